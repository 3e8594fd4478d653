import { readRequestId } from '../pim/ids';
import type { ActivationRequest } from '../pim/request';

/** Which of several requests the words mean: the one named, or the only one there is. Never a guess. */
export function whichRequest<Request extends ActivationRequest>(
  candidates: readonly Request[],
  target: string | undefined,
): { readonly request: Request } | { readonly question: string } {
  if (target !== undefined) {
    const id = readRequestId(target);
    const request = candidates.find((candidate) => candidate.id === id);
    return request
      ? { request }
      : { question: `There is no open request ${target}. Type "status" to see the open ones.` };
  }
  const [only, ...others] = candidates;
  if (!only) return { question: 'There is no open request. Nothing was changed.' };
  if (others.length === 0) return { request: only };
  const list = candidates.map(({ id, ask }) => `${id} (${ask.role.roleName})`).join(', ');
  return { question: `Which one? ${list}. Type the number with it.` };
}
