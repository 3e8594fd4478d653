import { z } from 'zod';

/**
 * Where the suite is pointed. Without `TENANT_BASE` it starts the local tenant and sends everything.
 *
 * - `TENANT_BASE`: address of Graph, `https://graph.microsoft.com`. Only reading requests are sent there.
 * - `TENANT_ARM_BASE`: address of Azure Resource Manager; without it nothing of Azure is asked.
 * - `TENANT_TOKEN`, `TENANT_ARM_TOKEN`: access tokens for the two, of a person where possible.
 * - `TENANT_ID`, `TENANT_CLIENT_ID`, `TENANT_CLIENT_SECRET`: in the place of tokens, an application.
 * - `TENANT_IDS`: a JSON object of ids by placeholder, for what the suite cannot find by itself.
 * - `TENANT_WRITES=allowed`: sends the writes too. They change the tenant.
 */
export interface Settings {
  /** Absent: the local tenant. */
  readonly base?: string;
  readonly armBase?: string;
  readonly token?: string;
  readonly armToken?: string;
  readonly client?: { readonly tenantId: string; readonly id: string; readonly secret: string };
  readonly ids: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
}

const optional = z.string().optional();
const address = z
  .string()
  .url()
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();
const ids = z
  .string()
  .default('{}')
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.record(z.string()));

const environment = z.object({
  TENANT_BASE: address,
  TENANT_ARM_BASE: address,
  TENANT_TOKEN: optional,
  TENANT_ARM_TOKEN: optional,
  TENANT_ID: optional,
  TENANT_CLIENT_ID: optional,
  TENANT_CLIENT_SECRET: optional,
  TENANT_IDS: ids,
  TENANT_WRITES: z.literal('allowed').optional(),
});

type Environment = z.infer<typeof environment>;

function clientIn(env: Environment): Settings['client'] {
  const { TENANT_ID, TENANT_CLIENT_ID, TENANT_CLIENT_SECRET } = env;
  if (!(TENANT_ID && TENANT_CLIENT_ID && TENANT_CLIENT_SECRET)) return undefined;
  return { tenantId: TENANT_ID, id: TENANT_CLIENT_ID, secret: TENANT_CLIENT_SECRET };
}

function present<Value>(key: string, value: Value | undefined) {
  return value === undefined ? {} : { [key]: value };
}

export function readSettings(given: Readonly<Record<string, string | undefined>>): Settings {
  const env = environment.parse(given);
  const base = env.TENANT_BASE;
  if (base === undefined) return { ids: {}, mayWrite: true };
  const client = clientIn(env);
  if (!(env.TENANT_TOKEN || client)) {
    throw new Error(
      'TENANT_BASE needs TENANT_TOKEN, or TENANT_ID with TENANT_CLIENT_ID and TENANT_CLIENT_SECRET. Nothing was sent.',
    );
  }
  return {
    base,
    ids: env.TENANT_IDS,
    mayWrite: env.TENANT_WRITES === 'allowed',
    ...present('armBase', env.TENANT_ARM_BASE),
    ...present('token', env.TENANT_TOKEN),
    ...present('armToken', env.TENANT_ARM_TOKEN),
    ...present('client', client),
  };
}
