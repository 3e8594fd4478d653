import { entraRefusal } from '../../cards/words/entra-refusal';
import { beginPlanned as begin } from '../../pim/begin-planned';
import type { Job } from '../job';

export const beginPlanned: Job = {
  kind: 'begin-planned',
  async run(ports, request) {
    if (request.state !== 'planned') return undefined;
    const again = await begin(ports, request, entraRefusal);
    return again ? { again } : undefined;
  },
};
