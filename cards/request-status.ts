import type { ActivationRequest, Decision, EndReason } from '../pim/request';
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
    case 'submitting':
      return { text: '⏳ Asking Entra', color: 'Accent' };
    case 'pending':
      return {
        text: `⏳ Waiting for approval until ${time(request.lapsesAt)}`,
        color: 'Warning',
      };
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
      return {
        text: request.by === 'requester' ? '↩ Withdrawn by the requester' : '↩ Withdrawn in Entra',
        color: 'Default',
      };
    case 'lapsed':
      return { text: '⌛ Lapsed: nobody decided within 24 hours', color: 'Attention' };
    case 'failed':
      return { text: '⚠ Not activated', color: 'Attention' };
  }
}
