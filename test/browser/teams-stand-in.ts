import type { Request, Response, Server } from 'restify';
import { pageRoom } from '../../tenant/page/page-room';
import { close, listen, tenantServer } from '../../tenant/server';
import type {
  ClientAction,
  ClientActionOutcome,
  ClientConversation,
  ClientEvent,
  ClientMessage,
  ClientPerson,
  ClientSearch,
  ClientSearchOutcome,
} from '../../tenant/teams/page-api';

export interface Press {
  readonly personId: string;
  readonly message: ClientMessage;
  readonly action: ClientAction;
}

interface Mailbox {
  readonly conversations: ClientConversation[];
  readonly messages: ClientMessage[];
}

export const botName = 'PIM';

/**
 * A tenant whose every answer a test decides: for what the page must do when the bot is slow,
 * hostile, or gone. Real HTTP, with the real page.
 */
export class TeamsStandIn {
  readonly people: readonly ClientPerson[];
  readonly presses: Press[] = [];
  readonly views: string[] = [];
  readonly searches: ClientSearch[] = [];
  readonly sent: {
    readonly personId: string;
    readonly text: string;
    readonly replyToId?: string;
  }[] = [];
  now = new Date('2026-03-02T08:30:00Z');
  next: Date | undefined;
  answer: (press: Press) => Promise<ClientActionOutcome> | ClientActionOutcome;
  find: (search: ClientSearch) => Promise<ClientSearchOutcome> | ClientSearchOutcome = () => ({
    outcome: 'found',
    choices: [],
  });
  view: (personId: string, message: ClientMessage) => ClientMessage = (_personId, message) =>
    message;
  heard: (personId: string, message: ClientMessage) => void = () => undefined;
  readonly #mailboxes = new Map<string, Mailbox>();
  readonly #lines = new Map<string, Set<Response>>();
  #server: Server | undefined;
  #count = 0;

  constructor(people: readonly ClientPerson[]) {
    this.people = people;
    for (const { id } of people) this.#mailboxes.set(id, { conversations: [], messages: [] });
    this.answer = ({ message }) => ({ outcome: 'toast', text: 'Noted.', message });
  }

  async start(port = 0): Promise<string> {
    const server = tenantServer();
    this.#routes(server);
    pageRoom().mount(server);
    this.#server = server;
    return `http://127.0.0.1:${await listen(server, port)}`;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await close(server);
  }

  add(personId: string, conversation: ClientConversation): void {
    this.#mailbox(personId).conversations.push(conversation);
  }

  /** A message reaches a person; it counts as unread unless it is their own. */
  deliver(
    personId: string,
    fields: Partial<ClientMessage> & { conversationId: string },
  ): ClientMessage {
    this.#count += 1;
    const message: ClientMessage = {
      id: `m${this.#count}`,
      from: { id: 'bot', name: botName, bot: true },
      text: '',
      textFormat: 'plain',
      cards: [],
      sentAt: new Date(this.now.getTime() + this.#count).toISOString(),
      refreshes: false,
      ...fields,
    };
    const { messages, conversations } = this.#mailbox(personId);
    messages.push(message);
    const place = conversations.findIndex(({ id }) => id === message.conversationId);
    const conversation = conversations[place];
    if (conversation) {
      const unread = conversation.unread + (message.from.id === personId ? 0 : 1);
      conversations[place] = { ...conversation, unread, lastMessageAt: message.sentAt };
    }
    this.tell(personId, { type: 'message', message });
    return message;
  }

  edit(personId: string, message: ClientMessage): void {
    this.#keep(personId, message);
    this.tell(personId, { type: 'updated', message });
  }

  tell(personId: string, event: ClientEvent): void {
    for (const line of this.#lines.get(personId) ?? []) {
      line.write(`data: ${JSON.stringify(event)}\n\n`);
    }
  }

  /** How many windows follow this person's events. */
  windows(personId: string): number {
    return this.#lines.get(personId)?.size ?? 0;
  }

  unread(personId: string): number {
    return this.#mailbox(personId).conversations.reduce((sum, { unread }) => sum + unread, 0);
  }

  #routes(server: Server): void {
    const me = '/teams/client/as/:personId';
    const conversation = `${me}/conversations/:conversationId`;
    const message = `${conversation}/messages/:messageId`;
    server.get('/teams/client/people', async (_request, response) => response.send(this.people));
    server.get(me, async (request, response) => response.send(this.#home(request)));
    server.get(`${me}/events`, (request, response, next) => {
      this.#listen(request, response);
      next(false);
    });
    server.get(conversation, async (request, response) => response.send(this.#thread(request)));
    server.post(`${conversation}/messages`, async (request, response) =>
      response.send(201, this.#hear(request)),
    );
    server.post(`${conversation}/read`, async (request, response) => {
      this.#read(request);
      response.send(204);
    });
    server.post(`${message}/actions`, async (request, response) =>
      response.send(await this.#press(request)),
    );
    server.post(`${message}/view`, async (request, response) => response.send(this.#look(request)));
    server.post(`${message}/search`, async (request, response) => {
      this.searches.push(request.body);
      response.send(await this.find(request.body));
    });
    server.get('/sandbox/clock', async (_request, response) => response.send(this.#clock()));
    server.post('/sandbox/clock', async (request, response) => {
      const minutes = { PT15M: 15, PT1H: 60 }[String(request.body.advance)];
      this.now = minutes
        ? new Date(this.now.getTime() + minutes * 60_000)
        : (this.next ?? this.now);
      response.send(this.#clock());
    });
  }

  #clock() {
    return { now: this.now.toISOString(), next: this.next?.toISOString() ?? null };
  }

  #home({ params }: Request) {
    const person = this.people.find(({ id }) => id === params.personId);
    return { person, botName, conversations: this.#mailbox(params.personId).conversations };
  }

  #thread({ params }: Request) {
    const { conversations, messages } = this.#mailbox(params.personId);
    return {
      conversation: conversations.find(({ id }) => id === params.conversationId),
      messages: messages.filter(({ conversationId }) => conversationId === params.conversationId),
    };
  }

  #listen({ params }: Request, response: Response): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(':\n\n');
    const lines = this.#lines.get(params.personId) ?? new Set();
    this.#lines.set(params.personId, lines.add(response));
    response.once('close', () => lines.delete(response));
  }

  #hear({ params, body }: Request): ClientMessage {
    const { personId, conversationId } = params;
    const name = this.people.find(({ id }) => id === personId)?.displayName ?? '';
    this.sent.push({ personId, ...body });
    const message = this.deliver(personId, {
      ...body,
      conversationId,
      from: { id: personId, name, bot: false },
    });
    this.heard(personId, message);
    return message;
  }

  #read({ params }: Request): void {
    const { conversations } = this.#mailbox(params.personId);
    const place = conversations.findIndex(({ id }) => id === params.conversationId);
    const conversation = conversations[place];
    if (conversation) conversations[place] = { ...conversation, unread: 0 };
  }

  async #press(request: Request): Promise<ClientActionOutcome> {
    const message = this.#message(request);
    const press = { personId: request.params.personId, message, action: request.body };
    this.presses.push(press);
    const outcome = await this.answer(press);
    if ('message' in outcome) this.#keep(press.personId, outcome.message);
    return outcome;
  }

  #look(request: Request): ClientMessage {
    const { personId } = request.params;
    const message = this.view(personId, this.#message(request));
    this.views.push(message.id);
    this.#keep(personId, message);
    return message;
  }

  #message({ params }: Request): ClientMessage {
    const found = this.#mailbox(params.personId).messages.find(({ id }) => id === params.messageId);
    if (!found) throw new Error(`No message ${params.messageId}`);
    return found;
  }

  #keep(personId: string, message: ClientMessage): void {
    const { messages } = this.#mailbox(personId);
    const place = messages.findIndex(({ id }) => id === message.id);
    if (place >= 0) messages[place] = message;
  }

  #mailbox(personId: string): Mailbox {
    const mailbox = this.#mailboxes.get(personId);
    if (!mailbox) throw new Error(`Nobody is ${personId}`);
    return mailbox;
  }
}
