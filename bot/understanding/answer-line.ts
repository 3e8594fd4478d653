import { z } from 'zod';
import { isTimeZone } from '../../pim/moment';
import { understand } from '../../pim/reading/understand';
import type { ReadingContext, Understanding } from '../../pim/wish';
import type { PersonContext } from './context-file';
import { type PlainUnderstanding, plainUnderstanding } from './plain-understanding';

/** One phrase of a file, as it is told what it means. */
export interface Answer {
  readonly line: PlainUnderstanding & { readonly id: string | number | null };
  /** What is wrong with the line, for whoever wrote it. */
  readonly complaint?: string;
}

const idShape = z.union([z.string(), z.number()]);
const phraseShape = z.object({
  id: idShape.optional(),
  text: z.string(),
  now: z
    .string()
    .refine((now) => !Number.isNaN(Date.parse(now)), 'is no moment')
    .optional(),
  timezone: z.string().refine(isTimeZone, 'is no time zone').optional(),
  locale: z.string().optional(),
});

/** Tells what a phrase means. A line that holds none means nothing, so that lines and answers stay in step. */
export function answerLine(typed: string, person: PersonContext, now: Date): Answer {
  const json = readJson(typed);
  const phrase = phraseShape.safeParse(json);
  if (!phrase.success) {
    const [issue] = phrase.error.issues;
    const id = z.object({ id: idShape }).safeParse(json).data?.id ?? null;
    return {
      line: { id, intent: 'none', problem: 'line_unreadable' },
      complaint: json === undefined ? 'is no JSON' : `${issue?.path.join('.')}: ${issue?.message}`,
    };
  }
  const { id = null, text, timezone: timeZone = 'UTC', locale = 'en' } = phrase.data;
  const context = {
    ...person,
    now: phrase.data.now === undefined ? now : new Date(phrase.data.now),
    timeZone,
    locale,
  };
  return { line: { id, ...plainUnderstanding(understood(text, context), timeZone) } };
}

/** Nothing more is known of the person than the file tells: what depends on it is read without. */
function understood(text: string, context: ReadingContext): Understanding {
  const understanding = understand(text, context);
  return understanding.kind === 'grants-needed'
    ? understand(text, { ...context, eligible: [] })
    : understanding;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
