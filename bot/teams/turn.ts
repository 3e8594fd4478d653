import { randomBytes } from 'node:crypto';
import type { Clock } from '../../pim/ports';
import type { Inbound, InboundSearch } from '../inbound';
import { type Activity, activitySchema } from './activity';
import { type Admission, type AdmissionRules, admit } from './admission';
import { isFromBot, type Receipt, readActivity } from './read-activity';
import { isSearch, readSearch } from './read-search';

interface Opening {
  /** Names the turn in the log. */
  readonly reference: string;
  /** `message`, `invoke adaptiveCard/action` … */
  readonly kind: string;
  /** Milliseconds of the process's own stopwatch. */
  readonly startedAt: number;
}

/** An activity that may be answered. Without `inbound` it is nothing that we know. */
interface AdmittedTurn extends Opening {
  readonly state: 'admitted';
  readonly receipt: Receipt;
  readonly inbound?: Inbound | InboundSearch;
}

export interface RefusedTurn extends Opening {
  readonly state: 'refused';
  readonly reason: Extract<Admission, { admitted: false }>['reason'] | 'unreadable';
}

interface IgnoredTurn extends Opening {
  readonly state: 'ignored';
}

/** An activity on its way through the bot. */
export type Turn = AdmittedTurn | RefusedTurn | IgnoredTurn;

/** Reads what came with a valid token of the channel, and decides whether anything is done for it. */
export function openTurn(raw: unknown, rules: AdmissionRules, clock: Clock): Turn {
  const start = { reference: randomBytes(4).toString('hex'), startedAt: performance.now() };
  const parsed = activitySchema.safeParse(raw);
  if (!parsed.success) return { ...start, kind: 'other', state: 'refused', reason: 'unreadable' };
  const activity = parsed.data;
  const opening = { ...start, kind: kindOf(activity) };
  if (isFromBot(activity)) return { ...opening, state: 'ignored' };

  const admission = admit(activity, rules);
  if (!admission.admitted) return { ...opening, state: 'refused', reason: admission.reason };
  const receipt = { actor: admission.actor, place: admission.place, at: clock.now() };
  const read = isSearch(activity) ? readSearch : readActivity;
  const inbound = read(activity, receipt);
  return { ...opening, state: 'admitted', receipt, ...(inbound ? { inbound } : {}) };
}

const knownInvokes = [
  'adaptiveCard/action',
  'application/search',
  'signin/tokenExchange',
  'signin/failure',
];

/** For the log and the metrics, so a name that we do not know is not repeated. */
function kindOf({ type, name }: Activity): string {
  if (type === 'invoke') return `invoke ${name && knownInvokes.includes(name) ? name : 'unknown'}`;
  return ['message', 'installationUpdate', 'conversationUpdate'].includes(type) ? type : 'other';
}
