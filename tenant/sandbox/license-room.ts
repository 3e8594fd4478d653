import { z } from 'zod';
import { beginLicense, endLicense } from '../directory/license';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';

const order = z.object({ premium: z.boolean() }).strict();

/** Whether the tenant pays for Entra ID P2: what ends with it is in the portal nobody's decision. */
export function licenseRoom({ directory, clock, keep }: Tenant): Room {
  const answer = () => ({ premium: directory.premiumLicense });
  return {
    mount(server) {
      server.get('/sandbox/license', async (_req, res) => {
        res.json(200, answer());
      });
      server.post('/sandbox/license', async (req, res) => {
        const read = order.safeParse(req.body);
        if (!read.success) return refuse(res, 'Say {"premium":false} or {"premium":true}.');
        if (read.data.premium) beginLicense(directory);
        else if (directory.premiumLicense) endLicense(directory, clock.now());
        keep();
        res.json(200, answer());
      });
    },
  };
}
