import { z } from 'zod';
import type { RoleId, TenantId } from '../pim/ids';
import type { ChannelBinding, ChannelBindings } from '../pim/ports';
import { appendFact } from './journal';
import { wholeChannel } from './outbox-orders';
import { type FieldsOf, id, json, readRow } from './row';
import { person, place } from './stored-values';
import type { Database } from './tables';

/** Stands for all roles that have no channel of their own. */
const otherRoles = '';

export function channelBindingsIn(db: Database): ChannelBindings {
  return {
    bind: (binding, fact) =>
      db.transaction().execute(async (trx) => {
        const body = JSON.stringify(binding);
        await trx
          .insertInto('channel_bindings')
          .values({
            tenant_id: binding.tenantId,
            conversation_id: wholeChannel(binding.place.conversationId),
            role_id: binding.roleId ?? otherRoles,
            body,
          })
          .onConflict((conflict) =>
            conflict.columns(['tenant_id', 'role_id', 'conversation_id']).doUpdateSet({ body }),
          )
          .execute();
        await appendFact(trx, fact);
      }),

    unbind: (tenantId, conversationId, fact) =>
      db.transaction().execute(async (trx) => {
        const unbound = await trx
          .deleteFrom('channel_bindings')
          .where('tenant_id', '=', tenantId)
          .where('conversation_id', '=', wholeChannel(conversationId))
          .executeTakeFirst();
        if (!unbound.numDeletedRows) return false;
        await appendFact(trx, fact);
        return true;
      }),

    async forRole(tenantId, roleId) {
      const bindings = await bindingsFor(db, tenantId, roleId);
      const own = bindings.filter((binding) => binding.roleId !== undefined);
      return own.length > 0 ? own : bindings;
    },
  };
}

const channelBinding = z.object({
  tenantId: id<TenantId>(),
  place,
  roleId: id<RoleId>().optional(),
  roleName: z.string().optional(),
  boundBy: person,
} satisfies FieldsOf<ChannelBinding>);

async function bindingsFor(
  db: Database,
  tenantId: TenantId,
  roleId: RoleId,
): Promise<ChannelBinding[]> {
  const rows = await db
    .selectFrom('channel_bindings')
    .select(['conversation_id', 'body'])
    .where('tenant_id', '=', tenantId)
    .where('role_id', 'in', [roleId, otherRoles])
    .orderBy('conversation_id')
    .execute();
  return rows.map((row) =>
    readRow(json(channelBinding), row.body, { table: 'channel_bindings', id: row.conversation_id }),
  );
}
