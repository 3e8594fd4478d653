import type { Section } from '../row';
import { batches } from './batch';
import { directoryDeltas } from './directory-deltas';
import { directoryQuestions } from './directory-questions';
import { directoryReading } from './directory-reading';
import { directoryRelations } from './directory-relations';
import { directoryWriting } from './directory-writing';

/** People and groups as PIM's clients need them, and the batch. */
export const directoryAndBatch: Section = {
  title: 'Directory and batch',
  by: 'priya',
  watched: [
    { face: 'v1.0', path: '/users?$top=999' },
    { face: 'v1.0', path: '/groups?$top=999' },
  ],
  rows: [
    ...directoryReading,
    ...directoryQuestions,
    ...directoryRelations,
    ...directoryDeltas,
    ...directoryWriting,
    ...batches,
  ],
};
