import { mentionOfBot, messageActivity } from '../activities';
import { accepted, type BotAnswer } from '../bot-line';
import { addBot } from '../bot-presence';
import type { LocalTeams, Presence } from '../local-teams';
import { post, showChanged } from '../posting';
import type { MessageRecord } from '../thread-record';

/** A person says something. In a chat the bot hears all of it, in a channel only what mentions it. */
export async function speak(
  teams: LocalTeams,
  presence: Presence,
  text: string,
): Promise<MessageRecord> {
  const { person, conversation, rootId } = presence;
  const message = await post(
    teams,
    conversation,
    { senderId: person.id, text, textFormat: 'plain', cards: [], mentions: [] },
    rootId,
  );
  await markRead(teams, presence);
  const meant = conversation.kind === 'personal' || text.includes(mentionOfBot(teams));
  if (meant) teams.errands.start(pass(teams, inThread(presence, message), message));
  return message;
}

/** Everything that is there now has been seen. */
export async function markRead(
  teams: LocalTeams,
  { person, conversation }: Presence,
): Promise<void> {
  const last = conversation.messages.at(-1);
  if (last) conversation.readUpTo[person.id] = last.id;
  await teams.conversations.keep();
}

/** A new post in a channel is the first of its own thread. */
export function inThread(presence: Presence, message: MessageRecord): Presence {
  if (presence.conversation.kind === 'personal') return presence;
  return { ...presence, rootId: message.rootId ?? message.id };
}

async function pass(teams: LocalTeams, presence: Presence, message: MessageRecord): Promise<void> {
  const { conversation } = presence;
  if (conversation.kind === 'personal') await addBot(teams, presence);
  const answer = await teams.botLine.deliver(messageActivity(teams, presence, message));
  if (accepted(answer)) return;
  teams.conversations.change(message, { undelivered: whyUndelivered(answer) });
  await teams.conversations.keep();
  showChanged(teams, conversation, message);
}

function whyUndelivered(answer: BotAnswer): string {
  const what = answer.outcome === 'answered' ? `answered ${answer.status}` : 'cannot be reached';
  return `The bot did not get this message: it ${what}. Send it again in a moment.`;
}
