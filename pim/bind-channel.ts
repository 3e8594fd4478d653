import type { Fact } from './audit';
import { privilegedRoleAdministrator } from './known-roles';
import { type Person, wholeDirectory } from './person';
import type { Place, Ports } from './ports';
import type { RoleAtScope } from './standing';

export type Bound =
  | { readonly kind: 'bound' }
  /** Only who administers PIM now may say where its requests are shown. */
  | { readonly kind: 'not-administrator' }
  | { readonly kind: 'guest' };

function factOf(kind: Fact['kind'], person: Person, place: Place, at: Date): Fact {
  const details = { conversation: place.conversationId };
  return { kind, at, tenantId: person.tenantId, actor: person.userId, details };
}

/** Makes a channel take approval cards, of one role or of all that have no channel of their own. */
export async function bindChannel(
  ports: Ports,
  person: Person,
  place: Place,
  role?: Pick<RoleAtScope, 'roleId' | 'roleName'>,
): Promise<Bound> {
  const allowed = await mayAdministerPim(ports, person);
  if (allowed !== 'yes') return { kind: allowed };
  const { tenantId, userId, name } = person;
  const fact = factOf('channel.bound', person, place, ports.clock.now());
  await ports.bindings.bind(
    {
      tenantId,
      place,
      boundBy: { tenantId, userId, name },
      ...(role ? { roleId: role.roleId, roleName: role.roleName } : {}),
    },
    role ? { ...fact, roleId: role.roleId } : fact,
  );
  return { kind: 'bound' };
}

export type Unbound =
  | Exclude<Bound, { kind: 'bound' }>
  | { readonly kind: 'unbound' | 'was-not-bound' };

export async function unbindChannel(ports: Ports, person: Person, place: Place): Promise<Unbound> {
  const allowed = await mayAdministerPim(ports, person);
  if (allowed !== 'yes') return { kind: allowed };
  const fact = factOf('channel.unbound', person, place, ports.clock.now());
  const gone = await ports.bindings.unbind(person.tenantId, place.conversationId, fact);
  return { kind: gone ? 'unbound' : 'was-not-bound' };
}

async function mayAdministerPim(ports: Ports, person: Person) {
  const standing = await ports.directory.standing(person, { azure: false });
  if (standing.guest) return 'guest';
  const holds = standing.active.some(
    ({ roleId, scopeId }) => roleId === privilegedRoleAdministrator && scopeId === wholeDirectory,
  );
  return holds ? 'yes' : 'not-administrator';
}
