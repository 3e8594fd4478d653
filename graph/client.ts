import type { Person } from '../pim/person';
import {
  batchOfReads,
  batchOfWriteAndRead,
  type GraphWrite,
  repliesIn,
  type WrittenAndRead,
  writtenAndRead,
} from './batch';
import { inNameOf } from './in-name-of';
import { patientReads } from './patient-reads';
import type { TokenBroker } from './token-broker';
import {
  type CallRecord,
  type GraphCall,
  type GraphReply,
  type GraphVersion,
  transport,
} from './transport';

export interface GraphClientOptions {
  readonly graphUrl: string;
  readonly tokens: Pick<TokenBroker, 'graphToken'>;
  /** Told of each request as it went over the wire, repeated ones too. */
  readonly onCall?: (record: CallRecord) => void;
  readonly timeoutMs?: number;
}

/** Graph, asked in a person's name. A write is sent once: whether it was done is to be looked up. */
export interface GraphClient {
  call(person: Person, call: GraphCall): Promise<GraphReply>;
  /** Reads up to 20 paths in one request; the replies are in the order of the paths. */
  batch(
    person: Person,
    version: GraphVersion,
    paths: readonly string[],
  ): Promise<readonly GraphReply[]>;
  /**
   * Makes one write and, where it was done, one read, in one request. It is sent once, whatever becomes
   * of it: with a refused token too, as the part that was not refused may have been done.
   */
  writeThenRead(person: Person, write: GraphWrite, readPath: string): Promise<WrittenAndRead>;
  /** The path of a link to Graph, and nothing for a link to anywhere else. */
  pathOf(link: string, version: GraphVersion): string | undefined;
}

export function graphClient(options: GraphClientOptions): GraphClient {
  const graphUrl = options.graphUrl.replace(/\/+$/, '');
  const { tokens, onCall = () => {}, timeoutMs = 8_000 } = options;
  const send = patientReads(transport({ graphUrl, timeoutMs, onCall }));

  const inName = (person: Person, ask: (token: string) => Promise<readonly GraphReply[]>) =>
    inNameOf(person, tokens.graphToken, ask);

  return {
    async call(person, call) {
      const [reply] = await inName(person, async (token) => [await send(call, token)]);
      if (!reply) throw new Error('a call has one reply');
      return reply;
    },
    batch: (person, version, paths) =>
      inName(person, async (token) =>
        repliesIn(await send(batchOfReads(version, paths), token), paths),
      ),
    async writeThenRead(person, write, readPath) {
      const token = await tokens.graphToken(person);
      return writtenAndRead(await send(batchOfWriteAndRead(write, readPath), token), write);
    },
    pathOf: (link, version) => {
      const start = `${graphUrl}/${version}/`;
      return link.startsWith(start) ? link.slice(start.length - 1) : undefined;
    },
  };
}
