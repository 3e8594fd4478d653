import { z } from 'zod';
import type { Draft } from '../posting';
import { badSyntax, tooBig } from '../teams-error';
import type { Card } from '../thread-record';
import type { ExchangeRequest } from '../token-exchange';

/** What the bot wants said. Teams cannot put words and a card in one message: it makes two. */
export type BotActivity =
  | { readonly type: 'typing' }
  | {
      readonly type: 'message';
      readonly drafts: readonly Draft[];
      readonly exchange?: ExchangeRequest;
    };

/** Teams counts UTF-16: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const longestActivity = 80_000;

const mostAttachments = 10;

const oauthCard = 'application/vnd.microsoft.card.oauth';
const signInCard = 'application/vnd.microsoft.card.signin';
const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

const adaptive = z.object({ type: z.literal('AdaptiveCard'), version: z.string() }).passthrough();

const signIn = z.object({
  text: z.string().default('Please sign in.'),
  connectionName: z.string().default(''),
  buttons: z.array(z.object({ value: z.string() })).min(1),
  tokenExchangeResource: z.object({ id: z.string(), uri: z.string() }).nullish(),
});

const activity = z.object({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
});

type WireActivity = z.infer<typeof activity>;
type SignIn = z.infer<typeof signIn>;

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });

export function readBotActivity(body: unknown): BotActivity {
  const read = activity.safeParse(body);
  if (!read.success) throw badSyntax(`The activity is not valid: ${firstIssue(read.error)}.`);
  if (Buffer.byteLength(JSON.stringify(body), 'utf16le') > longestActivity) throw tooBig();
  if (read.data.type === 'typing') return { type: 'typing' };
  if (read.data.type !== 'message') {
    throw badSyntax(`Activity type "${read.data.type}" cannot be sent to a conversation.`);
  }
  return readMessage(read.data);
}

function readMessage(wire: WireActivity): BotActivity {
  const attachments = wire.attachments ?? [];
  if (attachments.length > mostAttachments) {
    throw badSyntax(`A message has at most ${mostAttachments} attachments.`);
  }
  const cards = attachments.filter(isAdaptive).map(({ content }) => readCard(content));
  const [signIn] = attachments.filter(isSignIn).map(({ content }) => readSignIn(content));
  const strange = attachments.find((one) => !isAdaptive(one) && !isSignIn(one));
  if (strange) throw badSyntax(`The local Teams cannot show ${strange.contentType}.`);

  const drafts = draftsOf(wire, cards, signIn);
  if (drafts.length === 0) throw badSyntax('The message has neither text nor attachments.');
  const exchange = exchangeOf(signIn);
  return { type: 'message', drafts, ...(exchange ? { exchange } : {}) };
}

function draftsOf(wire: WireActivity, cards: Card[], signIn: SignIn | undefined): Draft[] {
  const base = {
    senderId: null,
    textFormat: wire.textFormat ?? 'markdown',
    mentions: mentionsOf(wire),
    ...(wire.summary ? { summary: wire.summary } : {}),
  } as const;
  const drafts: Draft[] = [];
  if (wire.text) drafts.push({ ...base, text: wire.text, cards: [] });
  if (cards.length > 0 || signIn) {
    const [button] = signIn?.buttons ?? [];
    drafts.push({
      ...base,
      text: '',
      cards,
      ...(signIn && button
        ? { signIn: { text: signIn.text, url: button.value, state: stateOf(signIn) } }
        : {}),
    });
  }
  return drafts;
}

function stateOf(signIn: SignIn): 'silent' | 'shown' {
  return signIn.tokenExchangeResource ? 'silent' : 'shown';
}

function exchangeOf(signIn: SignIn | undefined): ExchangeRequest | undefined {
  if (!signIn?.tokenExchangeResource) return undefined;
  return { connectionName: signIn.connectionName, ...signIn.tokenExchangeResource };
}

function mentionsOf({ entities }: WireActivity): string[] {
  return (entities ?? []).flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success ? [read.data.mentioned.id] : [];
  });
}

function isAdaptive({ contentType }: { readonly contentType: string }): boolean {
  return contentType === adaptiveCard;
}

function isSignIn({ contentType }: { readonly contentType: string }): boolean {
  return contentType === oauthCard || contentType === signInCard;
}

function readCard(content: unknown): Card {
  const read = adaptive.safeParse(content);
  if (!read.success) throw badSyntax(`The card is not valid: ${firstIssue(read.error)}.`);
  return read.data;
}

function readSignIn(content: unknown): SignIn {
  const read = signIn.safeParse(content);
  if (!read.success) throw badSyntax(`The sign-in card is not valid: ${firstIssue(read.error)}.`);
  return read.data;
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'unknown';
}
