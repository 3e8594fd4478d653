import type { ActivationRequest } from '../pim/request';
import { noticeCard } from './notice';
import { doneButton } from './outcome';
import { type Reader, timeFor } from './reader';
import { roleWithScope } from './role-choice';

export function endingSoonSentence(request: ActivationRequest, reader: Reader): string | undefined {
  if (request.state !== 'active') return undefined;
  return `${roleWithScope(request.ask.role)} ends at ${timeFor(reader, request.endsAt)}.`;
}

/** The warning before the end; afterwards it says when that was. */
export function endingSoonCard(request: ActivationRequest, reader: Reader): object | undefined {
  const warning = endingSoonSentence(request, reader);
  if (warning) {
    const more = ['It cannot be prolonged. If you need longer, ask again when it has ended.'];
    return noticeCard(warning, more, doneButton(request));
  }
  if (request.state !== 'ended') return undefined;
  const { role } = request.ask;
  return noticeCard(`${roleWithScope(role)} ended at ${timeFor(reader, request.endedAt)}.`, [], []);
}
