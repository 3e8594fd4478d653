import type { Request, Response } from 'restify';
import { z } from 'zod';
import { decideExtension, type ExtensionVerdict } from '../directory/decide-extension';
import { type Kind, requestsOf } from '../directory/order';
import { own } from '../directory/own';
import { settle } from '../directory/settle';
import type { DirectoryState } from '../directory/state';
import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { refuse } from './answers';

const text = z.string().nullable().default(null);

const decision = z
  .object({
    by: z.string(),
    reviewResult: z.enum(['Approve', 'Deny']),
    justification: z.string(),
    as: z.enum(['eligibility', 'assignment']).optional(),
    schedule: z
      .object({
        startDateTime: text,
        expiration: z.object({ type: z.string(), endDateTime: text, duration: text }).strict(),
      })
      .strict()
      .optional(),
  })
  .strict();

const example =
  'Say {"by":"an administrator\'s id","reviewResult":"Approve","justification":"…"}; also "as" and "schedule" where they are to be others.';

const kinds: readonly Kind[] = ['eligibility', 'assignment'];

/** What waits for an administrator, and what may be asked for once more. */
function overviewOf(directory: DirectoryState): object {
  const open = kinds.flatMap((kind) =>
    Object.values(requestsOf(directory, kind))
      .filter(({ status }) => status === 'PendingAdminDecision')
      .map((request) => ({ kind, ...request })),
  );
  return { open, expired: Object.values(directory.expired) };
}

function kindOf(directory: DirectoryState, id: string): Kind | undefined {
  return kinds.find((kind) => own(requestsOf(directory, kind), id));
}

type Decision = z.infer<typeof decision>;

function outcomeOf({ directory, clock }: Tenant, at: Pick<ExtensionVerdict, 'kind' | 'requestId'>) {
  return ({ by, reviewResult, justification, as, schedule }: Decision) => {
    const caller = { id: by, application: false, mfa: true, contexts: [] };
    const verdict = { ...at, reviewResult, justification };
    return decideExtension(
      { directory, caller, now: clock.now() },
      { ...verdict, ...(as ? { as } : {}), ...(schedule ? { schedule } : {}) },
    );
  };
}

async function decide(tenant: Tenant, req: Request, res: Response): Promise<void> {
  const order = decision.safeParse(req.body);
  if (!order.success) return refuse(res, example);
  const requestId: string = req.params.id;
  const kind = kindOf(tenant.directory, requestId);
  if (!kind) return refuse(res, 'No request for more time has this id.', 404);
  const outcome = outcomeOf(tenant, { kind, requestId })(order.data);
  if (outcome.ok) {
    tenant.keep();
    res.json(200, outcome.value);
    return;
  }
  const { status, code, message } = outcome.refusal;
  res.json(status, { error: { code, message } });
}

/** What Microsoft has in its portal alone: deciding who gets more time of what they are eligible for or assigned. */
export function extensionsRoom(tenant: Tenant): Room {
  const { directory, clock } = tenant;
  return {
    mount(server) {
      server.get('/sandbox/extension-requests', async (_req, res) => {
        settle(directory, clock.now());
        res.json(200, overviewOf(directory));
      });
      server.post('/sandbox/extension-requests/:id', async (req, res) => {
        settle(directory, clock.now());
        await decide(tenant, req, res);
      });
    },
  };
}
