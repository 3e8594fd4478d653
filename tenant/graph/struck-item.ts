import { faultAnswer } from '../sandbox/fault-answer';
import type { Tenant } from '../tenant';
import type { Dispatch, GraphRequest, GraphResponse } from './graph-call';

/** Without a delay nothing ever comes, and with it not the rest of the batch either. */
function held(delaySeconds: number | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (delaySeconds !== undefined) setTimeout(resolve, delaySeconds * 1000).unref();
  });
}

/** A request within a batch meets the faults of its own address, as if it had come by itself. */
export function struckItem({ faults, clock }: Tenant, dispatch: Dispatch): Dispatch {
  return async (request: GraphRequest): Promise<GraphResponse> => {
    const path = `/${request.version}${request.url.split('?')[0] ?? ''}`;
    const order = faults.strike(request.method, path, clock.now());
    if (!order) return dispatch(request);
    if (order.fault === 'hang') {
      await held(order.delaySeconds);
      return dispatch(request);
    }
    if (order.fault === 'lose-answer') {
      await dispatch(request);
      // There is no connection of its own to break: the gateway says that nothing came back.
      return faultAnswer({ ...order, fault: 'fail', status: 504 }, path, clock.now());
    }
    return faultAnswer(order, path, clock.now());
  };
}
