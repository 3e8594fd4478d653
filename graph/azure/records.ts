import { z } from 'zod';
import type { RoleId, ScopeId } from '../../pim/ids';
import type { RoleAtScope } from '../../pim/standing';
import type { ScheduleRequest } from '../entra-request';
import { momentShape, requestIdShape, userIdShape } from '../shapes';
import { nameIn } from './addresses';

const named = z.object({ displayName: z.string().nullish() }).passthrough().nullish();

const scopeShape = z
  .string()
  .startsWith('/')
  .transform((id) => id as ScopeId);

/** The role's guid: its full id differs from subscription to subscription. */
export const roleIdShape = z
  .string()
  .transform((id) => nameIn(id).toLowerCase())
  .pipe(z.string().uuid())
  .transform((id) => id as RoleId);

/** What every record of PIM for Azure says: which role over what, and whose it is. */
export const subjectFields = {
  scope: scopeShape,
  roleDefinitionId: roleIdShape,
  principalId: userIdShape,
  expandedProperties: z.object({ scope: named, roleDefinition: named }).passthrough().nullish(),
};

type Subject = z.output<z.ZodObject<typeof subjectFields>>;

export function roleOf({ scope, roleDefinitionId, expandedProperties }: Subject): RoleAtScope {
  const { scope: place, roleDefinition: role } = expandedProperties ?? {};
  return {
    kind: 'azure',
    roleId: roleDefinitionId,
    roleName: role?.displayName ?? roleDefinitionId,
    scopeId: scope,
    scopeName: place?.displayName ?? (nameIn(scope) || scope),
  };
}

/** A request as PIM for Azure writes it, in the words of the others. */
export const requestShape = z
  .object({
    name: requestIdShape,
    properties: z.object({
      ...subjectFields,
      status: z.string(),
      requestType: z.string(),
      createdOn: momentShape,
      scheduleInfo: z
        .object({
          startDateTime: momentShape.nullish(),
          expiration: z
            .object({ endDateTime: momentShape.nullish(), duration: z.string().nullish() })
            .nullish(),
        })
        .nullish(),
    }),
  })
  .transform(({ name: id, properties }): AzureRequest => {
    const { status, requestType: action, createdOn: createdDateTime, scheduleInfo } = properties;
    return {
      ...{ id, status, action, createdDateTime, scheduleInfo },
      role: roleOf(properties),
      principalId: properties.principalId,
    };
  });

export interface AzureRequest extends ScheduleRequest, Pick<Subject, 'principalId'> {
  readonly role: RoleAtScope;
}
