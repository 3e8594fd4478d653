import { clientMessage } from '../clients/client-message';
import type { LocalTeams, Presence } from '../local-teams';
import { membersOf } from '../local-teams';
import type { Card, ConversationRecord, MessageRecord } from '../thread-record';
import { refreshFor } from './card-refresh';
import { execute } from './execute-action';

/** A client asks again when its last answer is older than this. */
const freshForMs = 60_000;

/**
 * The card came into this person's view: asks the bot for their own, unless the last answer is
 * still fresh. The bot must change nothing on such a call, and a problem leaves the card as it is.
 */
export function refreshCard(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
): Promise<void> {
  const { person, conversation } = presence;
  // A page asks for a card that it sees changed while Teams asks for the same by itself.
  const key = `refresh of ${conversation.id}/${message.id}/${message.revision} for ${person.id}`;
  return teams.underWay.join(key, () => askForView(teams, presence, message));
}

async function askForView(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
): Promise<void> {
  const action = refreshFor(teams, presence, message);
  if (!action || isFresh(teams, presence, message)) return;

  const { revision } = message;
  const { id, verb, data } = action;
  const result = await execute(teams, {
    presence,
    message,
    action: { id, verb, data },
    trigger: 'automatic',
  });
  // An edit that came meanwhile has emptied the views and asked for itself: this answer is older.
  if (message.revision !== revision) return;
  if (result.kind === 'card') await giveView(teams, presence, message, result.card);
  if (result.kind === 'toast') await giveView(teams, presence, message);
}

/** After the bot edited a message, the clients that have it open ask for their own views at once. */
export async function refreshWhereOpen(
  teams: LocalTeams,
  conversation: ConversationRecord,
  message: MessageRecord,
): Promise<void> {
  const watching = membersOf(teams, conversation).filter(({ id }) => teams.streams.isOpen(id));
  await Promise.all(
    watching.map((person) =>
      refreshCard(teams, { ...threadOf(conversation, message), person }, message),
    ),
  );
}

/** The place in which a message's card is pressed: in a channel its thread. */
export function threadOf(conversation: ConversationRecord, message: MessageRecord) {
  if (conversation.kind === 'personal') return { conversation };
  return { conversation, rootId: message.rootId ?? message.id };
}

/** Notes what an invoke gave one person, who alone sees it. Without a card, only that it was asked. */
export async function giveView(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  given?: Card,
): Promise<void> {
  const { person } = presence;
  const card = given ?? message.views[person.id]?.card;
  const givenAt = teams.tenant.clock.now().toISOString();
  const view = { ...(card ? { card } : {}), givenAt };
  teams.conversations.change(message, { views: { ...message.views, [person.id]: view } });
  await teams.conversations.keep();
  if (!given) return;
  teams.streams.send(person.id, {
    type: 'updated',
    message: clientMessage(teams, presence, message),
  });
}

function isFresh({ tenant }: LocalTeams, { person }: Presence, message: MessageRecord): boolean {
  const givenAt = message.views[person.id]?.givenAt;
  return givenAt !== undefined && tenant.clock.now().getTime() - Date.parse(givenAt) <= freshForMs;
}
