import type { PersonRecord } from '../directory/state';
import { additionActivities, installationActivity } from './activities';
import { accepted } from './bot-line';
import { botChat, type LocalTeams, type Presence } from './local-teams';
import { teamMembers } from './team';

/** Whether Teams lets the bot write to this person: it needs the app there, or in a team of theirs. */
export function mayWriteTo(teams: LocalTeams, person: PersonRecord): boolean {
  const { bot } = botChat(teams, person.id);
  if (bot !== 'known') return bot === 'added';
  if (person.botInstalled) return true;
  // Guests are reached only where they use the app themselves.
  return !person.guest && teamMembers(teams.tenant).some(({ id }) => id === person.id);
}

/** Tells the bot once that it is in this person's chat. Whoever asks meanwhile waits for the same. */
export function addBot(teams: LocalTeams, presence: Presence): Promise<void> {
  const { id } = presence.conversation;
  return teams.underWay.join(`addition of ${id}`, () => tellOfAddition(teams, presence));
}

async function tellOfAddition(teams: LocalTeams, presence: Presence): Promise<void> {
  const { conversation } = presence;
  const before = conversation.bot;
  if (before === 'added') return;
  // A bot greets while it is being told, so it has to be there by then.
  conversation.bot = 'added';
  for (const activity of additionActivities(teams, presence)) {
    if (accepted(await teams.botLine.deliver(activity))) continue;
    // Nobody there: the next opening tells it again.
    conversation.bot = before;
    return;
  }
  await teams.conversations.keep();
}

/** The person takes the bot out of their chat: it hears so, and can write there no more. */
export async function removeBot(teams: LocalTeams, presence: Presence): Promise<void> {
  presence.conversation.bot = 'removed';
  await teams.conversations.keep();
  await teams.botLine.deliver(installationActivity(teams, presence, 'remove'));
}
