import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { EntraRequestId, RoleId, ScopeId, UserId } from '../pim/ids';
import { wholeDirectory } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const guidText = z.string().regex(guid);

const roleIdShape = guidText.transform((id) => id as RoleId);
export const userIdShape = guidText.transform((id) => id.toLowerCase() as UserId);
export const groupIdShape = guidText;
export const requestIdShape = guidText.transform((id) => id as EntraRequestId);
const scopeIdShape = z
  .string()
  .startsWith('/')
  .transform((id) => id as ScopeId);
/** Graph writes up to seven digits of a second. */
export const momentShape = z.string().min(1).pipe(z.coerce.date());

const named = z.object({ displayName: z.string().nullish() }).passthrough().nullish();

/** The fields that say which role over what, in every record of PIM. */
export const roleFields = {
  roleDefinitionId: roleIdShape,
  directoryScopeId: scopeIdShape,
  roleDefinition: named,
  directoryScope: named,
};

export function roleAtScope(record: z.output<z.ZodObject<typeof roleFields>>): RoleAtScope {
  const { roleDefinitionId: roleId, directoryScopeId: scopeId } = record;
  const roleName = record.roleDefinition?.displayName ?? roleId;
  const scopeName = scopeId === wholeDirectory ? 'Directory' : record.directoryScope?.displayName;
  return { kind: 'directory', roleId, roleName, scopeId, scopeName: scopeName ?? scopeId };
}

/** An id as a part of a path. What is no id never gets there. */
export function segment(id: string): string {
  if (!guid.test(id)) throw new PimError('graph-refused', { code: 'malformed id' });
  return id;
}

/** A text as a literal in a filter. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A filter that a record fits which has all of these. */
export function whereAll(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} eq ${literal(value)}`)
    .join(' and ');
}

/** A path with its query encoded; the names of the options are ours. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${path}?${pairs.join('&')}`;
}
