import { z } from 'zod';
import type { ScheduleOrder } from '../../directory/order';
import { badRequest } from '../graph-error';

const text = z.string().nullish();
const objectId = z.string().transform((id) => id.toLowerCase());

const expiration = z.object({ type: text, endDateTime: text, duration: text });

const scheduleInfo = z.object({ startDateTime: text, expiration: expiration.nullish() });

const ticketInfo = z.object({ ticketNumber: text, ticketSystem: text });

const orderBody = z.object({
  action: z.string(),
  principalId: objectId,
  roleDefinitionId: objectId,
  directoryScopeId: text,
  appScopeId: text,
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
function scopeOf({ directoryScopeId }: Body): string {
  if (!directoryScopeId) {
    throw badRequest('Either directoryScopeId or appScopeId must be specified.');
  }
  const cut = directoryScopeId.lastIndexOf('/') + 1;
  return `${directoryScopeId.slice(0, cut)}${directoryScopeId.slice(cut).toLowerCase()}`;
}

/** Reads a posted schedule request. */
export function readOrder(body: unknown): ScheduleOrder {
  const read = orderBody.safeParse(body);
  if (!read.success) {
    const { path, message } = read.error.issues[0] ?? { path: [], message: 'no body' };
    throw badRequest(`Invalid value specified for property '${path.join('.')}': ${message}.`);
  }
  const { data } = read;
  return {
    action: data.action,
    provider: 'directory',
    principalId: data.principalId,
    roleDefinitionId: data.roleDefinitionId,
    scopeId: scopeOf(data),
    justification: data.justification ?? null,
    ticketInfo: {
      ticketNumber: data.ticketInfo?.ticketNumber ?? null,
      ticketSystem: data.ticketInfo?.ticketSystem ?? null,
    },
    schedule: scheduleOf(data),
    customData: data.customData ?? null,
    isValidationOnly: data.isValidationOnly ?? false,
  };
}
