import type {
  ClientActionOutcome,
  ClientChoice,
  ClientConversation,
  ClientHome,
  ClientMessage,
  ClientSearchOutcome,
  ClientThread,
} from '../../tenant/teams/page-api';

const patienceMs = 15_000;
const lookEveryMs = 40;

/** A person at their Teams client, played over the interface that the page uses. */
export class Somebody {
  readonly id: string;
  readonly #address: string;

  constructor(address: string, id: string) {
    this.#address = address;
    this.id = id;
  }

  /** Types something to the bot in their own chat, and waits for its next message there. */
  async ask(text: string): Promise<ClientMessage> {
    await this.reads('bot', /I switch on the Entra roles/);
    const before = await this.messages('bot');
    await this.say(text);
    const known = new Set(before.map(({ id }) => id));
    return this.sees('bot', (message) => message.from.bot && !known.has(message.id));
  }

  async say(text: string, where = 'bot'): Promise<ClientMessage> {
    const { id } = await this.conversation(where);
    return this.post(`/conversations/${encodeURIComponent(id)}/messages`, { text });
  }

  /** Takes the bot out of their own chat, where it can write no more. */
  async removesBot(): Promise<void> {
    const { id } = await this.conversation('bot');
    await this.request(`/conversations/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async messages(where = 'bot'): Promise<readonly ClientMessage[]> {
    const { id } = await this.conversation(where);
    const thread = await this.get<ClientThread>(`/conversations/${encodeURIComponent(id)}`);
    return thread.messages;
  }

  /** What the bot has said there, in words; all of it, or what fits. */
  async heard(where = 'bot', words = /(?:)/): Promise<readonly string[]> {
    const messages = await this.messages(where);
    return messages
      .filter(({ from }) => from.bot)
      .map(textOf)
      .filter((text) => words.test(text));
  }

  /** Waits until a message that fits is to be seen. */
  async sees(
    where: string,
    fits: (message: ClientMessage) => boolean,
    what = 'such a message',
  ): Promise<ClientMessage> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const messages = await this.messages(where);
      const found = messages.findLast(fits);
      if (found) return found;
      if (performance.now() > until) {
        const shown = messages.map(textOf).join('\n---\n');
        throw new Error(`Waited in vain for ${what} in "${where}". There was:\n${shown}`);
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  /** Waits for a message whose words fit. */
  reads(where: string, words: RegExp): Promise<ClientMessage> {
    return this.sees(where, (message) => words.test(textOf(message)), String(words));
  }

  /** The message as it comes into view: a card that lists this person refreshes itself. */
  async views(message: ClientMessage): Promise<ClientMessage> {
    return this.post(`${this.path(message)}/view`, {});
  }

  /** Presses a button of a message's card, with what was filled in. */
  async press(
    message: ClientMessage,
    title: string,
    inputs: Record<string, unknown> = {},
  ): Promise<ClientActionOutcome> {
    const action = buttonsOf(message).find((button) => button.title === title);
    if (!action) {
      const titles = buttonsOf(message).map((button) => button.title);
      throw new Error(
        `No button "${title}" but ${titles.join(', ') || 'none'}: ${textOf(message)}`,
      );
    }
    return this.act(message, { ...action, data: { ...action.data, ...inputs } });
  }

  /** Types into the field of a message's card that looks its choices up, and sees what it shows then. */
  async finds(
    message: ClientMessage,
    queryText: string,
    more: { readonly dataset?: string; readonly skip?: number; readonly top?: number } = {},
  ): Promise<readonly ClientChoice[]> {
    const search = { dataset: 'eligible-roles', queryText, ...more };
    const outcome: ClientSearchOutcome = await this.post(`${this.path(message)}/search`, search);
    if (outcome.outcome === 'error') throw new Error(`The search failed: ${outcome.text}`);
    return outcome.choices;
  }

  /** Sends an action of any shape, as a client that somebody tampered with would. */
  act(message: ClientMessage, action: CardButton): Promise<ClientActionOutcome> {
    const { type, verb, data } = action;
    return this.post(`${this.path(message)}/actions`, { type, verb, data });
  }

  private async conversation(where: string): Promise<ClientConversation> {
    const { conversations }: ClientHome = await this.get('');
    const found = conversations.find(({ kind, name }) =>
      where === 'bot' ? kind === 'personal' : kind === 'channel' && name === where,
    );
    if (!found) throw new Error(`${this.id} has no conversation "${where}"`);
    return found;
  }

  private path({ conversationId, id }: ClientMessage): string {
    return `/conversations/${encodeURIComponent(conversationId)}/messages/${encodeURIComponent(id)}`;
  }

  private async get<Answer>(path: string): Promise<Answer> {
    return this.request(path);
  }

  private async post<Answer>(path: string, body: object): Promise<Answer> {
    return this.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async request<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.#address}/teams/client/as/${this.id}${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text || 'null');
  }
}

export interface CardButton {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title?: string;
  readonly verb?: string;
  readonly data: Record<string, unknown>;
}

/** The number by which a card names its request: `7KQ2`. */
export function requestIdIn(message: ClientMessage): string {
  const [, id] = /Request(?: \| |:\*\* )(\w{4})\b/.exec(textOf(message)) ?? [];
  if (!id) throw new Error(`No request is named in: ${textOf(message)}`);
  return id;
}

/** Every word that a reader of the message sees, cards included. */
export function textOf(message: ClientMessage): string {
  return [message.text, ...message.cards.flatMap(wordsOf)].filter(Boolean).join(' | ');
}

export function buttonsOf(message: ClientMessage): readonly CardButton[] {
  return message.cards.flatMap((card) => ('actions' in card ? (card.actions as CardButton[]) : []));
}

/** The elements of a type that a message's cards hold, at any depth. */
export function elementsIn(node: unknown, type: string): readonly object[] {
  if (Array.isArray(node)) return node.flatMap((item) => elementsIn(item, type));
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === type ? [node] : [];
  return [...own, ...Object.values(node).flatMap((value) => elementsIn(value, type))];
}

const wordFields = new Set(['text', 'title', 'value', 'label']);

function wordsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (typeof value === 'string') return wordFields.has(name) ? [value] : [];
    return name === 'refresh' || name === 'data' || name === 'fallback' ? [] : wordsOf(value);
  });
}
