import { randomBytes, randomUUID } from 'node:crypto';
import { checkCredential } from '../graph/app-credential';
import { graphDirectory } from '../graph/directory';
import { audiencesAt } from '../graph/resource';
import { serviceIdentity } from '../graph/service-identity';
import { type TokenBroker, tokenBroker } from '../graph/token-broker';
import type { DraftId } from '../pim/ids';
import type { Clock, Ports } from '../pim/ports';
import { openStore, type Store } from '../store/store';
import { followClock, systemClock } from './clock';
import type { Config } from './config';
import { databaseFile } from './data-dir';
import { createLog, type Log } from './log';
import { createMetrics, type Metrics } from './metrics';
import type { Messenger } from './outbound';
import type { ReadinessCheck } from './readiness';
import { deliverDue } from './sending/deliver';
import { type BotServer, createBotServer } from './server';
import { storeCheck } from './store-check';
import { createTeamsEdge, type TeamsEdge, type TeamsEdgeOptions } from './teams/edge';
import { type Background, background } from './turns/background';
import type { House } from './turns/house';
import { lookingAfter } from './turns/noticed-standing';
import { receiver } from './turns/receive';
import { searcher } from './turns/receive-search';
import { type DueQueue, type DueWork, dueWork } from './work/due-work';
import type { ClaimedJob, ClaimedMessage } from './work/queues';
import { runDueJobs } from './work/run-jobs';
import { underWay } from './work/under-way';

/** What the Bot Connector takes tokens for: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const connectorScope = 'https://api.botframework.com/.default';

export interface RunningBot {
  /** `http://127.0.0.1:3978` */
  readonly address: string;
  stop(): Promise<void>;
}

/** Puts the bot together and starts it. Rejects with a sentence for whoever starts it. */
export async function startBot(
  config: Config,
  checks: readonly ReadinessCheck[] = [],
): Promise<RunningBot> {
  await checkCredential(config.credential);
  const store = await openStore({ file: databaseFile(config.dataDir) });
  try {
    return await open(config, store, checks);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function open(
  config: Config,
  store: Store,
  checks: readonly ReadinessCheck[],
): Promise<RunningBot> {
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  let work: DueWork | undefined;
  const clock = await startClock(config, async () => work?.catchUp());
  const tokens = createBroker(config, store, clock);
  const ports = createPorts(config, { store, clock, tokens, metrics });
  const later = background(log);
  const edge = createEdge(config, {
    ...{ clock, log, metrics },
    receive: (inbound, replies) => receive(inbound, replies),
    search: (asked, reference) => search(asked, reference),
  });
  work = createWork({ store, ports, clock, log, messenger: edge.messenger });
  const house = createHouse(config, {
    store,
    ports,
    tokens,
    log,
    messenger: edge.messenger,
    work,
    later,
  });
  const receive = receiver(house);
  const search = searcher(house);
  const server = createBotServer({
    process: edge.process,
    checks: [storeCheck(store), ...checks],
    metrics,
    adminConsentUrl: house.adminConsentUrl,
    log,
  });
  const port = await server.listen(config.port, config.host).catch(async (error: unknown) => {
    await clock.stop();
    throw error;
  });
  work.wake();
  return {
    address: `http://${config.host}:${port}`,
    stop: () => stop({ server, later, work, clock, store }),
  };
}

/** A clock that can be told when there is something to do, because it may be moved to there. */
interface BotClock extends Clock {
  announce(next: Date | undefined): Promise<void>;
  stop(): Promise<void>;
}

async function startClock(
  { clockUrl }: Config,
  catchUp: () => Promise<Date | undefined>,
): Promise<BotClock> {
  if (clockUrl) return followClock(clockUrl, 'bot', catchUp);
  return { ...systemClock(), announce: async () => undefined, stop: async () => undefined };
}

function createBroker(config: Config, store: Store, clock: Clock): TokenBroker {
  const { loginUrl, appId, credential, ssoResource, tokenKey, graphUrl, armUrl } = config;
  return tokenBroker({
    loginUrl,
    appId,
    credential,
    ssoResource,
    audiences: audiencesAt({ graph: graphUrl, arm: armUrl }),
    shelf: store.tokens,
    sealingKey: tokenKey,
    clock,
  });
}

interface PortParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly tokens: TokenBroker;
  readonly metrics: Metrics;
}

function createPorts(
  { graphUrl, armUrl }: Config,
  { store, clock, tokens, metrics }: PortParts,
): Ports {
  const { requests, sentMessages, people, favourites, bindings, drafts, outbox, jobs, journal } =
    store;
  const { eligibilityWatches } = store;
  return {
    clock,
    directory: graphDirectory({
      graphUrl,
      armUrl,
      tokens,
      clock,
      onCall: ({ status, ms }) => metrics.graphCall(status, ms / 1000),
    }),
    requests,
    sentMessages,
    people,
    favourites,
    bindings,
    drafts,
    notices: outbox,
    jobs,
    eligibilityWatches,
    journal,
    random: randomBytes,
  };
}

interface EdgeParts extends Pick<TeamsEdgeOptions, 'receive' | 'search'> {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

function createEdge(config: Config, parts: EdgeParts): TeamsEdge {
  const identity = serviceIdentity({
    loginUrl: config.loginUrl,
    tenantId: config.tenantId,
    clientId: config.appId,
    credential: config.credential,
    clock: parts.clock,
  });
  return createTeamsEdge({
    ...config,
    ...parts,
    connectorToken: () => identity.token(connectorScope),
  });
}

interface WorkParts {
  readonly store: Store;
  readonly ports: Ports;
  readonly clock: BotClock;
  readonly log: Log;
  readonly messenger: Messenger;
}

function createWork({ store, ports, clock, log, messenger }: WorkParts): DueWork {
  const { outbox, jobs } = store;
  const sender = { outbox, ports, messenger, log, underWay: underWay<ClaimedMessage>() };
  const runner = { queue: jobs, ports, log, underWay: underWay<ClaimedJob>() };
  const queues: readonly DueQueue[] = [
    { ...jobs, run: (patience) => runDueJobs(runner, patience) },
    {
      ...outbox,
      nextEvent: outbox.nextDue,
      run: (patience) => deliverDue(sender, patience),
    },
  ];
  return dueWork(queues, clock, log, (next) => clock.announce(next));
}

interface HouseParts {
  readonly store: Store;
  readonly ports: Ports;
  readonly tokens: TokenBroker;
  readonly log: Log;
  readonly messenger: Messenger;
  readonly work: DueWork;
  readonly later: Background;
}

function createHouse(config: Config, parts: HouseParts): House {
  const { store, ports, tokens, log, messenger, work, later } = parts;
  const consent = new URL(`/${config.tenantId}/adminconsent`, config.loginUrl);
  consent.searchParams.set('client_id', config.appId);
  return {
    ports,
    signIn: lookingAfter(tokens, ports),
    waitingTurns: store.waitingTurns,
    seen: store.seenActivities,
    messenger,
    log,
    adminConsentUrl: consent.href,
    newId: randomUUID,
    newDraft: () => randomUUID() as DraftId,
    wake: work.wake,
    background: later.start,
  };
}

interface Running {
  readonly server: BotServer;
  readonly later: Background;
  readonly work: DueWork;
  readonly clock: BotClock;
  readonly store: Store;
}

/** In the order in which nothing is lost: no more comes in, what goes on ends, the store closes last. */
async function stop({ server, later, work, clock, store }: Running): Promise<void> {
  await server.close();
  await later.settled();
  await work.stop();
  await clock.stop();
  await store.close();
}
