import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Consent } from '../entra/authority';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';
import { overview } from './overview';

const channelTokenOrder = z
  .object({ serviceUrl: z.string().url(), lifetimeSeconds: z.number().int().optional() })
  .strict();

const consentOrder = z.object({ granted: z.boolean(), azure: z.boolean().optional() }).strict();

const personOrder = z.object({ accountEnabled: z.boolean() }).strict();

/** What a script finds out about the tenant, and the few things it can change that no administrator's API does. */
export function controlsRoom(tenant: Tenant, consent: Consent): Room {
  return {
    mount(server) {
      server.get('/sandbox', async (_req, res) => {
        res.json(200, overview(tenant));
      });
      server.post('/sandbox/channel-token', async (req, res) => giveToken(tenant, req, res));
      server.post('/sandbox/consent', async (req, res) => setConsent(consent, req, res));
      server.post('/sandbox/people/:id', async (req, res) => changePerson(tenant, req, res));
    },
  };
}

async function giveToken({ tokens }: Tenant, req: Request, res: Response): Promise<void> {
  const order = channelTokenOrder.safeParse(req.body);
  if (!order.success) return refuse(res, 'Say {"serviceUrl":"http://127.0.0.1:5000/"}.');
  const { serviceUrl, lifetimeSeconds } = order.data;
  res.json(200, { token: await tokens.channelToken(serviceUrl, lifetimeSeconds) });
}

async function setConsent(consent: Consent, req: Request, res: Response): Promise<void> {
  const order = consentOrder.safeParse(req.body);
  if (!order.success) return refuse(res, 'Say {"granted":true} or {"granted":false}.');
  const { granted, azure } = order.data;
  consent.set(granted, azure);
  res.json(200, { granted: consent.granted(), azure: consent.toAzure() });
}

async function changePerson(tenant: Tenant, req: Request, res: Response): Promise<void> {
  const order = personOrder.safeParse(req.body);
  if (!order.success)
    return refuse(res, 'Say {"accountEnabled":false} or {"accountEnabled":true}.');
  const person = tenant.directory.people[req.params.id];
  if (!person) return refuse(res, 'Nobody in the tenant has this id.', 404);
  person.accountEnabled = order.data.accountEnabled;
  tenant.keep();
  res.json(200, { id: person.id, accountEnabled: person.accountEnabled });
}
