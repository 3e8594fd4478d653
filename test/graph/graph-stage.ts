import { type ArmClient, armClient } from '../../graph/azure/client';
import { type GraphClient, graphClient } from '../../graph/client';
import { graphDirectory } from '../../graph/directory';
import type { RefusedToken } from '../../graph/token-renewal';
import type { CallRecord } from '../../graph/transport';
import type { Directory } from '../../pim/directory';
import type { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import { type MovableClock, movableClock } from './people';
import { type Line, type ScriptedServer, type Seen, scriptedServer } from './scripted-server';

type Answer = Line | ((seen: Seen) => Line);

/** Graph's side of the wire, and ours, with tokens that need no token service. */
export interface GraphStage {
  readonly server: ScriptedServer;
  readonly clock: MovableClock;
  readonly directory: Directory;
  readonly client: GraphClient;
  /** What `onCall` was told. */
  readonly calls: CallRecord[];
  readonly arm: ArmClient;
  /** Tokens that were given back, refused by Graph. */
  readonly refused: RefusedToken[];
  readonly refusedAtArm: RefusedToken[];
  /** Lets nobody have a token for Azure. */
  denyArm(why: PimError): void;
  /** Sets what `GET /v1.0/me` gets, alone or in a batch; queries are not looked at. */
  on(methodAndPath: string, answer: Answer): void;
  /** The requests of the batch that came last, as `GET /me?$select=…`. */
  lastBatch(): string[];
  stop(): Promise<void>;
}

export async function graphStage(timeoutMs = 2_000): Promise<GraphStage> {
  const answers = new Map<string, Answer>();
  const server = await scriptedServer((seen) => answerTo(answers, seen));
  const clock = movableClock();
  const calls: CallRecord[] = [];
  const refused: RefusedToken[] = [];
  const refusedAtArm: RefusedToken[] = [];
  let noArm: PimError | undefined;
  const options = {
    graphUrl: server.address,
    armUrl: server.address,
    clock,
    timeoutMs,
    onCall: (record: CallRecord) => calls.push(record),
    tokens: {
      async graphToken(person: Person, token?: RefusedToken) {
        if (token) refused.push(token);
        return `token-of-${person.name}-${refused.length}`;
      },
      async armToken(person: Person, token?: RefusedToken) {
        if (noArm) throw noArm;
        if (token) refusedAtArm.push(token);
        return `arm-token-of-${person.name}-${refusedAtArm.length}`;
      },
    },
  };
  return {
    server,
    clock,
    calls,
    refused,
    refusedAtArm,
    directory: graphDirectory(options),
    client: graphClient(options),
    arm: armClient(options),
    denyArm(why) {
      noArm = why;
    },
    on: (methodAndPath, answer) => answers.set(methodAndPath, answer),
    lastBatch: () => {
      const batch = server.seen.findLast(({ url }) => url.endsWith('/$batch'));
      return batchOf(batch).map(({ method, url }) => `${method} ${url}`);
    },
    stop: () => server.stop(),
  };
}

interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

function batchOf(seen: Seen | undefined): BatchItem[] {
  return JSON.parse(seen?.body ?? '{"requests":[]}').requests;
}

function answerTo(answers: ReadonlyMap<string, Answer>, seen: Seen): Line {
  const [path = ''] = seen.url.split('?');
  const own = answers.get(`${seen.method} ${path}`);
  if (own) return typeof own === 'function' ? own(seen) : own;
  if (!path.endsWith('/$batch')) return { status: 599, body: `nothing written for ${path}` };
  const version = path.slice(0, -'/$batch'.length);
  const responses = batchOf(seen).map(({ id, method, url }) => {
    const line = answerTo(answers, { ...seen, method, url: version + url });
    return { id, status: line.status ?? 200, headers: line.headers, body: line.body };
  });
  // Graph keeps no order.
  return { body: { responses: responses.reverse() } };
}

export function graphError(status: number, code: string, message = ''): Line {
  const innerError = { date: '2026-03-02T09:00:00', 'request-id': 'r-1', 'client-request-id': 'c' };
  return { status, body: { error: { code, message, innerError } } };
}
