import { throttleOrder } from '../graph/throttle';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';

/** `/sandbox/throttling`: lets Graph's limits hold, those of a large tenant or smaller ones. */
export function throttleRoom({ throttle }: Tenant): Room {
  return {
    mount(server) {
      server.get('/sandbox/throttling', async (_req, res) => {
        res.json(200, throttle.order);
      });
      server.post('/sandbox/throttling', async (req, res) => {
        const order = throttleOrder.safeParse(req.body);
        if (!order.success) {
          return refuse(
            res,
            'Say {"enabled":true}, or with it unitsPer10Seconds and writesPer150Seconds.',
          );
        }
        throttle.set(order.data);
        res.json(200, throttle.order);
      });
    },
  };
}
