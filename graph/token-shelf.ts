import type { Person } from '../pim/person';

export type TokenOwner = Pick<Person, 'tenantId' | 'userId'>;

/** Where sealed tokens are kept between turns and restarts, shared by all replicas. The store implements it. */
export interface TokenShelf {
  load(owner: TokenOwner): Promise<{ readonly sealed: string } | undefined>;
  /**
   * `expiresAt` is the end of the access token that ends last. What is sealed is of use after that too, since a refresh
   * token is in it: it is no date to delete it at.
   */
  save(owner: TokenOwner, sealed: string, expiresAt: Date): Promise<void>;
  /** Takes the place of what is there. `false` where there is nothing: the person has signed out. */
  renew(owner: TokenOwner, sealed: string, expiresAt: Date): Promise<boolean>;
  forget(owner: TokenOwner): Promise<void>;
}
