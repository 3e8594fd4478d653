import type { ScopeId, TeamsUserId, TenantId, UserId } from './ids';

/** Somebody in a tenant. The name is for reading; only the two ids say who it is. */
export interface Person {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly name: string;
}

/** Who sent an authenticated activity, with what is needed to answer in their time and language. */
export interface Actor extends Person {
  readonly teamsId: TeamsUserId;
  /** IANA name, `Europe/Berlin`; `UTC` where Teams did not say. */
  readonly timeZone: string;
  /** BCP 47, `en-GB`. */
  readonly locale: string;
}

export function isSamePerson(a: Person, b: Person): boolean {
  return a.tenantId === b.tenantId && a.userId === b.userId;
}

export const wholeDirectory = '/' as ScopeId;

/** Whether words name this person: the whole name, or one of its parts. */
export function isNamedLike({ name }: Pick<Person, 'name'>, said: string): boolean {
  const words = nameWords(name);
  const spoken = nameWords(said);
  return spoken.length > 0 && spoken.every((word) => words.includes(word));
}

function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
