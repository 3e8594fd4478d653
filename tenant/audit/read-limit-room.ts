import { z } from 'zod';
import type { Room } from '../room';
import { refuse } from '../sandbox/answers';
import type { Tenant } from '../tenant';
import { readLimitOf } from './read-limit';

const order = z.object({ on: z.boolean() }).strict();

/** `/sandbox/audit-limit`: whether the audit log refuses whoever reads it too often. */
export function readLimitRoom({ directory }: Tenant): Room {
  const limit = readLimitOf(directory);
  return {
    mount(server) {
      server.get('/sandbox/audit-limit', async (_req, res) => {
        res.json(200, { on: limit.isOn });
      });
      server.post('/sandbox/audit-limit', async (req, res) => {
        const read = order.safeParse(req.body);
        if (!read.success) return refuse(res, 'Say {"on":false} or {"on":true}.');
        limit.isOn = read.data.on;
        res.json(200, { on: limit.isOn });
      });
    },
  };
}
