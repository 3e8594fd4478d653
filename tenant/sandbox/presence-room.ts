import { z } from 'zod';
import { own } from '../directory/own';
import { activities, availabilities } from '../directory/presence';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';

const order = z
  .object({
    availability: z.enum(availabilities),
    activity: z.enum(activities),
    outOfOfficeMessage: z.string().optional(),
  })
  .strict();

/** `/sandbox/presence/{id}`: has somebody be busy, away or out of office. */
export function presenceRoom(tenant: Tenant): Room {
  return {
    mount(server) {
      server.post('/sandbox/presence/:id', async (req, res) => {
        const read = order.safeParse(req.body);
        if (!read.success) {
          return refuse(
            res,
            'Say {"availability":"DoNotDisturb","activity":"Presenting"}; outOfOfficeMessage is free.',
          );
        }
        const person = own(tenant.directory.people, req.params.id);
        if (!person) return refuse(res, 'Nobody in the tenant has this id.', 404);
        const { outOfOfficeMessage, ...presence } = read.data;
        person.presence = { ...presence, ...(outOfOfficeMessage && { outOfOfficeMessage }) };
        tenant.keep();
        res.json(200, person.presence);
      });
    },
  };
}
