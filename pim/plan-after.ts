import type { Ports } from './ports';
import { type ActivationRequest, openStates } from './request';

/** What is planned to follow an activation of ours, or has come of that by now and is still open. */
export async function planAfter(
  { requests }: Pick<Ports, 'requests'>,
  { id, ask }: ActivationRequest,
): Promise<ActivationRequest | undefined> {
  const open = await requests.ofRequester(ask.requester, openStates);
  return open.find((request) => request.ask.follows?.request === id);
}
