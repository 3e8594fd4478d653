import type { Request, RequestHandler, Server } from 'restify';
import { type Answer, answering, jsonBody } from '../answering';
import type { LocalTeams } from '../local-teams';
import { TeamsError, throttled } from '../teams-error';
import { readBotActivity } from './bot-activity';
import { edit, remove, say } from './bot-messages';
import { createConversation, createdIn } from './create-conversation';
import { type BotPlace, findMessage, findPlace, requireMessage } from './place';
import { memberWindows, RateLimit, sendWindows } from './rate-limit';
import { roster, rosterMember, rosterPage } from './roster';
import { teamChannels, teamDetails } from './team-details';

const conversation = '/teams/v3/conversations/:conversationId';
const activity = `${conversation}/activities/:activityId`;

interface Connector {
  readonly teams: LocalTeams;
  readonly sends: RateLimit;
  readonly reads: RateLimit;
}

/** The Bot Connector: what a bot calls at the `serviceUrl` of the activities it gets. */
export function mountConnector(server: Server, teams: LocalTeams, machineNow: () => number): void {
  const connector: Connector = {
    teams,
    sends: new RateLimit(sendWindows, machineNow),
    reads: new RateLimit(memberWindows, machineNow),
  };
  const guarded = (work: (request: Request) => Promise<Answer>): RequestHandler =>
    answering(async (request) => {
      await requireBot(teams, request);
      return work(request);
    });

  server.post(
    '/teams/v3/conversations',
    guarded((request) => create(connector, request)),
  );
  server.post(
    `${conversation}/activities`,
    guarded((request) => send(connector, request)),
  );
  server.post(
    activity,
    guarded((request) => reply(connector, request)),
  );
  server.put(
    activity,
    guarded((request) => update(connector, request)),
  );
  server.del(
    activity,
    guarded((request) => erase(connector, request)),
  );
  mountRoster(server, connector, guarded);
  server.get(
    '/teams/v3/teams/:teamId',
    guarded(async ({ params }) => ok(teamDetails(teams, params.teamId))),
  );
  server.get(
    '/teams/v3/teams/:teamId/conversations',
    guarded(async ({ params }) => ok(teamChannels(teams, params.teamId))),
  );
}

function mountRoster(
  server: Server,
  { teams, reads }: Connector,
  guarded: (work: (request: Request) => Promise<Answer>) => RequestHandler,
): void {
  const reading = (answer: (place: BotPlace, request: Request) => object): RequestHandler =>
    guarded(async (request) => {
      const place = findPlace(teams, request.params.conversationId);
      count(reads, request.params.conversationId);
      return ok(answer(place, request));
    });
  server.get(
    `${conversation}/members`,
    reading((place) => roster(teams, place.conversation)),
  );
  server.get(
    `${conversation}/pagedmembers`,
    reading((place, request) =>
      rosterPage(
        teams,
        place.conversation,
        Object.fromEntries(new URLSearchParams(request.getQuery())),
      ),
    ),
  );
  server.get(
    `${conversation}/members/:memberId`,
    reading((place, { params }) => rosterMember(teams, place.conversation, params.memberId)),
  );
  server.get(
    `${activity}/members`,
    reading((place, { params }) => {
      requireMessage(place, params.activityId);
      return roster(teams, place.conversation);
    }),
  );
}

async function create({ teams, sends }: Connector, request: Request): Promise<Answer> {
  const body = await jsonBody(request);
  count(sends, createdIn(body));
  return { status: 201, body: await createConversation(teams, body) };
}

async function send(connector: Connector, request: Request): Promise<Answer> {
  const place = await enter(connector, request);
  return sayThere(connector, place, request);
}

/** A bot may name any activity it answers to, even one that never was: it then speaks to the conversation. */
async function reply(connector: Connector, request: Request): Promise<Answer> {
  const place = await enter(connector, request);
  const answered = findMessage(place.conversation, request.params.activityId);
  const thread = place.conversation.kind === 'channel' && !place.rootId ? answered : undefined;
  const there = thread ? { ...place, rootId: thread.rootId ?? thread.id } : place;
  return sayThere(connector, there, request);
}

async function sayThere({ teams }: Connector, place: BotPlace, request: Request): Promise<Answer> {
  const said = readBotActivity(await jsonBody(request));
  const posted = await say(teams, place, said);
  // Words and a card become two messages, and Teams names neither.
  const [only] = posted.length === 1 ? posted : [];
  return { status: 201, body: only ? { id: only.id } : {} };
}

async function update(connector: Connector, request: Request): Promise<Answer> {
  const place = await enter(connector, request);
  const { activityId } = request.params;
  await edit(connector.teams, place, activityId, readBotActivity(await jsonBody(request)));
  return ok({ id: activityId });
}

async function erase(connector: Connector, request: Request): Promise<Answer> {
  const place = await enter(connector, request);
  await remove(connector.teams, place, request.params.activityId);
  return { status: 200, body: {} };
}

async function enter({ teams, sends }: Connector, { params }: Request): Promise<BotPlace> {
  const place = findPlace(teams, params.conversationId);
  count(sends, params.conversationId);
  return place;
}

function count(limit: RateLimit, thread: string): void {
  const seconds = limit.take(thread);
  if (seconds > 0) throw throttled(seconds);
}

async function requireBot({ tenant }: LocalTeams, request: Request): Promise<void> {
  const checked = await tenant.tokens.check(request.headers.authorization, 'connector');
  if (!checked.ok) throw new TeamsError(401, 'Unauthorized', checked.reason);
  if (checked.claims.appid !== tenant.bot.appId) {
    throw new TeamsError(401, 'BotNotRegistered', 'No bot is registered with this app id.');
  }
}

function ok(body: object): Answer {
  return { status: 200, body };
}
