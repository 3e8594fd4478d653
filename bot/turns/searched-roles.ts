import type { Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import { mostUsedFirst, usedStates } from '../../pim/role-use';
import type { Eligibility } from '../../pim/standing';

/** The roles that a person may activate, those they use most first: for whoever types in a field. */
export type SearchedRoles = (person: Person) => Promise<readonly Eligibility[]>;

type PortsOfSearch = Pick<Ports, 'clock' | 'directory' | 'requests'>;

interface Kept {
  readonly roles: Promise<readonly Eligibility[]>;
  readonly until: number;
}

/** Long enough for typing a name. What is chosen is looked up again before anything is done with it. */
const keptMs = 2 * 60_000;
const mostKept = 500;

/** Reads a person's roles once, however many keys they press; what fails is asked for again. */
export function searchedRoles(ports: PortsOfSearch): SearchedRoles {
  const kept = new Map<string, Kept>();

  function keep(key: string, roles: Promise<readonly Eligibility[]>, now: number): void {
    kept.delete(key);
    const oldest = kept.keys().next();
    if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value);
    kept.set(key, { roles, until: now + keptMs });
  }

  return (person) => {
    const now = ports.clock.now().getTime();
    const key = `${person.tenantId} ${person.userId}`;
    const known = kept.get(key);
    if (known && now < known.until) return known.roles;
    const roles = read(ports, person);
    keep(key, roles, now);
    roles.catch(() => {
      if (kept.get(key)?.roles === roles) kept.delete(key);
    });
    return roles;
  };
}

async function read(ports: PortsOfSearch, person: Person): Promise<readonly Eligibility[]> {
  const [{ eligible }, requests] = await Promise.all([
    ports.directory.standing(person, { azure: true }),
    ports.requests.ofRequester(person, usedStates),
  ]);
  return mostUsedFirst(eligible, requests);
}
