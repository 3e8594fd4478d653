import type { Occasion } from './order';
import { administratorRoles, readerRoles } from './roles';
import { holds } from './schedules';

type Standing = Pick<Occasion, 'directory' | 'caller' | 'now'>;

/** An application's consented permissions are all it needs; a person must hold the role now. */
export function isAdministrator({ directory, caller, now }: Standing): boolean {
  return caller.application || holds(directory, caller.id, { oneOf: administratorRoles, now });
}

export function mayReadEverything({ directory, caller, now }: Standing): boolean {
  return caller.application || holds(directory, caller.id, { oneOf: readerRoles, now });
}
