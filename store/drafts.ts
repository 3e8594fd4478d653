import { z } from 'zod';
import type { DraftId } from '../pim/ids';
import type { Draft, Drafts } from '../pim/ports';
import { minutesAfter } from '../pim/request';
import type { ActivationWish } from '../pim/wish';
import { type FieldsOf, id, isoMoment, json, readRow } from './row';
import { person, ticket } from './stored-values';
import type { Database } from './tables';

/** Nobody goes on with a card that has stood there for a week; what was typed for it need not stay. */
const keptMinutes = 7 * 24 * 60;

export function draftsIn(db: Database): Drafts {
  return {
    async keep(draft) {
      const over = minutesAfter(draft.keptAt, -keptMinutes).getTime();
      await db.deleteFrom('drafts').where('kept_at', '<', over).execute();
      const kept = { kept_at: draft.keptAt.getTime(), body: JSON.stringify(draft) };
      await db
        .insertInto('drafts')
        .values({ ...kept, id: draft.id })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
        .execute();
    },

    async find(draftId) {
      const row = await db
        .selectFrom('drafts')
        .select('body')
        .where('id', '=', draftId)
        .executeTakeFirst();
      return row && readRow(json(draft), row.body, { table: 'drafts', id: draftId });
    },
  };
}

const wish = z.object({
  intent: z.literal('activate'),
  role: z.string().optional(),
  justification: z.string().optional(),
  ticket: ticket.optional(),
  minutes: z.number().optional(),
  startsAt: isoMoment.optional(),
  endsAt: isoMoment.optional(),
} satisfies FieldsOf<ActivationWish>);

const draft = z.object({
  id: id<DraftId>(),
  owner: person,
  wish,
  keptAt: isoMoment,
} satisfies FieldsOf<Draft>);
