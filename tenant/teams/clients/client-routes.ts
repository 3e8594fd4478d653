import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { PersonRecord } from '../../directory/state';
import { type Answer, answering, jsonBody } from '../answering';
import { addBot, removeBot } from '../bot-presence';
import { pressButton } from '../card-actions/press-button';
import { refreshCard, threadOf } from '../card-actions/refresh-card';
import { searchChoices } from '../card-actions/search-choices';
import { botChat, isMember, type LocalTeams, type Presence } from '../local-teams';
import {
  badSyntax,
  conversationNotFound,
  messageNotFound,
  TeamsError,
  tooBig,
} from '../teams-error';
import type { MessageRecord } from '../thread-record';
import { clientMessage, isSeen } from './client-message';
import { clientHome, clientPerson, clientThread } from './home';
import { markRead, speak } from './speak';

const me = '/teams/client/as/:personId';
const conversation = `${me}/conversations/:conversationId`;
const message = `${conversation}/messages/:messageId`;

/** Teams refuses longer messages of people: https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const longestText = 28_000;

const words = z.object({
  text: z.string().refine((text) => text.trim() !== '', 'is empty'),
  replyToId: z.string().optional(),
});

const action = z.object({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.unknown()).default({}),
});

const search = z.object({
  dataset: z.string().min(1),
  queryText: z.string(),
  skip: z.number().int().nonnegative().default(0),
  top: z.number().int().positive().optional(),
});

/** What the page speaks: see `page-api.ts`. */
export function mountClients(server: Server, teams: LocalTeams): void {
  const { people } = teams.tenant.directory;
  server.get(
    '/teams/client/people',
    answering(async () => ok(Object.values(people).map(clientPerson))),
  );
  server.get(
    me,
    answering(async (request) => ok(clientHome(teams, whoAsks(teams, request)))),
  );
  server.get(`${me}/events`, listenTo(teams));
  server.get(
    conversation,
    answering(async (request) => open(teams, whereIs(teams, request))),
  );
  server.del(
    conversation,
    answering(async (request) => leave(teams, whereIs(teams, request))),
  );
  server.post(
    `${conversation}/messages`,
    answering((request) => write(teams, request)),
  );
  server.post(
    `${conversation}/read`,
    answering(async (request) => {
      await markRead(teams, whereIs(teams, request));
      return { status: 204 };
    }),
  );
  server.post(
    `${message}/actions`,
    answering((request) => press(teams, request)),
  );
  server.post(
    `${message}/view`,
    answering((request) => view(teams, request)),
  );
  server.post(
    `${message}/search`,
    answering((request) => lookUp(teams, request)),
  );
}

function open(teams: LocalTeams, presence: Presence): Answer {
  const { conversation, person } = presence;
  if (conversation.kind === 'personal' && conversation.bot === 'known') {
    teams.errands.start(addBot(teams, presence));
  }
  return ok(clientThread(teams, conversation, person));
}

async function leave(teams: LocalTeams, presence: Presence): Promise<Answer> {
  if (presence.conversation.kind !== 'personal') throw badSyntax('The bot stays in the team.');
  await removeBot(teams, presence);
  return { status: 204 };
}

async function write(teams: LocalTeams, request: Request): Promise<Answer> {
  const presence = whereIs(teams, request);
  const { text, replyToId } = parse(words, await jsonBody(request));
  if (Buffer.byteLength(text) > longestText) throw tooBig();
  const thread = replyToId
    ? { ...presence, ...threadOf(presence.conversation, find(presence, replyToId)) }
    : presence;
  const said = await speak(teams, thread, text);
  return { status: 201, body: clientMessage(teams, presence, said) };
}

async function press(teams: LocalTeams, request: Request): Promise<Answer> {
  const { presence, shown } = whichMessage(teams, request);
  const { id, verb, ...rest } = parse(action, await jsonBody(request));
  const pressed = { ...rest, ...(id ? { id } : {}), ...(verb ? { verb } : {}) };
  return ok(await pressButton(teams, presence, shown, pressed));
}

async function view(teams: LocalTeams, request: Request): Promise<Answer> {
  const { presence, shown } = whichMessage(teams, request);
  await refreshCard(teams, presence, shown);
  return ok(clientMessage(teams, presence, shown));
}

async function lookUp(teams: LocalTeams, request: Request): Promise<Answer> {
  const { presence, shown } = whichMessage(teams, request);
  const { top, ...asked } = parse(search, await jsonBody(request));
  const wanted = { ...asked, ...(top ? { top } : {}) };
  return ok(await searchChoices(teams, presence, shown, wanted));
}

function listenTo(teams: LocalTeams) {
  const refuse = answering(async (request) => ok(whoAsks(teams, request)));
  return async (request: Request, response: Response) => {
    const person = teams.tenant.directory.people[request.params.personId];
    if (person) return teams.streams.open(person.id, response);
    return refuse(request, response, () => undefined);
  };
}

function whoAsks({ tenant }: LocalTeams, { params }: Request): PersonRecord {
  const person = tenant.directory.people[params.personId];
  if (!person) throw new TeamsError(404, 'UserNotFound', 'There is nobody with this id.');
  return person;
}

function whereIs(teams: LocalTeams, request: Request): Presence {
  const person = whoAsks(teams, request);
  const { conversationId } = request.params;
  const own = botChat(teams, person.id);
  const conversation = own.id === conversationId ? own : teams.conversations.find(conversationId);
  if (!conversation || !isMember(teams, conversation, person.id)) throw conversationNotFound();
  return { person, conversation };
}

function whichMessage(teams: LocalTeams, request: Request) {
  const { person, conversation } = whereIs(teams, request);
  const shown = find({ person, conversation }, request.params.messageId);
  return { presence: { person, ...threadOf(conversation, shown) }, shown };
}

function find({ conversation }: Presence, id: string): MessageRecord {
  const found = conversation.messages.find((one) => one.id === id && isSeen(one));
  if (!found) throw messageNotFound();
  return found;
}

function parse<Shape extends z.ZodTypeAny>(shape: Shape, body: unknown): z.output<Shape> {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw badSyntax(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'is not valid'}`);
}

function ok(body: object): Answer {
  return { status: 200, body };
}
