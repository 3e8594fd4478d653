import { z } from 'zod';
import type { ActivationDraft, Draft, Question, QuestionOption } from '../pim/draft';
import type { DraftId } from '../pim/ids';
import type { Drafts } from '../pim/ports';
import { minutesAfter } from '../pim/request';
import { type FieldsOf, id, isoMoment, json, readRow } from './row';
import { person } from './stored-values';
import { activationWish, wish } from './stored-wish';
import type { Database } from './tables';

/** Nobody goes on with a card that has stood there for a week; what was typed for it need not stay. */
const keptMinutes = 7 * 24 * 60;

export function draftsIn(db: Database): Drafts {
  return {
    async keep(draft) {
      const over = minutesAfter(draft.keptAt, -keptMinutes).getTime();
      await db.deleteFrom('drafts').where('kept_at', '<', over).execute();
      const kept = {
        tenant_id: draft.owner.tenantId,
        user_id: draft.owner.userId,
        asks: isAnswerable(draft) ? 1 : 0,
        kept_at: draft.keptAt.getTime(),
        body: JSON.stringify(draft),
      };
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

    async latestAsked({ tenantId, userId }, notBefore) {
      const row = await db
        .selectFrom('drafts')
        .select(['id', 'body'])
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('asks', '=', 1)
        .where('kept_at', '>=', notBefore.getTime())
        .orderBy('kept_at', 'desc')
        .executeTakeFirst();
      return row && readRow(json(draft), row.body, { table: 'drafts', id: row.id });
    },

    async drop(draftId) {
      await db.deleteFrom('drafts').where('id', '=', draftId).execute();
    },
  };
}

function isAnswerable(draft: Draft): boolean {
  return draft.kind === 'question' || draft.offeredMinutes !== undefined;
}

const common = { id: id<DraftId>(), owner: person, keptAt: isoMoment };

const activation = z.object({
  ...common,
  kind: z.literal('activation'),
  wish: activationWish,
  offeredMinutes: z.number().optional(),
} satisfies FieldsOf<ActivationDraft>);

const question = z.object({
  ...common,
  kind: z.literal('question'),
  options: z.array(z.object({ label: z.string(), wish } satisfies FieldsOf<QuestionOption>)),
} satisfies FieldsOf<Question>);

const draft = z.discriminatedUnion('kind', [activation, question]);
