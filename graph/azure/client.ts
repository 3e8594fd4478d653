import { z } from 'zod';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import { readBody, readValue } from '../errors';
import { inNameOf } from '../in-name-of';
import { patientReads } from '../patient-reads';
import type { TokenBroker } from '../token-broker';
import type { GraphReply, Waiting } from '../transport';
import { type ArmCall, armTransport } from './transport';

export interface ArmClientOptions extends Partial<Waiting> {
  readonly armUrl: string;
  readonly tokens: Pick<TokenBroker, 'armToken'>;
}

/** Azure Resource Manager, asked in a person's name. A write is sent once: whether it was done is to be looked up. */
export interface ArmClient {
  call(person: Person, call: ArmCall): Promise<GraphReply>;
  /** All records of a list. A page that fails fails the whole list. */
  list<Shape extends z.ZodTypeAny>(
    person: Person,
    path: string,
    shape: Shape,
  ): Promise<readonly z.output<Shape>[]>;
}

const page = z.object({ value: z.array(z.unknown()), nextLink: z.string().nullish() });

/** Far beyond what a person holds: a list that never ends is a fault. */
const mostPages = 100;

export function armClient(options: ArmClientOptions): ArmClient {
  const armUrl = options.armUrl.replace(/\/+$/, '');
  const { tokens, onCall = () => {}, timeoutMs = 8_000 } = options;
  const send = patientReads(armTransport({ armUrl, timeoutMs, onCall }));

  async function call(person: Person, one: ArmCall): Promise<GraphReply> {
    const ask = async (token: string) => [await send(one, token)];
    const [reply] = await inNameOf(person, tokens.armToken, ask);
    if (!reply) throw new Error('a call has one reply');
    return reply;
  }

  return {
    call,
    async list<Shape extends z.ZodTypeAny>(person: Person, first: string, shape: Shape) {
      const records: z.output<Shape>[] = [];
      let path = first;
      for (let read = 0; read < mostPages; read += 1) {
        const { value, nextLink } = readBody(await call(person, { method: 'GET', path }), page);
        records.push(...value.map((record) => readValue(record, shape)));
        if (!nextLink) return records;
        path = pathAt(armUrl, nextLink);
      }
      throw new PimError('graph-unreadable', { at: 'nextLink', issue: 'a list without end' });
    },
  };
}

/** The path of a link to ARM. The person's token goes nowhere else, whatever a list says. */
function pathAt(armUrl: string, link: string): string {
  const base = new URL(`${armUrl}/`);
  const url = URL.canParse(link) ? new URL(link) : undefined;
  const isArm = url?.origin === base.origin && url.pathname.startsWith(base.pathname);
  if (!(url && isArm)) throw new PimError('graph-unreadable', { at: 'nextLink' });
  return `/${url.pathname.slice(base.pathname.length)}${url.search}`;
}
