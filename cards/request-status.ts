import type {
  ActivationRequest,
  CanceledRequest,
  Decision,
  EndReason,
  PlannedRequest,
} from '../pim/request';
import { plain } from './text';

export interface StatusLine {
  /** Icon and words together: colour alone says nothing to many. */
  readonly text: string;
  readonly color: 'Default' | 'Good' | 'Warning' | 'Attention' | 'Accent';
}

const endings: Record<EndReason, string> = {
  time: 'Ended on time',
  'given-back': 'Given back',
  removed: 'Taken back by an administrator before its end',
};

/** For lists, which escape their lines themselves. */
export const asItIs = (name: string): string => name;

type Writer<Value> = (value: Value) => string;

function byWhom(decision: Decision | undefined, name: Writer<string>): string {
  return decision ? ` by ${name(decision.approver.name)}` : '';
}

/**
 * The line under a card's title. `time` writes a moment: in the reader's zone, or as a function that
 * each viewer's client fills in. `name` writes what somebody is called: for Markdown unless told otherwise.
 */
export function statusLine(
  request: ActivationRequest,
  time: Writer<Date>,
  name: Writer<string> = plain,
): StatusLine {
  const by = (decision: Decision | undefined) => byWhom(decision, name);
  switch (request.state) {
    case 'planned':
      return plannedLine(request, time, name);
    case 'submitting':
      return { text: '⏳ Asking Entra', color: 'Accent' };
    case 'pending':
      return request.ahead
        ? { text: `⏳ Approved ahead${by(request.ahead)}; Entra is being told`, color: 'Accent' }
        : { text: `⏳ Waiting for approval until ${time(request.lapsesAt)}`, color: 'Warning' };
    case 'approved':
      return {
        text: `⏳ Approved${by(request.decision)}; Entra is switching it on`,
        color: 'Accent',
      };
    case 'scheduled':
      return {
        text: `🕑 Granted${by(request.decision)}, starts ${time(request.startsAt)}`,
        color: 'Accent',
      };
    case 'active':
      return {
        text: `✅ Active until ${time(request.endsAt)}${request.decision ? `, approved${by(request.decision)}` : ''}`,
        color: 'Good',
      };
    case 'ended':
      return { text: `⏹ ${endings[request.reason]}, ${time(request.endedAt)}`, color: 'Default' };
    case 'denied':
      return { text: `⛔ Denied${by(request.decision)}`, color: 'Attention' };
    case 'canceled':
      return { text: canceled(request), color: 'Default' };
    case 'lapsed':
      return { text: '⌛ Lapsed: nobody decided within 24 hours', color: 'Attention' };
    case 'failed':
      return { text: '⚠ Not activated', color: 'Attention' };
  }
}

/** Entra knows nothing of it before its time. */
function plannedLine(
  { plan }: PlannedRequest,
  time: Writer<Date>,
  name: Writer<string>,
): StatusLine {
  const { ahead, approval, beginsAt } = plan;
  if (ahead) {
    const text = `🕑 Approved ahead${byWhom(ahead, name)}; Entra is asked at ${time(beginsAt)}`;
    return { text, color: 'Accent' };
  }
  return approval
    ? {
        text: `⏳ Waiting for approval ahead; Entra is asked at ${time(beginsAt)}`,
        color: 'Warning',
      }
    : { text: `🕑 Planned; Entra is asked at ${time(beginsAt)}`, color: 'Accent' };
}

function canceled({ by, because }: CanceledRequest): string {
  if (because === 'given-back') return '↩ Dropped: what ran before was given back';
  if (because === 'removed') return '↩ Dropped: an administrator took back what ran before';
  return by === 'requester' ? '↩ Withdrawn by the requester' : '↩ Withdrawn in Entra';
}
