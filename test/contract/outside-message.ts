import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;

export const botActivity = z
  .object({
    type: z.string(),
    summary: z.string().optional(),
    text: z.string().optional(),
    attachments: z
      .array(z.object({ contentType: z.string(), content: z.record(z.unknown()) }))
      .optional(),
  })
  .passthrough();

/** What the bot posted, or put in the place of an earlier message. */
export type BotActivity = z.infer<typeof botActivity>;

/** One message of the bot, in each of its states. */
export interface Shown {
  readonly conversationId: string;
  readonly id: string;
  readonly states: BotActivity[];
}

/** A message as it stands. */
export function last({ states }: Shown): BotActivity {
  const state = states.at(-1);
  if (!state) throw new Error('A message has at least one state');
  return state;
}

function attachmentsOf({ attachments = [] }: BotActivity, kind: string): readonly Json[] {
  return attachments
    .filter(({ contentType }) => contentType === `application/vnd.microsoft.card.${kind}`)
    .map(({ content }) => content);
}

export function cardsIn(activity: BotActivity): readonly Json[] {
  return attachmentsOf(activity, 'adaptive');
}

const oauthCard = z.object({
  connectionName: z.string(),
  tokenExchangeResource: z.object({ id: z.string(), uri: z.string() }),
});

export type OauthCard = z.infer<typeof oauthCard>;

export function oauthIn(activity: BotActivity): OauthCard | undefined {
  return attachmentsOf(activity, 'oauth').map((card) => oauthCard.parse(card))[0];
}

const button = z.object({
  type: z.literal('Action.Execute'),
  title: z.string().optional(),
  verb: z.string(),
  data: z.record(z.unknown()),
});

export type Button = z.infer<typeof button>;

/** The buttons of a card, those for old clients and its refresh left out. */
export function buttonsIn(node: unknown): readonly Button[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([name, value]) =>
    name === 'refresh' || name === 'fallback' ? [] : buttonsIn(value),
  );
  const own = button.safeParse(node);
  return own.success ? [own.data, ...inside] : inside;
}

const refresh = z.object({
  refresh: z.object({ action: button, userIds: z.array(z.string()) }),
});

export function refreshOf(activity: BotActivity): z.infer<typeof refresh>['refresh'] {
  return refresh.parse(cardsIn(activity)[0]).refresh;
}

const readable = new Set(['text', 'title', 'value', 'label']);
const unread = new Set(['refresh', 'data', 'fallback', 'channelData']);

/** Every word that a reader of a message or a card sees. */
export function wordsIn(node: unknown): string {
  return wordList(node).join(' | ');
}

function wordList(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordList);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (typeof value === 'string') return readable.has(name) ? [value] : [];
    return unread.has(name) ? [] : wordList(value);
  });
}
