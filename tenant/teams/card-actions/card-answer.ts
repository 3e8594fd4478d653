import { z } from 'zod';
import type { BotAnswer } from '../bot-line';

/** What a bot may say to a pressed button, as a Teams client reads it. */
export type CardAnswer =
  | { readonly kind: 'card'; readonly card: Record<string, unknown> }
  | { readonly kind: 'toast'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | LoginRequest
  | { readonly kind: 'precondition-failed'; readonly text: string }
  | { readonly kind: 'late' };

export interface LoginRequest {
  readonly kind: 'login';
  readonly text: string;
  readonly connectionName: string;
  /** Absent: nothing silent is to be tried. */
  readonly exchange?: { readonly id: string; readonly uri: string };
  readonly url?: string;
}

export const unreachable = 'Unable to reach app';

const problem = z.object({ code: z.string().optional(), message: z.string() });

const login = z.object({
  text: z.string().default('Please sign in to continue.'),
  // An empty name is refused by Teams: the client would not know which sign-in the token is for.
  connectionName: z.string().min(1),
  tokenExchangeResource: z.object({ id: z.string(), uri: z.string() }).optional(),
  buttons: z.array(z.object({ type: z.string(), value: z.string() })).default([]),
});

const envelope = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

type Reader = (value: unknown, statusCode: number) => CardAnswer | undefined;

/** By status and type: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
const readers: Readonly<Record<string, Reader>> = {
  '200 application/vnd.microsoft.card.adaptive': readCard,
  '200 application/vnd.microsoft.activity.message': readToast,
  '400 application/vnd.microsoft.error': readProblem,
  '500 application/vnd.microsoft.error': readProblem,
  '401 application/vnd.microsoft.activity.loginRequest': readLogin,
  '401 application/vnd.microsoft.error.invalidAuthCode': readProblem,
  '412 application/vnd.microsoft.error.preconditionFailed': readPrecondition,
};

/** An answer that has no reader is shown as a bot that cannot be reached. */
export function readCardAnswer(answer: BotAnswer): CardAnswer {
  if (answer.outcome === 'late') return { kind: 'late' };
  if (answer.outcome === 'unreachable' || answer.status !== 200) return notReached();
  const body = envelope.safeParse(answer.body);
  if (!body.success) return notReached();
  const { statusCode, type, value } = body.data;
  const reader = readers[`${statusCode} ${type}`];
  if (!reader && statusCode === 401) {
    return { kind: 'error', text: 'Unexpected response type for Status Code: 401' };
  }
  return reader?.(value, statusCode) ?? notReached();
}

function notReached(): CardAnswer {
  return { kind: 'error', text: unreachable };
}

function readCard(value: unknown): CardAnswer | undefined {
  const card = z
    .object({ type: z.literal('AdaptiveCard') })
    .passthrough()
    .safeParse(value);
  return card.success ? { kind: 'card', card: card.data } : undefined;
}

/** An empty text counts as no answer. */
function readToast(value: unknown): CardAnswer | undefined {
  return typeof value === 'string' && value !== '' ? { kind: 'toast', text: value } : undefined;
}

function readProblem(value: unknown): CardAnswer | undefined {
  const read = problem.safeParse(value);
  return read.success ? { kind: 'error', text: read.data.message } : undefined;
}

function readPrecondition(value: unknown): CardAnswer | undefined {
  const read = problem.safeParse(value);
  return read.success ? { kind: 'precondition-failed', text: read.data.message } : undefined;
}

function readLogin(value: unknown): CardAnswer | undefined {
  const read = login.safeParse(value);
  if (!read.success) return undefined;
  const { text, connectionName, tokenExchangeResource: exchange, buttons } = read.data;
  const button = buttons.find(({ type }) => type === 'signin');
  return {
    kind: 'login',
    text,
    connectionName,
    ...(exchange ? { exchange } : {}),
    ...(button ? { url: button.value } : {}),
  };
}
