import { z } from 'zod';
import type { Clock } from '../pim/ports';
import type { Resource } from './resource';
import { sealing } from './seal';
import type { TokenOwner, TokenShelf } from './token-shelf';

export interface AccessToken {
  readonly token: string;
  /** By our clock. */
  readonly expiresAt: Date;
}

/** One person's tokens: for each resource that was needed so far, and what MSAL needs to renew them. */
export interface PersonTokens {
  readonly access: Readonly<Partial<Record<Resource, AccessToken>>>;
  readonly msalCache: string;
}

export interface KeptTokens {
  /** From memory, where it was read lately. */
  recall(owner: TokenOwner): Promise<PersonTokens | undefined>;
  /** From the shelf, which alone knows of a sign-out or a renewal by another replica. */
  load(owner: TokenOwner): Promise<PersonTokens | undefined>;
  save(owner: TokenOwner, tokens: PersonTokens): Promise<void>;
  /** Saves them, unless the person has signed out since they were loaded: then nothing is kept. */
  renew(owner: TokenOwner, tokens: PersonTokens): Promise<boolean>;
  forget(owner: TokenOwner): Promise<void>;
}

export interface KeptTokensOptions {
  readonly shelf: TokenShelf;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly clock: Clock;
}

/** A sign-out on another replica is obeyed here after this at the latest. */
const rememberedMs = 60_000;
const mostRemembered = 500;

const expiryShape = z.string().datetime().pipe(z.coerce.date());
const accessShape = z.object({ token: z.string().min(1), expiresAt: expiryShape });

const tokensOfResources = z
  .object({
    access: z.object({ graph: accessShape.optional(), arm: accessShape.optional() }),
    msalCache: z.string(),
  })
  .transform(({ access: { graph, arm }, msalCache }) =>
    personTokens({ ...(graph ? { graph } : {}), ...(arm ? { arm } : {}) }, msalCache),
  );

/**
 * How tokens were kept while Graph was the only resource. They go on being read: jobs act with them in
 * the names of people who are not there to sign in again.
 */
const tokensOfGraph = z
  .object({ accessToken: z.string().min(1), expiresAt: expiryShape, msalCache: z.string() })
  .transform(({ accessToken: token, expiresAt, msalCache }) =>
    personTokens({ graph: { token, expiresAt } }, msalCache),
  );

const tokensShape = z.union([tokensOfResources, tokensOfGraph]);

function personTokens(access: PersonTokens['access'], msalCache: string): PersonTokens {
  return { access, msalCache };
}

/** When the last of the access tokens ends. */
function endOf({ access }: PersonTokens): Date {
  const ends = Object.values(access).map(({ expiresAt }) => expiresAt.getTime());
  return new Date(Math.max(0, ...ends));
}

export function ownerKey({ tenantId, userId }: TokenOwner): string {
  return `${tenantId}|${userId}`;
}

export function keptTokens({ shelf, key, clock }: KeptTokensOptions): KeptTokens {
  const seals = sealing(key);
  const remembered = new Map<string, { tokens: PersonTokens; until: number }>();
  // What began before a sign-out must not be remembered after it.
  let forgets = 0;

  function remember(owner: TokenOwner, tokens: PersonTokens): void {
    const oldest = remembered.keys().next();
    if (remembered.size >= mostRemembered && !oldest.done) remembered.delete(oldest.value);
    const until = clock.now().getTime() + rememberedMs;
    remembered.set(ownerKey(owner), { tokens, until });
  }

  const sealed = (owner: TokenOwner, tokens: PersonTokens) =>
    seals.seal(JSON.stringify(tokens), ownerKey(owner));

  const kept: KeptTokens = {
    async recall(owner) {
      const held = remembered.get(ownerKey(owner));
      return held && clock.now().getTime() < held.until ? held.tokens : kept.load(owner);
    },
    async load(owner) {
      const before = forgets;
      const found = await shelf.load(owner);
      const tokens = found && unsealed(seals.open(found.sealed, ownerKey(owner)));
      if (tokens && before === forgets) remember(owner, tokens);
      return tokens;
    },
    async save(owner, tokens) {
      const before = forgets;
      await shelf.save(owner, sealed(owner, tokens), endOf(tokens));
      if (before === forgets) remember(owner, tokens);
    },
    async renew(owner, tokens) {
      const before = forgets;
      const renewed = await shelf.renew(owner, sealed(owner, tokens), endOf(tokens));
      if (renewed && before === forgets) remember(owner, tokens);
      return renewed;
    },
    async forget(owner) {
      await shelf.forget(owner);
      forgets += 1;
      remembered.delete(ownerKey(owner));
    },
  };
  return kept;
}

function unsealed(text: string | undefined): PersonTokens | undefined {
  return text === undefined ? undefined : tokensShape.safeParse(JSON.parse(text)).data;
}
