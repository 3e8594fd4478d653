import { beyond, isIncidental } from './narrower';
import type { RoleFacts } from './role-facts';

const mostThings = 4;
const wholeService = /\/allEntities\/(?:.*\/)?allTasks$/;

/** How much a role may do: `19 permitted actions, 14 of which change something, most of them on users`. */
export function reachInWords({ actions }: RoleFacts): string {
  if (actions.length === 0) return 'What it permits is not published';
  const changing = actions.filter((action) => isChange(action) && !isIncidental(action));
  const count = `${actions.length} permitted ${actions.length === 1 ? 'action' : 'actions'}`;
  if (changing.length === 0) return `${count}, none of which changes anything`;
  const verb = changing.length === 1 ? 'changes' : 'change';
  return `${count}, ${changing.length} of which ${verb} something${mainly(changing)}`;
}

/** A whole service tells more than most of the single actions. */
function mainly(changing: readonly string[]): string {
  const whole = [...new Set(changing.filter((action) => wholeService.test(action)).map(thingOf))];
  if (whole.length > mostThings) return `, all of ${whole.length} services among them`;
  if (whole.length > 0) return `, ${whole.join(', ')} among them`;
  const [most] = counted(changing);
  const isTelling = most && changing.length > 2 && most.count * 2 > changing.length;
  return isTelling ? `, mostly ${most.thing}` : '';
}

/** What one role may do and the other may not, by what it is done to; empty where there is nothing. */
export function beyondInWords(role: RoleFacts, other: RoleFacts): string {
  const actions = beyond(role, other);
  const changing = listed('change', actions.filter(isChange));
  const reading = listed(
    'read',
    actions.filter((action) => !isChange(action)),
  );
  return [changing, reading].filter((part) => part !== '').join('; ');
}

function isChange(action: string): boolean {
  return !/read$/i.test(action);
}

function listed(deed: string, actions: readonly string[]): string {
  const named = counted(actions).map(({ thing }) => thing);
  if (named.length === 0) return '';
  const more = named.length > mostThings ? ` and ${named.length - mostThings} more` : '';
  return `${deed} ${named.slice(0, mostThings).join(', ')}${more}`;
}

/** What actions are done to, that with the most actions first. */
function counted(actions: readonly string[]): readonly { thing: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const name = thingOf(action);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([thing, count]) => ({ thing, count }));
}

/** `users`, `conditional access policies`; a service by its name where it is about all of it: `all of teams`. */
function thingOf(action: string): string {
  const [service = '', entity = ''] = action.split('/');
  if (entity === 'allEntities')
    return `all of ${capitalised(service.split('.').at(-1) ?? service)}`;
  if (entity === 'groups.unified') return 'Microsoft 365 groups';
  return spaced(entity.replaceAll('.', ' '));
}

function spaced(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace('bitlocker', 'BitLocker');
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
