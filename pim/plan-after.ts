import type { Ports } from './ports';
import type { ActivationRequest } from './request';

/** What is planned to follow an activation of ours, if anything is. */
export async function planAfter(
  { requests }: Pick<Ports, 'requests'>,
  { id, ask }: ActivationRequest,
): Promise<ActivationRequest | undefined> {
  const planned = await requests.ofRequester(ask.requester, ['planned']);
  return planned.find((plan) => plan.ask.follows?.request === id);
}
