import { eligibleRoles, roleChoice } from '../../cards/role-field';
import { PimError } from '../../pim/errors';
import { searchRoles } from '../../pim/role-search';
import type { InboundSearch } from '../inbound';
import type { FoundChoice } from '../outbound';
import { answerInTime } from './answer-in-time';
import type { House } from './house';
import { type SearchedRoles, searchedRoles } from './searched-roles';

/** The way in for what people type into a card's field. Nobody is asked to sign in by it. */
export function searcher(house: House) {
  const rolesOf = searchedRoles(house.ports);

  return async (search: InboundSearch, reference: string): Promise<readonly FoundChoice[]> => {
    const work = find(house, rolesOf, search).catch((error: unknown) =>
      nothingFound(house, reference, error),
    );
    return answerInTime(work, [], () => house.background(work));
  };
}

async function find(
  { signIn }: House,
  rolesOf: SearchedRoles,
  { actor, dataset, query, skip, top }: InboundSearch,
): Promise<readonly FoundChoice[]> {
  // Whoever has signed out is told nothing, also not what was read for them a moment ago.
  if (dataset !== eligibleRoles || !(await signIn.isSignedIn(actor))) return [];
  const ranked = searchRoles(query, await rolesOf(actor));
  return ranked.slice(skip, skip + top).map(roleChoice);
}

/** The choices that the card came with are still there, so no failure is shown to who types. */
function nothingFound(house: House, reference: string, error: unknown): readonly FoundChoice[] {
  if (!(error instanceof PimError && error.code === 'sign-in-needed')) {
    house.log.warn({ reference, err: error }, 'search not answered');
  }
  return [];
}
