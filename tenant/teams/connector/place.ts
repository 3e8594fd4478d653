import { readAddress } from '../conversation-ids';
import type { LocalTeams } from '../local-teams';
import { botNotInRoster, conversationNotFound, messageNotFound } from '../teams-error';
import type { ConversationRecord, MessageRecord } from '../thread-record';

/** A conversation that the bot named and is in, with the thread where it named one. */
export interface BotPlace {
  readonly conversation: ConversationRecord;
  readonly rootId?: string;
}

export function findPlace({ conversations }: LocalTeams, id: string): BotPlace {
  const { conversationId, rootId } = readAddress(id);
  const conversation = conversations.find(conversationId);
  if (!conversation) throw conversationNotFound();
  if (conversation.bot === 'removed') throw botNotInRoster();
  if (!rootId) return { conversation };
  if (!findMessage(conversation, rootId)) throw conversationNotFound();
  return { conversation, rootId };
}

export function requireMessage({ conversation }: BotPlace, id: string): MessageRecord {
  const message = findMessage(conversation, id);
  if (!message) throw messageNotFound();
  return message;
}

export function findMessage(
  { messages }: ConversationRecord,
  id: string,
): MessageRecord | undefined {
  return messages.find((message) => message.id === id);
}
