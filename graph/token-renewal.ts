import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { AccessToken, KeptTokens } from './kept-tokens';
import type { OnBehalfOf } from './on-behalf-of';
import { oneAtATime } from './one-at-a-time';
import type { Resource } from './resource';

/** A token that Graph or ARM would not take, and the claims it asked for instead, if it said. */
export interface RefusedToken {
  readonly token: string;
  readonly claims?: string;
}

export interface WantedToken {
  readonly resource: Resource;
  readonly refused?: RefusedToken | undefined;
}

export interface TokenRenewal {
  isUsable(access: AccessToken | undefined, refused?: RefusedToken): access is AccessToken;
  /** Who asks for the same meanwhile shares its outcome. */
  renewed(person: Person, wanted: WantedToken): Promise<AccessToken>;
  /** Resolves when no renewal of this person's is under way any more. */
  settled(person: Person): Promise<unknown>;
}

export interface TokenRenewalOptions {
  readonly kept: KeptTokens;
  readonly service: OnBehalfOf;
  readonly clock: Clock;
}

/** A token that ends while a request is under way is as good as ended. */
const spareMs = 60_000;

const otherThan = { graph: 'arm', arm: 'graph' } as const satisfies Record<Resource, Resource>;

/** Gets people's next tokens with what was kept of the last ones. */
export function tokenRenewal({ kept, service, clock }: TokenRenewalOptions): TokenRenewal {
  const renewals = { graph: oneAtATime<AccessToken>(), arm: oneAtATime<AccessToken>() };

  function isUsable(
    access: AccessToken | undefined,
    refused?: RefusedToken,
  ): access is AccessToken {
    if (!access || access.token === refused?.token) return false;
    return clock.now().getTime() < access.expiresAt.getTime() - spareMs;
  }

  async function renew(person: Person, { resource, refused }: WantedToken): Promise<AccessToken> {
    // Both resources' tokens are kept together: who writes them second would undo the first.
    await Promise.allSettled([renewals[otherThan[resource]].running(person)]);
    const tokens = await kept.load(person);
    if (!tokens) throw new PimError('sign-in-needed');
    const known = tokens.access[resource];
    // Another replica, or another call of this person's, may have renewed it already.
    if (isUsable(known, refused)) return known;
    const claims = refused?.claims;
    const { access, msalCache } = await service.renew(person, {
      resource,
      msalCache: tokens.msalCache,
      ...(claims === undefined ? {} : { claims }),
    });
    const renewed = { access: { ...tokens.access, [resource]: access }, msalCache };
    if (await kept.renew(person, renewed)) return access;
    throw new PimError('sign-in-needed', { why: 'signed out meanwhile' });
  }

  return {
    isUsable,
    renewed: (person, wanted) => renewals[wanted.resource].run(person, () => renew(person, wanted)),
    settled: (person) =>
      Promise.allSettled([renewals.graph.running(person), renewals.arm.running(person)]),
  };
}
