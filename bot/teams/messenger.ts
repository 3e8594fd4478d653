import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ConversationId } from '../../pim/ids';
import type { Place } from '../../pim/ports';
import {
  type Delivery,
  isNamed,
  type Message,
  type Messenger,
  type Posted,
  unnamedMessage,
} from '../outbound';
import type { Connector } from './connector';
import { addressed, type BotIdentity, botAccount, messageActivity } from './message-activity';
import { readRoster } from './roster';

export function createMessenger(connector: Connector, bot: BotIdentity): Messenger {
  return {
    async openChat(person, serviceUrl) {
      const opened = await connector(serviceUrl, (conversations) =>
        conversations.createConversation({
          isGroup: false,
          bot: botAccount(bot),
          members: [{ id: person.userId }],
          tenantId: person.tenantId,
          channelData: { tenant: { id: person.tenantId } },
        }),
      );
      return read(opened, created, ({ id }) => ({
        conversationId: conversationId(id),
        kind: 'personal',
        serviceUrl,
      }));
    },

    post: (place, message) =>
      isWholeChannel(place)
        ? startThread(connector, bot, place, message)
        : sendInto(connector, bot, place, message),

    async update(place, messageId, message) {
      if (!isNamed(messageId)) return { outcome: 'unreachable', code: 'NoMessageId' };
      const activity = {
        id: messageId,
        ...addressed(bot, place, messageActivity(message, place.kind)),
      };
      const updated = await connector(place.serviceUrl, (conversations) =>
        conversations.updateActivity(place.conversationId, messageId, activity),
      );
      return updated.outcome === 'done' ? { outcome: 'done', value: undefined } : updated;
    },

    roster: (place) => readRoster(connector, bot.tenantId, place),
  };
}

/**
 * Starts a thread by creating the conversation ourselves: the SDK's own way loses the id of the
 * message, without which no copy of the card could be brought up to date.
 */
async function startThread(
  connector: Connector,
  bot: BotIdentity,
  place: Place,
  message: Message,
): Promise<Delivery<Posted>> {
  const answer = await connector(place.serviceUrl, (conversations) =>
    conversations.createConversation({
      isGroup: true,
      bot: botAccount(bot),
      tenantId: bot.tenantId,
      channelData: { channel: { id: place.conversationId }, tenant: { id: bot.tenantId } },
      activity: messageActivity(message, place.kind),
    }),
  );
  return read(answer, created, ({ id, activityId }) => ({
    place: { ...place, conversationId: conversationId(id) },
    messageId: activityId ?? /;messageid=(\d+)/.exec(id)?.[1] ?? newUnnamed(),
  }));
}

async function sendInto(
  connector: Connector,
  bot: BotIdentity,
  place: Place,
  message: Message,
): Promise<Delivery<Posted>> {
  const answer = await connector(place.serviceUrl, (conversations) =>
    conversations.sendToConversation(
      place.conversationId,
      addressed(bot, place, messageActivity(message, place.kind)),
    ),
  );
  return read(answer, sent, ({ id }) => ({ place, messageId: id || newUnnamed() }));
}

/** A channel's conversation with `;messageid=…` is one thread of it. */
function isWholeChannel(place: Place): boolean {
  return place.kind === 'channel' && !place.conversationId.includes(';messageid=');
}

const created = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });
/** A message that Teams took without naming it was sent all the same; it just cannot be updated. */
const sent = z.object({ id: z.string().nullish() });

function read<Answer, Value>(
  answer: Delivery<unknown>,
  schema: z.ZodType<Answer>,
  toValue: (answer: Answer) => Value,
): Delivery<Value> {
  if (answer.outcome !== 'done') return answer;
  const read = schema.safeParse(answer.value);
  return read.success
    ? { outcome: 'done', value: toValue(read.data) }
    : { outcome: 'refused', code: 'UnreadableAnswer' };
}

function newUnnamed(): string {
  return unnamedMessage(randomUUID());
}

function conversationId(text: string): ConversationId {
  return text as ConversationId;
}
