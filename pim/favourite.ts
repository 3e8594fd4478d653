import type { Person } from './person';
import type { RoleAtScope } from './standing';

/** Roles, groups and Azure roles that somebody activates together, under a name of their own. */
export interface Favourite {
  readonly name: string;
  readonly roles: readonly RoleAtScope[];
  /** Absent: said each time. */
  readonly minutes?: number;
}

export const mostFavourites = 20;
export const longestFavouriteName = 40;

type Who = Pick<Person, 'tenantId' | 'userId'>;

/** What people have saved under names. Case makes no difference to a name. */
export interface Favourites {
  /** By their names. */
  ofPerson(person: Who): Promise<readonly Favourite[]>;
  /** In place of what was saved under that name; `false` where the person has as many as anybody may. */
  save(person: Who, favourite: Favourite): Promise<boolean>;
  /** `false` where nothing is saved under that name. */
  forget(person: Who, name: string): Promise<boolean>;
}

/** What tells one name from another. */
export function favouriteKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

export function favouriteCalled(
  favourites: readonly Favourite[],
  name: string,
): Favourite | undefined {
  return favourites.find((favourite) => favouriteKey(favourite.name) === favouriteKey(name));
}
