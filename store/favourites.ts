import { z } from 'zod';
import { type Favourite, type Favourites, favouriteKey, mostFavourites } from '../pim/favourite';
import type { Person } from '../pim/person';
import { type FieldsOf, json, readRow } from './row';
import { roleAtScope } from './stored-values';
import type { Database } from './tables';

const favourite = z.object({
  name: z.string(),
  roles: z.array(roleAtScope),
  minutes: z.number().optional(),
} satisfies FieldsOf<Favourite>);

export function favouritesIn(db: Database): Favourites {
  return {
    ofPerson: (person) => readAll(db, person),

    save: (person, { name, roles, minutes }) =>
      db.transaction().execute(async (trx) => {
        const key = favouriteKey(name);
        const others = (await readAll(trx, person)).filter(
          (other) => favouriteKey(other.name) !== key,
        );
        if (others.length >= mostFavourites) return false;
        const body = JSON.stringify({ name, roles, ...(minutes === undefined ? {} : { minutes }) });
        const { tenantId, userId } = person;
        await trx
          .insertInto('favourites')
          .values({ tenant_id: tenantId, user_id: userId, name_key: key, body })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'user_id', 'name_key']).doUpdateSet({ body }),
          )
          .execute();
        return true;
      }),

    async forget({ tenantId, userId }, name) {
      const forgotten = await db
        .deleteFrom('favourites')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('name_key', '=', favouriteKey(name))
        .executeTakeFirst();
      return forgotten.numDeletedRows > 0;
    },
  };
}

async function readAll(
  db: Database,
  { tenantId, userId }: Pick<Person, 'tenantId' | 'userId'>,
): Promise<readonly Favourite[]> {
  const rows = await db
    .selectFrom('favourites')
    .select('body')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .orderBy('name_key')
    .execute();
  return rows.map(({ body }) =>
    readRow(json(favourite), body, { table: 'favourites', id: userId }),
  );
}
