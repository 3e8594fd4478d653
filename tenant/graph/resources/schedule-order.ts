import { z } from 'zod';
import { appScope } from '../../directory/app-scope';
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

interface PostedScope {
  readonly directoryScopeId?: string | null | undefined;
  readonly appScopeId?: string | null | undefined;
}

/** As it came; ids in lower case, as the directory keeps them. */
function withLowerId(scope: string): string {
  const cut = scope.lastIndexOf('/') + 1;
  return `${scope.slice(0, cut)}${scope.slice(cut).toLowerCase()}`;
}

/** The one scope that was named: of the directory, or of an application. */
export function scopeOf({ directoryScopeId, appScopeId }: PostedScope): string {
  if (directoryScopeId && !appScopeId) return withLowerId(directoryScopeId);
  if (appScopeId && !directoryScopeId) return appScope(withLowerId(appScopeId));
  throw badRequest('Either directoryScopeId or appScopeId must be specified.');
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
