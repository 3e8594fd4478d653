import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { botLine } from './bot-line';
import { mountClients } from './clients/client-routes';
import { mountConnector } from './connector/connector-routes';
import { openConversations } from './conversations';
import { Errands } from './errands';
import { EventStreams } from './event-streams';
import type { LocalTeams } from './local-teams';
import { playOpeningScene } from './opening-scene';
import { teamOf } from './team';
import { UnderWay } from './under-way';

export interface TeamsRoomOptions {
  readonly dataDir: string;
  /** Whether to forget everything that was said. */
  readonly fresh: boolean;
  readonly openingScene?: boolean;
  /** How long an invoke may take until Teams gives up. */
  readonly answerWaitMs?: number;
  readonly clientsPerPerson?: number;
  /** The machine's clock, for rate limits and connections alone. */
  readonly machineNow?: () => number;
}

export interface TeamsRoom extends Room {
  /** Resolves when the opening scene is over; in a tenant that has played it, at once. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Teams' interface stops waiting after about ten seconds. */
const usualWaitMs = 10_000;

/** On the desktop and on the phone. */
const usualClients = 2;

/** Microsoft Teams of the local tenant: the Bot Connector, and the clients that the page plays. */
export function teamsRoom(tenant: Tenant, options: TeamsRoomOptions): TeamsRoom {
  const { openingScene = true, machineNow = () => Date.now() } = options;
  const stopping = new AbortController();
  const teams = localTeams(tenant, options, { machineNow, stopped: stopping.signal });
  let begin: () => void = () => undefined;
  const mounted = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ready = mounted.then(() =>
    openingScene ? playOpeningScene(teams, stopping.signal) : undefined,
  );
  return {
    ready,
    mount(server) {
      mountConnector(server, teams, machineNow);
      mountClients(server, teams);
      begin();
      teams.errands.start(ready);
    },
    async stop() {
      stopping.abort();
      teams.streams.close();
      await teams.errands.settled();
      await teams.conversations.keep();
    },
  };
}

interface Surroundings {
  readonly machineNow: () => number;
  readonly stopped: AbortSignal;
}

function localTeams(
  tenant: Tenant,
  { dataDir, fresh, answerWaitMs = usualWaitMs, clientsPerPerson = usualClients }: TeamsRoomOptions,
  { machineNow, stopped }: Surroundings,
): LocalTeams {
  const team = teamOf(tenant);
  const conversations = openConversations(dataDir, fresh);
  for (const { id } of team.channels) conversations.ensure(id, { kind: 'channel', bot: 'added' });
  return {
    tenant,
    team,
    conversations,
    streams: new EventStreams(tenant.clock, machineNow),
    errands: new Errands(),
    botLine: botLine(tenant, { waitMs: answerWaitMs, stopped }),
    underWay: new UnderWay(),
    clientsPerPerson,
  };
}
