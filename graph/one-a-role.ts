import type { Eligibility } from '../pim/standing';

/** Somebody eligible directly and through a group has one role to choose, for as long as either lasts. */
export function oneARole(eligible: readonly Eligibility[]): readonly Eligibility[] {
  const longest = new Map<string, Eligibility>();
  for (const one of eligible) {
    const key = `${one.roleId} ${one.scopeId.toLowerCase()}`;
    const known = longest.get(key);
    if (!known || lastsLonger(one, known)) longest.set(key, one);
  }
  return [...longest.values()];
}

function lastsLonger({ endsAt }: Eligibility, than: Eligibility): boolean {
  return than.endsAt !== undefined && (endsAt === undefined || endsAt > than.endsAt);
}
