import type { Response } from 'restify';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';
import { type FaultOrder, readFault } from './fault';
import { faultAnswer } from './fault-answer';
import { WaitingRequests } from './waiting-requests';

const whatToSay =
  'Say {"path":"/v1.0/me","fault":"throttle"}: fault is throttle, fail, hang or lose-answer; path is the beginning of a path, or a regular expression between slashes; method, status, retryAfterSeconds, count, seconds and delaySeconds are free.';

/** `/sandbox/faults`: makes any address but the sandbox's own throttle, fail, hang or lose its answer. */
export function faultsRoom({ clock, faults }: Tenant): Room {
  const waiting = new WaitingRequests();
  return {
    mount(server) {
      server.pre((req, res, next) => {
        const path = req.getPath();
        const order = faults.strike(req.method ?? 'GET', path, clock.now());
        if (!order) return next();
        if (order.fault === 'hang') return waiting.hold(next, order.delaySeconds);
        if (order.fault === 'lose-answer') return next(loseAnswer(res));
        return next(answer(order, path, { res, now: clock.now() }));
      });
      server.post('/sandbox/faults', async (req, res) => {
        const order = readFault(req.body);
        if (!order) return refuse(res, whatToSay);
        faults.add(order, clock.now());
        res.json(201, { faults: faults.count });
      });
      server.del('/sandbox/faults', async (_req, res) => {
        faults.clear();
        res.send(204);
      });
    },
    stop: async () => waiting.stop(),
  };
}

function answer(order: FaultOrder, path: string, { res, now }: { res: Response; now: Date }) {
  const { status, headers, body } = faultAnswer(order, path, now);
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.json(status, body);
  return false;
}

/** Lets the request run its course and breaks the connection in the place of the answer. */
function loseAnswer(res: Response): undefined {
  Object.assign(res, {
    writeHead: () => res,
    write: () => true,
    end: () => {
      res.socket?.destroy();
      return res;
    },
  });
}
