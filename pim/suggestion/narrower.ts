import { everyRole, type RoleFacts, roleFacts } from './role-facts';

const globalAdministrator = 'Global Administrator';
/** The rights that every member of a directory has; no role is broader for having them too. */
const defaultRights = roleFacts('User')?.actions ?? [];
/** Opening support tickets and reading service health goes with most roles and says nothing of their reach. */
const incidental = /[./](?:serviceHealth|supportTickets|webPortal)\/|\.network\/performance\//;

export function isIncidental(action: string): boolean {
  return incidental.test(action);
}

interface Action {
  readonly service: string;
  readonly entity: string;
  readonly properties: string;
  readonly verb: string;
}

function readAction(action: string): Action {
  const service = action.slice(0, action.indexOf('/'));
  const [entity = ''] = action.slice(service.length + 1).split('/', 1);
  const verb = action.slice(action.lastIndexOf('/') + 1);
  const from = service.length + entity.length + 2;
  return { service, entity, properties: action.slice(from, -verb.length - 1), verb };
}

/** `groups` for groups of any type. */
function kindOf({ entity }: Action): string {
  const dot = entity.indexOf('.');
  return dot < 0 ? entity : entity.slice(0, dot);
}

function byKind(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const kinds = new Map<string, Action[]>();
  for (const action of actions) {
    const kind = kindOf(action);
    kinds.set(kind, [...(kinds.get(kind) ?? []), action]);
  }
  return kinds;
}

/** Whether whoever may do the one may do the other: `users/allProperties/allTasks` and `users/photo/update`. */
function covers(broad: Action, action: Action): boolean {
  return (
    broad.service === action.service &&
    coversEntity(broad.entity, action.entity) &&
    coversVerb(broad.verb, action.verb) &&
    (broad.properties === action.properties ||
      broad.entity === 'allEntities' ||
      broad.properties.startsWith('allProperties'))
  );
}

function coversEntity(broad: string, entity: string): boolean {
  return broad === 'allEntities' || broad === entity || entity.startsWith(`${broad}.`);
}

function coversVerb(broad: string, verb: string): boolean {
  return broad === 'allTasks' || broad === verb || (broad === 'read' && verb.endsWith('Read'));
}

const rightsOfMembers = byKind(defaultRights.map(readAction));
/** Each action is judged once, as many roles share it. */
const beyondMembers = new Map<string, Action | undefined>();
const reachOf = new Map<string, readonly Action[]>();

/** The action, where it is more than what everybody may do. */
function telling(text: string): Action | undefined {
  if (beyondMembers.has(text)) return beyondMembers.get(text);
  const action = readAction(text);
  const rights = rightsOfMembers.get(kindOf(action)) ?? [];
  const isUsual = isIncidental(text) || rights.some((right) => covers(right, action));
  beyondMembers.set(text, isUsual ? undefined : action);
  return isUsual ? undefined : action;
}

/** What a role allows beyond what everybody may do. */
function reach(role: RoleFacts): readonly Action[] {
  const known = reachOf.get(role.id);
  if (known) return known;
  const actions = role.actions.flatMap((action) => telling(action) ?? []);
  reachOf.set(role.id, actions);
  return actions;
}

function isWithin(role: RoleFacts, other: RoleFacts): boolean {
  const noLessPrivileged = Number(other.privileged) >= Number(role.privileged);
  const broad = reach(other);
  return (
    noLessPrivileged && reach(role).every((action) => broad.some((right) => covers(right, action)))
  );
}

/**
 * Whether a role allows less than another, and nothing that the other does not: a strict partial order.
 * Most pairs of roles are neither. A role whose actions nobody published is below the one that may do
 * everything, and compares with no other.
 */
export function isNarrower(role: RoleFacts, other: RoleFacts): boolean {
  if (role.name === other.name || role.name === globalAdministrator) return false;
  if (other.name === globalAdministrator) return true;
  if (reach(role).length === 0 || reach(other).length === 0) return false;
  return isWithin(role, other) && !isWithin(other, role);
}

/** The narrowest of some roles; where several are, the one that is named first. */
export function narrowest(names: readonly string[]): string | undefined {
  return names.find((name) => !names.some((other) => isNarrowerNamed(other, name)));
}

export function isNarrowerNamed(name: string, other: string): boolean {
  const [role, broad] = [roleFacts(name), roleFacts(other)];
  return role !== undefined && broad !== undefined && isNarrower(role, broad);
}

/** The roles that allow everything that this one does, and more. */
export function broaderThan(name: string): readonly string[] {
  return everyRole.map((other) => other.name).filter((other) => isNarrowerNamed(name, other));
}

/** How much a role allows, for putting roles in order that do not compare. */
export function reachSize(name: string): number {
  const role = roleFacts(name);
  return role ? reach(role).length + (role.privileged ? 1_000 : 0) : Number.MAX_SAFE_INTEGER;
}

/** What one role may do and the other may not. */
export function beyond(role: RoleFacts, other: RoleFacts): readonly string[] {
  const rights = reach(other);
  return role.actions.filter((text) => {
    const action = telling(text);
    return action !== undefined && !rights.some((right) => covers(right, action));
  });
}
