import type { SentMessage, SentMessages } from '../pim/ports';
import { orderCopy } from './outbox-orders';
import { json, readRow } from './row';
import { sentMessage } from './stored-values';
import type { Database } from './tables';

export function sentMessagesIn(db: Database): SentMessages {
  return {
    async record(message) {
      await db.transaction().execute(async (trx) => {
        if (await writeSentMessage(trx, message)) await orderCopy(trx, message);
      });
    },

    async ofRequest(id) {
      return sentMessagesOf(db, id);
    },

    async find(conversationId, messageId) {
      const row = await db
        .selectFrom('sent_messages')
        .select(['message_id', 'body'])
        .where('conversation_id', '=', conversationId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row && read(row);
    },
  };
}

/** Writes the message down, and tells whether its request has moved on since the version that it shows. */
export async function writeSentMessage(trx: Database, message: SentMessage): Promise<boolean> {
  // Locked before the message is written: a save that misses the message waits, or is seen here.
  const request = await trx
    .selectFrom('requests')
    .select('version')
    .where('id', '=', message.requestId)
    .forUpdate()
    .executeTakeFirst();
  const changed = { request_id: message.requestId, body: JSON.stringify(message) };
  await trx
    .insertInto('sent_messages')
    .values({
      ...changed,
      conversation_id: message.place.conversationId,
      message_id: message.messageId,
    })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'message_id']).doUpdateSet(changed),
    )
    .execute();
  return request !== undefined && Number(request.version) > message.shows;
}

export async function sentMessagesOf(db: Database, requestId: string): Promise<SentMessage[]> {
  const rows = await db
    .selectFrom('sent_messages')
    .select(['message_id', 'body'])
    .where('request_id', '=', requestId)
    .orderBy('conversation_id')
    .orderBy('message_id')
    .execute();
  return rows.map(read);
}

function read(row: { readonly message_id: string; readonly body: unknown }): SentMessage {
  return readRow(json(sentMessage), row.body, { table: 'sent_messages', id: row.message_id });
}
