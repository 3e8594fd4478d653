import { botId } from '../activities';
import { cardsFor, refreshFor } from '../card-actions/card-refresh';
import type { LocalTeams, Presence } from '../local-teams';
import type { ClientMessage } from '../page-api';
import type { MessageRecord } from '../thread-record';

/** A sign-in card is not seen while the person's clients sign in without asking, nor once they have. */
export function isSeen({ signIn, text, cards }: MessageRecord): boolean {
  return signIn?.state === 'shown' || !signIn || text !== '' || cards.length > 0;
}

/** A message as one person sees it. */
export function clientMessage(
  teams: LocalTeams,
  { person, conversation }: Presence,
  message: MessageRecord,
): ClientMessage {
  const { rootId, summary, editedAt, signIn, undelivered } = message;
  return {
    id: message.id,
    conversationId: conversation.id,
    ...(rootId === undefined ? {} : { replyToId: rootId }),
    from: senderOf(teams, message),
    text: message.text,
    textFormat: message.textFormat,
    cards: cardsFor(message, person.id),
    ...(summary === undefined ? {} : { summary }),
    sentAt: message.sentAt,
    ...(editedAt === undefined ? {} : { editedAt }),
    refreshes: refreshFor(teams, { person, conversation }, message) !== undefined,
    ...(signIn?.state === 'shown' ? { signIn: { text: signIn.text, url: signIn.url } } : {}),
    ...(undelivered === undefined ? {} : { undelivered }),
  };
}

export function senderOf(teams: LocalTeams, { senderId }: MessageRecord): ClientMessage['from'] {
  const { bot, directory } = teams.tenant;
  if (senderId === null) return { id: botId(teams), name: bot.displayName, bot: true };
  const name = directory.people[senderId]?.displayName ?? 'Somebody who left';
  return { id: senderId, name, bot: false };
}
