import { spoken } from '../pim/duration';
import type { ActivationRequest } from '../pim/request';
import { noticeCard } from './notice';
import { doneButton } from './outcome';
import { type Reader, timeFor } from './reader';
import { requestIdentity } from './request-card';
import { roleAsTyped, roleWithScope } from './role-choice';

export function endingSoonSentence(request: ActivationRequest, reader: Reader): string | undefined {
  if (request.state !== 'active') return undefined;
  return `${roleWithScope(request.ask.role)} ends at ${timeFor(reader, request.endsAt)}.`;
}

/** The warning before the end; afterwards it says when that was. */
export function endingSoonCard(request: ActivationRequest, reader: Reader): object | undefined {
  const warning = endingSoonSentence(request, reader);
  if (warning) {
    return noticeCard(warning, ifNeededLonger(request), [
      ...keepButton(request),
      ...doneButton(request),
    ]);
  }
  if (request.state !== 'ended') return undefined;
  const { role } = request.ask;
  return noticeCard(`${roleWithScope(role)} ended at ${timeFor(reader, request.endedAt)}.`, [], []);
}

/** Entra prolongs nothing, so the next activation is asked for when this one is over. */
function ifNeededLonger({ ask, approvers }: ActivationRequest): readonly string[] {
  const words = `Or type "extend ${roleAsTyped(ask.role)}".`;
  return approvers.length > 0
    ? [
        `If you need it longer, press now rather than later: somebody has to approve it again, and I ask them at once. ${words}`,
      ]
    : [`If you need it longer, I ask for it again when it has ended. ${words}`];
}

function keepButton(request: ActivationRequest) {
  if (request.state !== 'active' || request.givesBackAt) return [];
  const title = `Keep it for ${spoken(request.ask.minutes)}`;
  return [{ title, verb: 'keep-activation', data: requestIdentity(request) }];
}
