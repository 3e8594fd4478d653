import { setTimeout as pause } from 'node:timers/promises';
import { personId } from '../directory/cast-ids';
import { type Activity, additionActivities, mentionOfBot, messageActivity } from './activities';
import { accepted } from './bot-line';
import { cardsFor } from './card-actions/card-refresh';
import { onlyExecute } from './card-actions/only-execute';
import { pressButton } from './card-actions/press-button';
import { refreshCard } from './card-actions/refresh-card';
import { inThread } from './clients/speak';
import type { LocalTeams, Presence } from './local-teams';
import { post } from './posting';
import { approvalsChannelName } from './team';
import type { ConversationRecord, MessageRecord } from './thread-record';

/** In the machine's time: a bot that is still starting is asked again, less and less often. */
const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/** How long Priya looks at the thread for an answer. */
const looks = 100;
const betweenLooksMs = 100;

const mostPresses = 3;

/** The room in which the scene plays, and the end of it where the room stops. */
interface Stage {
  readonly teams: LocalTeams;
  readonly stopped: AbortSignal;
}

/**
 * What has happened in every tenant before a newcomer opens the page: the app was put into the
 * team, and Priya, who may, asked the bot to show approvals in their channel. She does it through
 * the same doors as everybody else. A restart goes on where the last start stopped.
 */
export async function playOpeningScene(teams: LocalTeams, stopped: AbortSignal): Promise<void> {
  const { scene } = teams.conversations;
  const person = teams.tenant.directory.people[personId('priya')];
  const general = teams.conversations.find(teams.team.id);
  const approvals = approvalsChannel(teams);
  if (scene.done || !person || !general || !approvals) return;
  const stage = { teams, stopped };
  try {
    await addToTeam(stage, { person, conversation: general });
    await askForApprovals(stage, { person, conversation: approvals });
    scene.done = true;
    await teams.conversations.keep();
  } catch (problem) {
    if (!stopped.aborted) throw problem;
  }
}

async function addToTeam(stage: Stage, presence: Presence): Promise<void> {
  const { conversations } = stage.teams;
  if (conversations.scene.teamAdded) return;
  for (const activity of additionActivities(stage.teams, presence)) {
    await deliverUntilTaken(stage, activity);
  }
  conversations.scene.teamAdded = true;
  await conversations.keep();
}

async function askForApprovals(stage: Stage, presence: Presence): Promise<void> {
  const question = await ask(stage, presence);
  const inside = inThread(presence, question);
  if (!answerTo(presence.conversation, question)) {
    await deliverUntilTaken(stage, messageActivity(stage.teams, inside, question));
  }
  const answer = await lookForAnswer(stage, presence.conversation, question);
  if (answer) await confirm(stage, inside, answer);
}

async function ask({ teams }: Stage, presence: Presence): Promise<MessageRecord> {
  const { conversations } = teams;
  const { person, conversation } = presence;
  const asked = conversation.messages.find(({ id }) => id === conversations.scene.askedWith);
  if (asked) return asked;
  const question = await post(teams, conversation, {
    senderId: person.id,
    text: `${mentionOfBot(teams)} use this channel for approvals`,
    textFormat: 'plain',
    cards: [],
    mentions: [],
  });
  conversations.scene.askedWith = question.id;
  await conversations.keep();
  return question;
}

async function lookForAnswer(
  { stopped }: Stage,
  conversation: ConversationRecord,
  question: MessageRecord,
): Promise<MessageRecord | undefined> {
  for (let look = 0; look < looks; look++) {
    const answer = answerTo(conversation, question);
    if (answer) return answer;
    await pause(betweenLooksMs, undefined, { signal: stopped, ref: false });
  }
  return undefined;
}

function answerTo({ messages }: ConversationRecord, question: MessageRecord) {
  return messages.findLast(({ senderId, rootId }) => senderId === null && rootId === question.id);
}

/** Presses the button of the card that Priya sees, where it has one only: the bot asks whether it is meant. */
async function confirm(
  { teams, stopped }: Stage,
  presence: Presence,
  answer: MessageRecord,
): Promise<void> {
  await refreshCard(teams, presence, answer);
  const action = onlyExecute(cardsFor(answer, presence.person.id));
  if (!action) return;
  for (let press = 0; press < mostPresses; press++) {
    const { outcome } = await pressButton(teams, presence, answer, action);
    if (outcome !== 'error') return;
    await pause(shortestPauseMs, undefined, { signal: stopped, ref: false });
  }
}

async function deliverUntilTaken({ teams, stopped }: Stage, activity: Activity): Promise<void> {
  let wait = shortestPauseMs;
  while (!accepted(await teams.botLine.deliver(activity))) {
    await pause(wait, undefined, { signal: stopped, ref: false });
    wait = Math.min(wait * 2, longestPauseMs);
  }
}

function approvalsChannel({ team, conversations }: LocalTeams): ConversationRecord | undefined {
  const channel = team.channels.find(({ name }) => name === approvalsChannelName);
  return channel && conversations.find(channel.id);
}
