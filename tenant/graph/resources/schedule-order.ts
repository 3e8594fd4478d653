import { z } from 'zod';
import type { ScheduleOrder } from '../../directory/order';
import type { RoleAtScope } from '../../directory/state';
import { badRequest } from '../graph-error';

const text = z.string().nullish();
export const objectId = z.string().transform((id) => id.toLowerCase());

const expiration = z.object({ type: text, endDateTime: text, duration: text });

const scheduleInfo = z.object({ startDateTime: text, expiration: expiration.nullish() });

const ticketInfo = z.object({ ticketNumber: text, ticketSystem: text });

/** What every posted request may say, whatever it is for. */
export const orderBody = z.object({
  action: z.string(),
  principalId: objectId,
  justification: text,
  scheduleInfo: scheduleInfo.nullish(),
  ticketInfo: ticketInfo.nullish(),
  customData: text,
  // PowerShell's clients send the word.
  isValidationOnly: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .nullish(),
});

type Body = z.infer<typeof orderBody>;

const roleOrderBody = orderBody.extend({
  roleDefinitionId: objectId,
  directoryScopeId: text,
  appScopeId: text,
});

function scheduleOf({ scheduleInfo: info }: Body): ScheduleOrder['schedule'] {
  const { type, endDateTime, duration } = info?.expiration ?? {};
  return {
    startDateTime: info?.startDateTime ?? null,
    expiration:
      typeof type === 'string'
        ? { type, endDateTime: endDateTime ?? null, duration: duration ?? null }
        : null,
  };
}

/** The scope as it came; ids of units in lower case, as the directory keeps them. */
function scopeOf({ directoryScopeId }: z.infer<typeof roleOrderBody>): string {
  if (!directoryScopeId) {
    throw badRequest('Either directoryScopeId or appScopeId must be specified.');
  }
  const cut = directoryScopeId.lastIndexOf('/') + 1;
  return `${directoryScopeId.slice(0, cut)}${directoryScopeId.slice(cut).toLowerCase()}`;
}

/** What was posted, if it has this form. */
export function readBody<Form extends z.ZodTypeAny>(form: Form, body: unknown): z.infer<Form> {
  const read = form.safeParse(body);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'no body' };
  throw badRequest(`Invalid value specified for property '${path.join('.')}': ${message}.`);
}

export function orderOf(role: RoleAtScope, body: Body): ScheduleOrder {
  const { provider, roleDefinitionId, scopeId } = role;
  return {
    action: body.action,
    provider,
    principalId: body.principalId,
    roleDefinitionId,
    scopeId,
    justification: body.justification ?? null,
    ticketInfo: {
      ticketNumber: body.ticketInfo?.ticketNumber ?? null,
      ticketSystem: body.ticketInfo?.ticketSystem ?? null,
    },
    schedule: scheduleOf(body),
    customData: body.customData ?? null,
    isValidationOnly: body.isValidationOnly ?? false,
  };
}

/** Reads a posted schedule request for a directory role. */
export function readOrder(body: unknown): ScheduleOrder {
  const data = readBody(roleOrderBody, body);
  const { roleDefinitionId } = data;
  return orderOf({ provider: 'directory', roleDefinitionId, scopeId: scopeOf(data) }, data);
}
