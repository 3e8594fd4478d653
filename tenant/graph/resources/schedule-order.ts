import { z } from 'zod';
import type { ScheduleOrder } from '../../directory/order';
import { postedTerms, postedText, termsOf } from '../../directory/posted-order';
import type { RoleAtScope } from '../../directory/state';
import { badRequest } from '../graph-error';

export const objectId = z.string().transform((id) => id.toLowerCase());

/** What every posted request may say, whatever it is for. */
export const orderBody = z.object({
  action: z.string(),
  principalId: objectId,
  ...postedTerms,
  customData: postedText,
  // PowerShell's clients send the word.
  isValidationOnly: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
    .nullish(),
});

type Body = z.infer<typeof orderBody>;

const roleOrderBody = orderBody.extend({
  roleDefinitionId: objectId,
  directoryScopeId: postedText,
  appScopeId: postedText,
});

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
    ...termsOf(body),
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
