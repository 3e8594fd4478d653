import { z } from 'zod';
import type { Actor, Person } from '../pim/person';
import type { PersonSettings } from '../pim/person-settings';
import type { People, PersonRecord, Place } from '../pim/ports';
import { type FieldsOf, json, readRow } from './row';
import { person, place, teamsUserId } from './stored-values';
import type { Database } from './tables';

type Who = Pick<Person, 'tenantId' | 'userId'>;

/** What stands for what Teams tells with somebody's first activity, until it comes. */
const unheard = { timeZone: 'UTC', locale: 'en-US' };

export function peopleIn(db: Database): People {
  return {
    remember: (actor, chat) => write(db, actor, chat),
    find: (who) => findPerson(db, who),

    rememberTeamsId: (somebody, teamsId) =>
      db.transaction().execute(async (trx) => {
        const known = await findPerson(trx, somebody);
        await write(trx, { ...unheard, ...known, ...somebody, teamsId });
      }),

    async saveSettings({ tenantId, userId }, settings) {
      await db
        .updateTable('people')
        .set({ settings: JSON.stringify(settings) })
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .execute();
    },

    async forgetChat({ tenantId, userId }) {
      await db
        .updateTable('people')
        .set({ chat: null })
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .execute();
    },
  };
}

/** Most activities tell nothing new: then nothing is written, and the disk is not waited for. */
async function write(db: Database, actor: Actor, chat?: Place): Promise<void> {
  const { tenantId, userId, name, teamsId, timeZone, locale } = actor;
  const told = {
    body: JSON.stringify({ tenantId, userId, name, teamsId, timeZone, locale }),
    ...(chat ? { chat: JSON.stringify(chat) } : {}),
  };
  await db
    .insertInto('people')
    .values({ ...told, tenant_id: tenantId, user_id: userId })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'user_id'])
        .doUpdateSet(told)
        .where((people) =>
          people.or([
            people('people.body', 'is distinct from', told.body),
            ...(told.chat ? [people('people.chat', 'is distinct from', told.chat)] : []),
          ]),
        ),
    )
    .execute();
}

const actor = person.extend({
  teamsId: teamsUserId,
  timeZone: z.string(),
  locale: z.string(),
} satisfies Omit<FieldsOf<Actor>, keyof Person>);

const settings = z.object({
  timeZone: z.string().optional(),
  workdayEnd: z.string().optional(),
} satisfies FieldsOf<PersonSettings>);

const row = z.object({
  body: json(actor),
  chat: json(place).nullable(),
  settings: json(settings).nullable(),
});

async function findPerson(db: Database, who: Who): Promise<PersonRecord | undefined> {
  const stored = await db
    .selectFrom('people')
    .select(['body', 'chat', 'settings'])
    .where('tenant_id', '=', who.tenantId)
    .where('user_id', '=', who.userId)
    .executeTakeFirst();
  if (stored === undefined) return undefined;

  const { body, ...more } = readRow(row, stored, { table: 'people', id: who.userId });
  return {
    ...body,
    ...(more.chat ? { chat: more.chat } : {}),
    ...(more.settings ? { settings: more.settings } : {}),
  };
}
