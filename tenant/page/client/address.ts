import type { ClientPerson } from '../../teams/page-api.js';

/** What the address names: `#/{user principal name}/{conversation id}`. Each window has its own. */
export interface Address {
  readonly who?: string;
  readonly conversationId?: string;
}

export function readAddress(hash: string): Address {
  const [who, conversationId] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((segment) => decode(segment));
  return { ...(who ? { who } : {}), ...(conversationId ? { conversationId } : {}) };
}

export function addressOf(
  person: Pick<ClientPerson, 'userPrincipalName'>,
  conversationId?: string,
): string {
  const who = `#/${encodeURIComponent(person.userPrincipalName)}`;
  return conversationId ? `${who}/${encodeURIComponent(conversationId)}` : who;
}

/** The person an address means: by id, by user principal name, or by its part before the @. */
export function personAt(
  address: Address,
  people: readonly ClientPerson[],
): ClientPerson | undefined {
  const who = address.who?.toLowerCase();
  if (!who) return undefined;
  return people.find(({ id, userPrincipalName }) => {
    const name = userPrincipalName.toLowerCase();
    return id.toLowerCase() === who || name === who || name.split('@')[0] === who;
  });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
