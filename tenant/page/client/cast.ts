import type { ClientPerson } from '../../teams/page-api.js';

/** Who asks in the guide's steps, and whom a newcomer is at first. */
export function asker(people: readonly ClientPerson[]): ClientPerson | undefined {
  return called('Ada', people);
}

/** Who approves in the guide. */
export function approver(people: readonly ClientPerson[]): ClientPerson | undefined {
  return called('Grace', people);
}

/** The seed's people by first name; where it is another seed, somebody with a hint. */
function called(first: string, people: readonly ClientPerson[]): ClientPerson | undefined {
  return (
    people.find(({ displayName }) => displayName.startsWith(`${first} `)) ??
    people.find(({ hint }) => hint !== undefined)
  );
}
