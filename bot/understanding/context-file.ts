import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Grant, ReadingContext } from '../../pim/wish';

/** What reading knows about a person, apart from when and where they write. */
export type PersonContext = Omit<ReadingContext, 'now' | 'timeZone' | 'locale'>;

const grantShape = z.object({
  kind: z.enum(['directory', 'group', 'azure']),
  name: z.string(),
  scope: z.string().optional(),
});

const contextShape = z.object({
  catalogue: z.array(z.string()).optional(),
  eligible: z.array(grantShape).optional(),
  active: z.array(z.string()).optional(),
  favourites: z.array(z.string()).optional(),
  approvals: z.array(z.object({ id: z.string(), requester: z.string().optional() })).optional(),
  workdayEnd: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});

/** Reads what a person is eligible for and has open from a file; throws one sentence where it is none. */
export function readContextFile(file: string): PersonContext {
  const parsed = contextShape.safeParse(readJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file} is no context: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  return withoutAbsent(parsed.data);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${String(cause)}`, { cause });
  }
}

function withoutAbsent(context: z.infer<typeof contextShape>): PersonContext {
  const { catalogue, eligible, active, favourites, approvals, workdayEnd } = context;
  return {
    ...(catalogue ? { catalogue } : {}),
    ...(eligible ? { eligible: eligible.map(readGrant) } : {}),
    ...(active ? { active } : {}),
    ...(favourites ? { favourites } : {}),
    ...(approvals
      ? {
          approvals: approvals.map(({ id, requester }) => ({
            id,
            ...(requester === undefined ? {} : { requester }),
          })),
        }
      : {}),
    ...(workdayEnd ? { workdayEnd } : {}),
  };
}

function readGrant({ kind, name, scope }: z.infer<typeof grantShape>): Grant {
  return { kind, name, ...(scope === undefined ? {} : { scope }) };
}
