import { roleWithScope } from '../cards/role-choice';
import {
  nearPlaces,
  type Place,
  partPicked,
  placesMeant,
  type Reach,
  widerThan,
} from '../pim/narrower-scope';
import type { Eligibility, Standing } from '../pim/standing';
import type { RoleMeant } from '../pim/wish';
import type { Asking } from './activating';
import { type LookedUp, lookUpRole } from './look-up-role';

/**
 * Looks up what is meant, also over a part of what the person may activate it over: `Contributor on
 * rg-web` for somebody who has it for the subscription. Only then Azure is asked what there is, with one
 * call for each scope that it may be in.
 */
export async function lookUpPlaced(
  { ports, requester }: Asking,
  meant: RoleMeant,
  standing: Standing,
): Promise<LookedUp> {
  const { eligible } = standing;
  const wider = widerThan(meant, eligible);
  if (wider.length === 0) return lookUpRole(meant, standing);
  const picked = partPicked(meant, eligible, wider);
  if (picked) return { kind: 'found', role: picked };
  const reaches = await Promise.all(
    wider.map(
      async (role): Promise<Reach> => ({
        role,
        parts: await ports.directory.childScopes(requester, role),
      }),
    ),
  );
  return whichPlace(meant, placesMeant(meant, eligible, reaches), reaches);
}

function whichPlace(
  meant: RoleMeant,
  places: readonly Place[],
  reaches: readonly Reach[],
): LookedUp {
  const [place, ...others] = places;
  if (!place) return { kind: 'not-held', problem: unknownPlace(meant, reaches) };
  if (others.length === 0) return { kind: 'found', role: place.role };
  return {
    kind: 'doubt',
    question: `Which one is "${meant.scope}"?`,
    roles: places.map(({ role }) => role),
    labels: places.map(({ role, whereabouts }) => `${roleWithScope(role)}, ${whereabouts}`),
  };
}

function unknownPlace({ scope = '' }: RoleMeant, reaches: readonly Reach[]): string {
  const held = reaches.map(({ role }) => role);
  const near = nearPlaces(scope, reaches);
  const instead = near.length > 0 ? ` There is ${near.join(', ')}.` : '';
  return `There is nothing called "${scope}" in ${namesOf(held)}, where you may activate ${held[0]?.roleName}.${instead} Nothing was changed.`;
}

function namesOf(held: readonly Eligibility[]): string {
  return held.map(({ scopeName }) => scopeName).join(' or ');
}
