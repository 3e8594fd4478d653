import type {
  ClientConversation,
  ClientEvent,
  ClientHome,
  ClientMessage,
} from '../../teams/page-api.js';
import { api } from './api.js';
import { followEvents } from './events.js';
import { isOwn } from './viewer.js';

export type News =
  /** The list changed: order, unread marks, last lines. */
  | { readonly type: 'conversations' }
  | { readonly type: 'messages'; readonly conversationId: string }
  | { readonly type: 'connected'; readonly yes: boolean }
  | Exclude<ClientEvent, { readonly type: 'deleted' }>;

const mostFetches = 5;
const retryMs = 1000;

/** One person's conversations and messages, kept true by the tenant's events until it is closed. */
export class Mailbox {
  readonly #home: ClientHome;
  readonly #conversations: Map<string, ClientConversation>;
  readonly #threads = new Map<string, Map<string, ClientMessage>>();
  #tell: (news: News) => void = () => undefined;
  #leave: (() => void) | undefined;
  #reading: string | undefined;
  #heard = 0;
  #fetching: ReturnType<typeof setTimeout> | undefined;

  constructor(home: ClientHome) {
    this.#home = home;
    this.#conversations = new Map(home.conversations.map((one) => [one.id, one]));
  }

  /** Follows the events from here on, and fetches everything as soon as none can be missed. */
  follow(tell: (news: News) => void): void {
    this.#tell = tell;
    this.#leave = followEvents(api.eventsAddress(this.#home.person.id), {
      happened: (event) => this.#happened(event),
      connected: (yes) => this.#connected(yes),
    });
    document.addEventListener('visibilitychange', this.#markRead);
    tell({ type: 'conversations' });
  }

  close(): void {
    this.#tell = () => undefined;
    this.#leave?.();
    clearTimeout(this.#fetching);
    document.removeEventListener('visibilitychange', this.#markRead);
  }

  conversations(): readonly ClientConversation[] {
    return [...this.#conversations.values()];
  }

  conversation(id: string): ClientConversation | undefined {
    return this.#conversations.get(id);
  }

  /** In the order they were sent; nothing before they have come. */
  messages(conversationId: string): readonly ClientMessage[] | undefined {
    const thread = this.#threads.get(conversationId);
    const messages = thread && [...thread.values()];
    return messages?.sort((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt));
  }

  take(message: ClientMessage): void {
    // Before the rest has come there is nothing to put it into; it comes with the rest.
    this.#threads.get(message.conversationId)?.set(message.id, message);
    this.#tell({ type: 'messages', conversationId: message.conversationId });
  }

  async reload(conversationId: string): Promise<void> {
    await this.#untilNothingNew(async () => {
      const { messages } = await api.thread(this.#home.person.id, conversationId);
      this.#threads.set(conversationId, new Map(messages.map((message) => [message.id, message])));
      this.#tell({ type: 'messages', conversationId });
    });
  }

  /** What is told while something is fetched may be missing from the answer, which is older: then once more. */
  async #untilNothingNew(fetch: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < mostFetches; tries += 1) {
      const heard = this.#heard;
      await fetch();
      if (heard === this.#heard) return;
    }
  }

  /** The conversation this person reads now: what comes there is read while the window is seen. */
  read(conversationId: string | undefined): void {
    this.#reading = conversationId;
    this.#markRead();
  }

  /** Everything anew: whenever the line is there, because events may have been missed before. */
  async #fetchAll(): Promise<void> {
    await this.#untilNothingNew(async () => {
      const { conversations } = await api.home(this.#home.person.id);
      for (const one of conversations) this.#conversations.set(one.id, one);
      this.#tell({ type: 'conversations' });
    });
    await Promise.all([...this.#conversations.keys()].map((id) => this.reload(id)));
    this.#markRead();
  }

  readonly #markRead = (): void => {
    const conversation = this.#conversations.get(this.#reading ?? '');
    if (!conversation?.unread || document.hidden) return;
    this.#conversations.set(conversation.id, { ...conversation, unread: 0 });
    this.#tell({ type: 'conversations' });
    // A mark that did not reach the tenant comes back at the next reload, and is then sent again.
    void api.markRead(this.#home.person.id, conversation.id).catch(() => undefined);
  };

  #connected(yes: boolean): void {
    this.#tell({ type: 'connected', yes });
    if (yes) this.#fetchSoon(0);
  }

  /** Where it fails the line may break as well, and its return fetches again; it need not. */
  #fetchSoon(afterMs: number): void {
    clearTimeout(this.#fetching);
    this.#fetching = setTimeout(() => {
      void this.#fetchAll().catch(() => this.#fetchSoon(retryMs));
    }, afterMs);
  }

  #happened(event: ClientEvent): void {
    if (event.type !== 'clock' && event.type !== 'typing') this.#heard += 1;
    switch (event.type) {
      case 'deleted':
        this.#threads.get(event.conversationId)?.delete(event.messageId);
        this.#tell({ type: 'messages', conversationId: event.conversationId });
        break;
      case 'message':
        this.#arrived(event.message);
        this.#tell(event);
        break;
      case 'updated':
        if (this.#changes(event.message)) this.#tell(event);
        break;
      case 'typing':
      case 'toast':
      case 'clock':
        this.#tell(event);
    }
  }

  #arrived(message: ClientMessage): void {
    const conversation = this.#conversations.get(message.conversationId);
    const known = this.#threads.get(message.conversationId)?.has(message.id) ?? false;
    this.take(message);
    if (!conversation) this.#fetchSoon(0);
    if (!conversation || known) return;
    const unread = conversation.unread + (isOwn(message, this.#home.person) ? 0 : 1);
    const lastMessageAt = message.sentAt;
    this.#conversations.set(conversation.id, { ...conversation, unread, lastMessageAt });
    this.#tell({ type: 'conversations' });
    this.#markRead();
  }

  /** Whether an edit brings anything: an answer that this window asked for may come as one, too. */
  #changes(message: ClientMessage): boolean {
    const before = this.#threads.get(message.conversationId)?.get(message.id);
    this.take(message);
    return JSON.stringify(before?.cards) !== JSON.stringify(message.cards);
  }
}

export function unreadIn(conversations: readonly ClientConversation[]): number {
  return conversations.reduce((sum, { unread }) => sum + unread, 0);
}
