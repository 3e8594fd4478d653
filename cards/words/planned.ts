import { spoken } from '../../pim/duration';
import type { AskedAgain, PlannedRequest } from '../../pim/request';
import { type Reader, timeFor } from '../reader';
import { roleWithScope } from '../role-choice';
import { whoIsAsked } from './who-is-asked';

/** What somebody who keeps a role has to know: whether it will be off in between, and for how long. */
export function gapSentence(request: PlannedRequest, reader: Reader): string {
  const { ask, plan } = request;
  const time = timeFor(reader, plan.beginsAt);
  const gap = `There is a gap of a few seconds at ${time}`;
  const why = `${whoIsAsked[ask.role.kind]} accepts the next activation only when this one is over`;
  if (plan.ahead) return `${plan.ahead.approver.name} has approved it ahead. ${gap}: ${why}.`;
  return plan.approval
    ? `${gap} if somebody has approved by then, else until someone does: ${why}.`
    : `${gap} (${why}).`;
}

/** What is going to happen, as one sentence. */
export function plannedSentence(request: PlannedRequest, reader: Reader): string {
  const role = roleWithScope(request.ask.role);
  const time = timeFor(reader, request.plan.beginsAt);
  return `${role} stays on until ${time}, and I ask ${whoIsAsked[request.ask.role.kind]} for it again at that moment.`;
}

/** What is said to whoever plans again what is planned; a plan is not changed by asking for another. */
export function alreadyPlanned({ ask }: PlannedRequest, reader: Reader, isOther: boolean): string {
  if (!isOther) return 'That is planned already.';
  const length = ask.endsAt ? `until ${timeFor(reader, ask.endsAt)}` : `for ${spoken(ask.minutes)}`;
  return `That is planned already, ${length}. To change it, withdraw it and type extend again.`;
}

/** What an approver has to know of a decision that Entra cannot take yet. `time` writes the moment. */
export function aheadSentence(
  { ask, plan }: PlannedRequest,
  time: (moment: Date) => string,
): string {
  const who = whoIsAsked[ask.role.kind];
  const at = time(plan.beginsAt);
  return `What runs now stays on until ${at}, whatever is decided here. ${who} takes this request only then: a yes is said to ${who} at that moment, in the name of whoever gave it, and ${who} checks it once more. A no ends the plan.`;
}

/** Why somebody who was asked ahead is asked once more. `name` writes what somebody is called. */
export function againSentence(asked: AskedAgain, name: (text: string) => string): string {
  if (asked.why === 'undecided') {
    return 'Nobody had decided when the activation before it ended, so the role is off until somebody approves.';
  }
  return `${name(asked.approver.name)} said yes ahead, but ${obstacles[asked.why]}. The role is off until somebody approves.`;
}

const obstacles: Record<Exclude<AskedAgain['why'], 'undecided'>, string> = {
  'signed-out': 'was signed out of me when it was to be said to Entra',
  'not-an-approver': 'Entra does not list them as an approver any more',
  refused: 'Entra did not take it',
  'too-old': 'that is more than 24 hours ago',
  'answer-lost': 'Entra’s answer was lost, so I cannot be sure that it is for this very request',
};
