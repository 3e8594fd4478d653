import type { JobKind } from '../../pim/ports';
import type { Job } from '../job';
import { beginPlanned } from './begin-planned';
import { endActivation } from './end-activation';
import { followRequest } from './follow-request';
import { giveBack } from './give-back';
import { lapseRequest } from './lapse-request';
import { sayAhead } from './say-ahead';
import { settleRequest } from './settle-request';
import { warnEnding } from './warn-ending';
import { watchRequest } from './watch-request';

/** Every job there is, by kind. */
export const jobs: Readonly<Record<JobKind, Job>> = {
  'begin-planned': beginPlanned,
  'say-ahead': sayAhead,
  'settle-request': settleRequest,
  'follow-request': followRequest,
  'watch-request': watchRequest,
  'lapse-request': lapseRequest,
  'warn-ending': warnEnding,
  'end-activation': endActivation,
  'give-back': giveBack,
};
