import type {
  ClientAction,
  ClientActionOutcome,
  ClientHome,
  ClientMessage,
  ClientPerson,
  ClientSearch,
  ClientSearchOutcome,
  ClientThread,
} from '../../teams/page-api.js';

import type { ClientMail } from './mail-words.js';

export interface ClockReading {
  readonly now: string;
  /** When the tenant or the bot has something to do; absent where nothing is due. */
  readonly next?: string | null;
}

export type Advance = 'PT15M' | 'PT1H' | 'next';

/** The tenant answered with a refusal, in words for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What the local tenant offers the page. */
export const api = {
  people: () => ask<readonly ClientPerson[]>('GET', '/teams/client/people'),
  home: (personId: string) => ask<ClientHome>('GET', as(personId)),
  thread: (personId: string, conversationId: string) =>
    ask<ClientThread>('GET', within(personId, conversationId)),
  send: (personId: string, conversationId: string, words: Words) =>
    ask<ClientMessage>('POST', `${within(personId, conversationId)}/messages`, words),
  markRead: (personId: string, conversationId: string) =>
    ask<void>('POST', `${within(personId, conversationId)}/read`, {}),
  /** Takes the bot out of a person's chat. */
  removeBot: (personId: string, conversationId: string) =>
    ask<void>('DELETE', within(personId, conversationId)),
  press: (personId: string, message: Located, action: ClientAction) =>
    ask<ClientActionOutcome>('POST', `${at(personId, message)}/actions`, action),
  view: (personId: string, message: Located) =>
    ask<ClientMessage>('POST', `${at(personId, message)}/view`, {}),
  search: (personId: string, message: Located, search: ClientSearch) =>
    ask<ClientSearchOutcome>('POST', `${at(personId, message)}/search`, search),
  eventsAddress: (personId: string) => `${as(personId)}/events`,
  /** What PIM has sent to somebody, newest first. */
  mails: async (to: string): Promise<readonly ClientMail[]> => {
    const path = `/sandbox/mailbox?to=${encodeURIComponent(to)}`;
    return (await ask<{ readonly mails: readonly ClientMail[] }>('GET', path)).mails;
  },
  clock: () => ask<ClockReading>('GET', '/sandbox/clock'),
  moveClock: (advance: Advance) => ask<ClockReading>('POST', '/sandbox/clock', { advance }),
};

export interface Words {
  readonly text: string;
  readonly replyToId?: string;
}

interface Located {
  readonly id: string;
  readonly conversationId: string;
}

function as(personId: string): string {
  return `/teams/client/as/${encodeURIComponent(personId)}`;
}

function within(personId: string, conversationId: string): string {
  return `${as(personId)}/conversations/${encodeURIComponent(conversationId)}`;
}

function at(personId: string, message: Located): string {
  const messages = `${within(personId, message.conversationId)}/messages`;
  return `${messages}/${encodeURIComponent(message.id)}`;
}

async function ask<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    // What is asked for twice at once would wait for the first answer, to keep it.
    cache: 'no-store',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Refusal(reasonIn(text) ?? `The tenant answered ${response.status}.`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

function reasonIn(text: string): string | undefined {
  try {
    const body = JSON.parse(text) as { error?: { message?: string }; message?: string } | null;
    return body?.error?.message ?? body?.message;
  } catch {
    return undefined;
  }
}
