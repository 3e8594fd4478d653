import { invokeActivity } from '../activities';
import { invokeBot } from '../invoke-bot';
import type { LocalTeams, Presence } from '../local-teams';
import { silentToken } from '../silent-token';
import type { MessageRecord } from '../thread-record';
import { type CardAnswer, type LoginRequest, readCardAnswer, unreachable } from './card-answer';

/** An Action.Execute on its way: who pressed it where, or whose card wants to be refreshed. */
export interface Execution {
  readonly presence: Presence;
  readonly message: MessageRecord;
  readonly action: {
    readonly id?: string | undefined;
    readonly verb?: string | undefined;
    readonly data: object;
  };
  readonly trigger: 'manual' | 'automatic';
}

/** What is left to do or show once sign-in and silence are dealt with. */
export type ExecutionResult =
  | Extract<CardAnswer, { kind: 'card' | 'toast' | 'error' }>
  | { readonly kind: 'sign-in'; readonly text: string; readonly url: string };

interface Authentication {
  readonly id: string;
  readonly connectionName: string;
  readonly token: string;
}

/** Sends the invoke, with the person's token where the bot asks for it, and reads what comes back. */
export async function execute(teams: LocalTeams, execution: Execution): Promise<ExecutionResult> {
  const first = await ask(teams, execution);
  if (first.kind !== 'login') return settled(first);

  const authentication = await authenticate(teams, execution.presence, first);
  if (!authentication) return signIn(first);

  const second = await ask(teams, execution, authentication);
  if (second.kind === 'login') return signIn(second);
  return settled(second, first.url);
}

async function ask(
  teams: LocalTeams,
  { presence, message, action, trigger }: Execution,
  authentication?: Authentication,
): Promise<CardAnswer> {
  const activity = invokeActivity(teams, presence, {
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', ...action },
      trigger,
      ...(authentication ? { authentication } : {}),
    },
    replyToId: message.id,
  });
  return readCardAnswer(await invokeBot(teams, activity));
}

async function authenticate(
  teams: LocalTeams,
  presence: Presence,
  { exchange, connectionName }: LoginRequest,
): Promise<Authentication | undefined> {
  if (!exchange) return undefined;
  const silent = await silentToken(teams, presence, exchange.uri);
  return silent.ok ? { id: exchange.id, connectionName, token: silent.token } : undefined;
}

function settled(answer: Exclude<CardAnswer, LoginRequest>, signInUrl?: string): ExecutionResult {
  if (answer.kind === 'late') return { kind: 'error', text: unreachable };
  if (answer.kind !== 'precondition-failed') return answer;
  if (!signInUrl) return { kind: 'error', text: answer.text };
  return { kind: 'sign-in', text: answer.text, url: signInUrl };
}

function signIn({ text, url }: LoginRequest): ExecutionResult {
  return url ? { kind: 'sign-in', text, url } : { kind: 'error', text: unreachable };
}
