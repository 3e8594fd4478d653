declare const brand: unique symbol;
type Branded<Kind extends string> = string & { readonly [brand]: Kind };

/** The Entra tenant (directory) id, a GUID in lower case. */
export type TenantId = Branded<'TenantId'>;
/** A person's Entra object id (`oid`), a GUID in lower case. It is unique only together with the tenant. */
export type UserId = Branded<'UserId'>;
/** A person's Teams id (`29:…`), which addresses messages and card refreshes. It proves nothing. */
export type TeamsUserId = Branded<'TeamsUserId'>;
/** A role definition id; for built-in roles of Entra the template id; for groups `member` or `owner`. */
export type RoleId = Branded<'RoleId'>;
/**
 * What a role is held over, exactly as Entra wrote it: `/`, `/administrativeUnits/{id}` or `/{objectId}`;
 * the group's id for groups; `/subscriptions/…` or `/providers/Microsoft.Management/…` in Azure.
 */
export type ScopeId = Branded<'ScopeId'>;
/** Azure's id of an eligibility schedule, a GUID. */
export type EligibilityId = Branded<'EligibilityId'>;
/** Our own name of a request, four letters and digits that can be typed: `7KQ2`. */
export type RequestId = Branded<'RequestId'>;
/** Entra's or Azure's id of a schedule request, a GUID. */
export type EntraRequestId = Branded<'EntraRequestId'>;
/** A wish that waits for details, in a card. */
export type DraftId = Branded<'DraftId'>;
/** A Teams conversation id, with `;messageid=…` where it names a channel's thread. */
export type ConversationId = Branded<'ConversationId'>;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readTenantId(text: string): TenantId | undefined {
  const id = text.toLowerCase();
  return guid.test(id) ? (id as TenantId) : undefined;
}

export function readUserId(text: string): UserId | undefined {
  const id = text.toLowerCase();
  return guid.test(id) ? (id as UserId) : undefined;
}

export function readDraftId(text: string): DraftId | undefined {
  return guid.test(text) ? (text as DraftId) : undefined;
}

/** The alphabet of request ids: no letter or digit that reads like another (Crockford's base 32). */
const requestAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Reads a request id as people type it: any case, `O` for `0`, `I` and `L` for `1`. */
export function readRequestId(text: string): RequestId | undefined {
  const id = text.trim().toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return id.length === 4 && [...id].every((letter) => requestAlphabet.includes(letter))
    ? (id as RequestId)
    : undefined;
}

/** Letters that no length or time of day is written with: `361M` and `7H11` would be read as such. */
const letterOfNoTime = /[BFGJQVXZ]/;

/**
 * Makes a request id of random bytes, as many as it takes. It begins with a digit, so that no word looks
 * like one, and looks like no time. The store refuses one that is taken; then make another.
 */
export function makeRequestId(random: (length: number) => Uint8Array): RequestId {
  for (;;) {
    const [first = 0, ...others] = random(4);
    const letters = others.map((byte) => requestAlphabet[byte % requestAlphabet.length]);
    const id = [first % 10, ...letters].join('');
    if (letterOfNoTime.test(id) || /^\d+$/.test(id)) return id as RequestId;
  }
}
