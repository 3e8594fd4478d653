import type { Person } from '../pim/person';
import type { Database } from './tables';

type TokenOwner = Pick<Person, 'tenantId' | 'userId'>;

/** People's tokens, which come and go sealed: nothing here can read them. */
export interface TokenShelf {
  load(owner: TokenOwner): Promise<{ readonly sealed: string } | undefined>;
  save(owner: TokenOwner, sealed: string, expiresAt: Date): Promise<void>;
  /** Takes the place of what is there; `false` where there is nothing. */
  renew(owner: TokenOwner, sealed: string, expiresAt: Date): Promise<boolean>;
  forget(owner: TokenOwner): Promise<void>;
}

export function tokensIn(db: Database): TokenShelf {
  return {
    async load({ tenantId, userId }) {
      return await db
        .selectFrom('tokens')
        .select('sealed')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
    },

    async save({ tenantId, userId }, sealed, expiresAt) {
      const saved = { sealed, expires_at: expiresAt.getTime() };
      await db
        .insertInto('tokens')
        .values({ ...saved, tenant_id: tenantId, user_id: userId })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(saved))
        .execute();
    },

    async renew({ tenantId, userId }, sealed, expiresAt) {
      const renewed = await db
        .updateTable('tokens')
        .set({ sealed, expires_at: expiresAt.getTime() })
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return renewed.numUpdatedRows > 0;
    },

    async forget({ tenantId, userId }) {
      await db
        .deleteFrom('tokens')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .execute();
    },
  };
}
