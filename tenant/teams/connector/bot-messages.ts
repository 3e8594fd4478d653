import { refreshWhereOpen } from '../card-actions/refresh-card';
import { type LocalTeams, membersOf } from '../local-teams';
import { type Draft, post, showChanged } from '../posting';
import { badSyntax, TeamsError } from '../teams-error';
import type { MessageRecord } from '../thread-record';
import { exchangeSilently } from '../token-exchange';
import type { BotActivity } from './bot-activity';
import { type BotPlace, requireMessage } from './place';

type BotMessage = Extract<BotActivity, { type: 'message' }>;

/** Puts what the bot says into a conversation. */
export async function say(
  teams: LocalTeams,
  place: BotPlace,
  activity: BotActivity,
): Promise<readonly MessageRecord[]> {
  if (activity.type === 'typing') {
    showTyping(teams, place);
    return [];
  }
  const posted: MessageRecord[] = [];
  for (const draft of activity.drafts) {
    posted.push(await post(teams, place.conversation, seenThere(place, draft), place.rootId));
  }
  startSignIn(teams, place, activity, posted.at(-1));
  return posted;
}

/** Replaces a message of the bot. Everybody's own views of the old one are gone. */
export async function edit(
  teams: LocalTeams,
  place: BotPlace,
  id: string,
  activity: BotActivity,
): Promise<void> {
  const message = requireOwn(place, id);
  const draft = onlyDraft(activity);
  teams.conversations.change(message, {
    text: draft.text,
    textFormat: draft.textFormat,
    cards: draft.cards,
    summary: draft.summary,
    signIn: draft.signIn,
    editedAt: teams.tenant.clock.now().toISOString(),
    revision: message.revision + 1,
    views: {},
  });
  await teams.conversations.keep();
  showChanged(teams, place.conversation, message);
  // The bot waits for the answer to its edit, so what the edit brings about comes after it.
  teams.errands.start(refreshWhereOpen(teams, place.conversation, message));
}

export async function remove(teams: LocalTeams, place: BotPlace, id: string): Promise<void> {
  const message = requireOwn(place, id);
  const { conversation } = place;
  teams.conversations.remove(conversation, message);
  await teams.conversations.keep();
  for (const person of membersOf(teams, conversation)) {
    const event = { conversationId: conversation.id, messageId: id } as const;
    teams.streams.send(person.id, { type: 'deleted', ...event });
  }
}

/** Silent sign-in exists in chats alone; in a channel the card stands there to be pressed. */
function seenThere({ conversation }: BotPlace, draft: Draft): Draft {
  if (!draft.signIn || conversation.kind === 'personal') return draft;
  return { ...draft, signIn: { ...draft.signIn, state: 'shown' } };
}

function startSignIn(
  teams: LocalTeams,
  { conversation }: BotPlace,
  { exchange }: BotMessage,
  message: MessageRecord | undefined,
): void {
  const [person] = membersOf(teams, conversation);
  if (!exchange || !message || !person || conversation.kind !== 'personal') return;
  teams.errands.start(exchangeSilently(teams, { person, conversation }, message, exchange));
}

function showTyping(teams: LocalTeams, { conversation }: BotPlace): void {
  for (const person of membersOf(teams, conversation)) {
    teams.streams.send(person.id, { type: 'typing', conversationId: conversation.id });
  }
}

function onlyDraft(activity: BotActivity): Draft {
  const drafts = activity.type === 'message' ? activity.drafts : [];
  const [draft] = drafts;
  if (!draft || drafts.length > 1) {
    throw badSyntax('An edit is one message: a text or cards, not both.');
  }
  return draft;
}

function requireOwn(place: BotPlace, id: string): MessageRecord {
  const message = requireMessage(place, id);
  if (message.senderId === null) return message;
  throw new TeamsError(403, 'NotEnoughPermissions', 'A bot can change only its own messages.');
}
