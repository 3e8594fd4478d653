import { clientMessage, isSeen, senderOf } from './clients/client-message';
import { type LocalTeams, membersOf } from './local-teams';
import type { ConversationRecord, MessageRecord } from './thread-record';

/** What somebody says, before it has an id and a time. */
export interface Draft extends Pick<MessageRecord, 'senderId' | 'text' | 'textFormat' | 'cards'> {
  readonly summary?: string;
  readonly signIn?: MessageRecord['signIn'];
  /** Teams ids of the people whom it mentions. */
  readonly mentions: readonly string[];
}

/** Puts a message into a conversation; everybody who has it open sees it, whom it concerns is told. */
export async function post(
  teams: LocalTeams,
  conversation: ConversationRecord,
  { mentions, ...draft }: Draft,
  rootId?: string,
): Promise<MessageRecord> {
  const now = teams.tenant.clock.now();
  const message: MessageRecord = {
    ...draft,
    id: teams.conversations.nextMessageId(now),
    ...(rootId ? { rootId } : {}),
    sentAt: now.toISOString(),
    revision: 0,
    views: {},
  };
  teams.conversations.append(conversation, message);
  await teams.conversations.keep();
  showPosted(teams, conversation, message, mentions);
  return message;
}

/** Shows a message that has become visible, with its notification. */
export function showPosted(
  teams: LocalTeams,
  conversation: ConversationRecord,
  message: MessageRecord,
  mentions: readonly string[] = [],
): void {
  if (!isSeen(message)) return;
  for (const person of membersOf(teams, conversation)) {
    const seen = clientMessage(teams, { person, conversation }, message);
    teams.streams.send(person.id, { type: 'message', message: seen });
    if (!isConcerned(conversation, message, person.id) && !mentions.includes(person.mri)) continue;
    if (message.senderId !== person.id)
      teams.streams.send(person.id, toast(teams, conversation, message));
  }
}

export function showChanged(
  teams: LocalTeams,
  conversation: ConversationRecord,
  message: MessageRecord,
): void {
  if (!isSeen(message)) return;
  for (const person of membersOf(teams, conversation)) {
    const seen = clientMessage(teams, { person, conversation }, message);
    teams.streams.send(person.id, { type: 'updated', message: seen });
  }
}

/** A chat and a new post concern everybody there; a reply those who have spoken in its thread. */
function isConcerned(
  conversation: ConversationRecord,
  { rootId }: MessageRecord,
  personId: string,
): boolean {
  if (!rootId) return true;
  return conversation.messages.some(
    (one) => one.senderId === personId && (one.id === rootId || one.rootId === rootId),
  );
}

function toast(teams: LocalTeams, conversation: ConversationRecord, message: MessageRecord) {
  return {
    type: 'toast',
    conversationId: conversation.id,
    messageId: message.id,
    title: senderOf(teams, message).name,
    text: notificationText(message),
  } as const;
}

function notificationText({ summary, text }: MessageRecord): string {
  if (summary) return summary;
  // What Teams shows for a card that forgot its summary.
  return text === '' ? 'Sent a card' : text.replaceAll(/<\/?at>/g, '');
}
