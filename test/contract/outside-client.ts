import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Manners, type OutsideConnector, openConnector } from './outside-connector';
import {
  type BotActivity,
  buttonsIn,
  cardsIn,
  type Json,
  last,
  type OauthCard,
  oauthIn,
  type Shown,
  wordsIn,
} from './outside-message';
import type { Program } from './program';
import { type Answer, type OutsidePerson, openSandbox, postJson, type Sandbox } from './sandbox';

const invokeBody = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

const login = z.object({
  connectionName: z.string(),
  tokenExchangeResource: z.object({ id: z.string() }),
});

const patienceMs = 10_000;

/**
 * Somebody else's Teams: a connector at an address of its own, and the clients of the tenant's people. It
 * knows the sandbox's contract and the public protocols, and nothing of how the bot is made.
 */
export class OutsideTeams {
  readonly sandbox: Sandbox;
  readonly connector: OutsideConnector;
  readonly #program: Program;

  private constructor(program: Program, sandbox: Sandbox, connector: OutsideConnector) {
    this.#program = program;
    this.sandbox = sandbox;
    this.connector = connector;
  }

  static async open(program: Program, manners: Manners = {}): Promise<OutsideTeams> {
    const sandbox = await openSandbox(program);
    const { tenantId, people } = sandbox;
    const members = people.map(({ id, mri, displayName }) => ({
      id: mri,
      name: displayName,
      aadObjectId: id,
      tenantId,
    }));
    return new OutsideTeams(program, sandbox, await openConnector(members, manners));
  }

  close(): void {
    this.connector.close();
  }

  /** The 1:1 chat of somebody with the bot; this Teams decides what it is called. */
  chatOf({ id }: OutsidePerson): string {
    return `a:1${id}`;
  }

  /** What Teams writes on everything that somebody does, by default in their chat with the bot. */
  envelope(from: OutsidePerson, more: Json = {}): Json {
    const { tenantId, bot } = this.sandbox;
    return {
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: this.connector.serviceUrl,
      timestamp: new Date().toISOString(),
      localTimezone: 'Europe/London',
      locale: 'en-GB',
      from: { id: from.mri, name: from.displayName, aadObjectId: from.id },
      recipient: { id: `28:${bot.appId}`, name: 'PIM Bot' },
      conversation: { id: this.chatOf(from), conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...more,
    };
  }

  /** What differs in a channel, or in one of its threads (`…;messageid=…`). */
  inChannel(conversationId: string): Json {
    const { tenantId } = this.sandbox;
    const [channel] = conversationId.split(';');
    return {
      conversation: { id: conversationId, conversationType: 'channel', isGroup: true, tenantId },
      channelData: {
        tenant: { id: tenantId },
        team: { id: this.sandbox.team.id },
        channel: { id: channel },
      },
    };
  }

  /** Delivers to the bot what somebody did. */
  async deliver(activity: Json, token?: string): Promise<Answer> {
    return this.send(JSON.stringify(activity), token ?? (await this.#channelToken()));
  }

  #channelToken(): Promise<string> {
    return this.sandbox.channelToken({ serviceUrl: this.connector.serviceUrl });
  }

  send(body: string, token?: string): Promise<Answer> {
    return postJson(`${this.#program.bot}/api/messages`, body, token);
  }

  say(from: OutsidePerson, text: string, more: Json = {}): Promise<Answer> {
    return this.deliver(this.envelope(from, { type: 'message', text, ...more }));
  }

  /** Answers an OAuth card as one of somebody's clients does. */
  async exchange(from: OutsidePerson, card: OauthCard, more: Json = {}): Promise<Answer> {
    const { tokenExchangeResource, connectionName } = card;
    const token = await this.sandbox.ssoToken(from);
    const value = { id: tokenExchangeResource.id, connectionName, token };
    return this.deliver(
      this.envelope(from, { type: 'invoke', name: 'signin/tokenExchange', value, ...more }),
    );
  }

  /** Runs a card's action, and once more with the SSO token where the bot asks for that. */
  async act(from: OutsidePerson, value: Json, more: Json = {}): Promise<Answer> {
    const name = 'adaptiveCard/action';
    const envelope = this.envelope(from, { type: 'invoke', name, ...more });
    const first = await this.deliver({ ...envelope, value });
    const asked = invokeBody.safeParse(first.body);
    if (asked.data?.statusCode !== 401) return first;
    const { connectionName, tokenExchangeResource } = login.parse(asked.data.value);
    const { id } = tokenExchangeResource;
    const authentication = { id, connectionName, token: await this.sandbox.ssoToken(from) };
    return this.deliver({ ...envelope, value: { ...value, authentication } });
  }

  /** Presses a button of a message, or of the view of it that somebody was given. */
  async press(
    from: OutsidePerson,
    { message, title, view, inputs = {} }: Pressing,
    more: Json = {},
  ): Promise<Answer> {
    const found = buttonsIn(view ?? cardsIn(last(message))).find((one) => one.title === title);
    if (!found) throw new Error(`No button "${title}": ${wordsIn(view ?? last(message))}`);
    const { type, verb, data } = found;
    const value = { action: { type, verb, data: { ...data, ...inputs } }, trigger: 'manual' };
    return this.act(from, value, { replyToId: message.id, ...more });
  }

  /** Says something in a chat with the bot, signs in where it asks for that, and waits for its answer. */
  async ask(from: OutsidePerson, text: string, more: Json = {}): Promise<Shown> {
    const next = this.newest(this.chatOf(from));
    await this.say(from, text, more);
    const first = await next();
    const card = oauthIn(last(first));
    if (!card) return first;
    const answer = this.newest(this.chatOf(from));
    await Promise.all([this.exchange(from, card, more), this.exchange(from, card, more)]);
    return answer();
  }

  /** Waits for the first message in a conversation from here on. */
  newest(where: string): () => Promise<Shown> {
    const known = this.connector.shown.length;
    return () =>
      this.sees((_activity, shown) => {
        const isNew = this.connector.shown.indexOf(shown) >= known;
        return isNew && shown.conversationId === where;
      }, where);
  }

  /** Waits until the bot has said something whose words fit, in a conversation that begins so. */
  reads(words: RegExp, where: string): Promise<Shown> {
    const fits = (activity: BotActivity, { conversationId }: Shown) =>
      words.test(wordsIn(activity)) && conversationId.startsWith(where);
    return this.sees(fits, `${words} in ${where}`);
  }

  /** How often the bot has said something that fits, there. */
  heard(words: RegExp, where: string): number {
    return this.connector.shown.filter(
      (shown) => words.test(wordsIn(last(shown))) && shown.conversationId.startsWith(where),
    ).length;
  }

  async sees(fits: (activity: BotActivity, shown: Shown) => boolean, what: string): Promise<Shown> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const { shown } = this.connector;
      const found = shown.findLast((one) => fits(last(one), one));
      if (found) return found;
      if (performance.now() > until) {
        const all = shown.map((one) => `\n${one.conversationId}: ${wordsIn(last(one))}`);
        throw new Error(`Waited in vain for ${what}. There was: ${all.join('')}`);
      }
      await pause(25);
    }
  }
}

interface Pressing {
  readonly message: Shown;
  readonly title: string;
  readonly view?: unknown;
  readonly inputs?: Json;
}
