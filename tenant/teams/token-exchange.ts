import { invokeActivity } from './activities';
import type { BotAnswer } from './bot-line';
import { invokeBot } from './invoke-bot';
import type { LocalTeams, Presence } from './local-teams';
import { showPosted } from './posting';
import { silentToken } from './silent-token';
import type { MessageRecord, SignInRecord } from './thread-record';

/** What a sign-in card asks of the person's clients. */
export interface ExchangeRequest {
  readonly connectionName: string;
  readonly id: string;
  readonly uri: string;
}

/**
 * Answers a sign-in card as Teams does: without asking, and once for each client that the person
 * has open, so that the bot gets duplicates at the same time. Only what they cannot settle is shown.
 */
export async function exchangeSilently(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  request: ExchangeRequest,
): Promise<void> {
  const silent = await silentToken(teams, presence, request.uri);
  if (!silent.ok) {
    await invoke(teams, presence, 'signin/failure', { code: silent.code, message: silent.message });
    return showSignIn(teams, presence, message);
  }
  const { id, connectionName } = request;
  const value = { id, connectionName, token: silent.token };
  const clients = Array.from({ length: teams.clientsPerPerson });
  const answers = await Promise.all(
    clients.map(() => invoke(teams, presence, 'signin/tokenExchange', value)),
  );
  if (answers.some((answer) => hasStatus(answer, 200))) return hide(teams, message);
  if (!answers.some((answer) => hasStatus(answer, 412))) {
    const message = 'The app did not answer the token exchange.';
    await invoke(teams, presence, 'signin/failure', { code: 'invokeerror', message });
  }
  return showSignIn(teams, presence, message);
}

function invoke(
  teams: LocalTeams,
  presence: Presence,
  name: string,
  value: object,
): Promise<BotAnswer> {
  return invokeBot(teams, invokeActivity(teams, presence, { name, value }));
}

function hasStatus(answer: BotAnswer, status: number): boolean {
  return answer.outcome === 'answered' && answer.status === status;
}

async function hide(teams: LocalTeams, message: MessageRecord): Promise<void> {
  setState(teams, message, 'done');
  await teams.conversations.keep();
}

async function showSignIn(
  teams: LocalTeams,
  { conversation }: Presence,
  message: MessageRecord,
): Promise<void> {
  setState(teams, message, 'shown');
  await teams.conversations.keep();
  showPosted(teams, conversation, message);
}

function setState(teams: LocalTeams, message: MessageRecord, state: SignInRecord['state']): void {
  if (message.signIn) teams.conversations.change(message, { signIn: { ...message.signIn, state } });
}
