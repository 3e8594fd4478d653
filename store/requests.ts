import { partsOf, wholeOf } from '../pim/draft-parts';
import type { Requests } from '../pim/ports';
import { type ActivationRequest, isUndecided } from '../pim/request';
import { writeEffects } from './effects';
import { readRequest, writeRequest } from './stored-request';
import type { Database } from './tables';

const columns = ['requests.id', 'requests.version', 'requests.body'] as const;

export function requestsIn(db: Database): Requests {
  return {
    ...searchesIn(db),
    ...draftsIn(db),

    create: (request, { draft, ...effects }) =>
      db.transaction().execute(async (trx) => {
        const made = await trx
          .insertInto('requests')
          .values({ ...rowOf(request), id: request.id, draft_id: draft ?? null })
          // Either the id or the draft may be taken.
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (!made.numInsertedOrUpdatedRows) return false;
        await nameApprovers(trx, request);
        await writeEffects(trx, request, effects);
        return true;
      }),

    save: (next, { was, ...effects }) =>
      db.transaction().execute(async (trx) => {
        if (next.version <= was) throw new Error(`version ${next.version} is not after ${was}`);
        const saved = await trx
          .updateTable('requests')
          .set({ ...rowOf(next), ...(next.state === 'failed' ? { draft_id: null } : {}) })
          .where('id', '=', next.id)
          .where('version', '=', was)
          .executeTakeFirst();
        if (!saved.numUpdatedRows) return false;
        await nameApprovers(trx, next);
        await writeEffects(trx, next, effects);
        return true;
      }),
  };
}

function searchesIn(
  db: Database,
): Omit<Requests, 'create' | 'save' | keyof ReturnType<typeof draftsIn>> {
  const requests = db.selectFrom('requests').select(columns);
  return {
    async find(id) {
      const row = await requests.where('id', '=', id).executeTakeFirst();
      return row && readRequest(row);
    },

    async findByEntraId(tenantId, id) {
      const row = await requests
        .where('tenant_id', '=', tenantId)
        .where('entra_request_id', '=', id)
        .orderBy('asked_at', 'desc')
        .executeTakeFirst();
      return row && readRequest(row);
    },

    async ofRequester({ tenantId, userId }, states) {
      if (states.length === 0) return [];
      const rows = await requests
        .where('tenant_id', '=', tenantId)
        .where('requester_id', '=', userId)
        .where('state', 'in', states)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(readRequest);
    },

    async waitingFor({ tenantId, userId }) {
      const rows = await requests
        .innerJoin('request_approvers as asked', 'asked.request_id', 'requests.id')
        .where('asked.tenant_id', '=', tenantId)
        .where('asked.user_id', '=', userId)
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return rows.map(readRequest);
    },
  };
}

function draftsIn(db: Database): Pick<Requests, 'ofDraft' | 'ofDrafts' | 'askedTogether'> {
  const requests = db.selectFrom('requests').select(columns);
  return {
    async ofDraft(draft) {
      const row = await requests.where('draft_id', '=', draft).executeTakeFirst();
      return row && readRequest(row);
    },

    async askedTogether({ tenantId, userId }) {
      const own = requests
        .select('requests.draft_id')
        .where('tenant_id', '=', tenantId)
        .where('requester_id', '=', userId)
        .where('state', '!=', 'failed');
      const last = await own.orderBy('asked_at', 'desc').orderBy('id').executeTakeFirst();
      if (!last?.draft_id) return last ? [readRequest(last)] : [];
      const parts = partsOf(wholeOf(last.draft_id));
      const rows = await own.where('draft_id', 'in', parts).orderBy('draft_id').execute();
      return rows.map(readRequest);
    },

    async ofDrafts(drafts) {
      if (drafts.length === 0) return new Map();
      const rows = await requests
        .select('requests.draft_id')
        .where('draft_id', 'in', drafts)
        .execute();
      return new Map(
        drafts.flatMap((draft) => {
          const row = rows.find(({ draft_id }) => draft_id === draft);
          return row ? [[draft, readRequest(row)] as const] : [];
        }),
      );
    },
  };
}

function rowOf(request: ActivationRequest) {
  const { requester, role, askedAt } = request.ask;
  return {
    tenant_id: requester.tenantId,
    requester_id: requester.userId,
    entra_request_id: ('entraRequestId' in request && request.entraRequestId) || null,
    state: request.state,
    version: request.version,
    role_id: role.roleId,
    scope_id: role.scopeId,
    asked_at: askedAt.getTime(),
    body: writeRequest(request),
  };
}

async function nameApprovers(trx: Database, request: ActivationRequest): Promise<void> {
  await trx.deleteFrom('request_approvers').where('request_id', '=', request.id).execute();
  if (!isUndecided(request) || request.approvers.length === 0) return;

  const { tenantId } = request.ask.requester;
  const userIds = new Set(request.approvers.map(({ userId }) => userId));
  await trx
    .insertInto('request_approvers')
    .values(
      [...userIds].map((userId) => ({
        request_id: request.id,
        tenant_id: tenantId,
        user_id: userId,
      })),
    )
    .execute();
}
