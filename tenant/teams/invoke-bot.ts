import type { Activity } from './activities';
import type { BotAnswer } from './bot-line';
import type { LocalTeams } from './local-teams';

/**
 * Sends an invoke and waits for its answer. One that is late is sent once more with the same id, as
 * Teams does; nobody waits for that answer, because the person has been told that there was none.
 */
export async function invokeBot(teams: LocalTeams, activity: Activity): Promise<BotAnswer> {
  const answer = await teams.botLine.deliver(activity);
  if (answer.outcome === 'late') teams.errands.start(sendAgain(teams, activity));
  return answer;
}

async function sendAgain({ botLine }: LocalTeams, activity: Activity): Promise<void> {
  await botLine.deliver(activity);
}
