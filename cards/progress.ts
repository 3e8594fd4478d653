import { inEffect } from '../pim/in-effect';
import {
  type ActivationRequest,
  type ActiveRequest,
  type ApprovedRequest,
  type Decision,
  minutesAfter,
  type ScheduledRequest,
} from '../pim/request';
import { plain } from './text';

interface Fact {
  readonly title: string;
  readonly value: string;
}

type Time = (moment: Date) => string;

/**
 * Three things that are easily taken for one: somebody said yes, Entra has switched it on, and the
 * service concerned has noticed. The last cannot be asked; what is known of its delay is said.
 */
export function progressFacts(request: ActivationRequest, time: Time): readonly Fact[] {
  switch (request.state) {
    case 'approved':
      return [approved(request, time), provisioned('⏳ Entra is switching it on')];
    case 'scheduled':
      return [
        approved(request, time),
        provisioned(`🕑 Entra switches it on ${time(request.startsAt)}`),
      ];
    case 'active':
      return [
        approved(request, time),
        provisioned(`✅ ${time(request.startsAt)}`),
        { title: 'In effect', value: `⏳ ${inEffectSentence(request, time)}` },
      ];
    default:
      return [];
  }
}

/** When a role that is on is felt where it is used, and what hastens it. */
export function inEffectSentence({ ask, startsAt }: ActiveRequest, time: Time): string {
  const { withinMinutes, why } = inEffect(ask.role);
  return `By ${time(minutesAfter(startsAt, withinMinutes))}. ${why}`;
}

function approved(
  { decision, approvers }: ApprovedRequest | ScheduledRequest | ActiveRequest,
  time: Time,
): Fact {
  return { title: 'Approved', value: approvalOf(decision, approvers.length > 0, time) };
}

function approvalOf(decision: Decision | undefined, wasAsked: boolean, time: Time): string {
  if (decision) return `✅ By ${plain(decision.approver.name)}, ${time(decision.at)}`;
  return wasAsked ? '✅ In Entra' : '✅ No approval is needed';
}

function provisioned(value: string): Fact {
  return { title: 'Provisioned', value };
}
