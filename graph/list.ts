import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { GraphClient } from './client';
import { readBody, readValue } from './errors';
import type { GraphReply, GraphVersion } from './transport';

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});

/** Far beyond what a person holds or a group of approvers has: a list that never ends is a fault. */
const mostPages = 100;

export interface ListReading<Shape extends z.ZodTypeAny> {
  readonly client: GraphClient;
  readonly person: Person;
  readonly version: GraphVersion;
  readonly shape: Shape;
}

/** All records of a list, of which `first` is the first page. A page that fails fails the whole list. */
export async function readList<Shape extends z.ZodTypeAny>(
  { client, person, version, shape }: ListReading<Shape>,
  first: GraphReply,
): Promise<readonly z.output<Shape>[]> {
  const records: z.output<Shape>[] = [];
  let reply = first;
  for (let read = 0; read < mostPages; read += 1) {
    const { value, '@odata.nextLink': link } = readBody(reply, page);
    records.push(...value.map((record) => readValue(record, shape)));
    if (link === undefined) return records;
    const path = client.pathOf(link, version);
    if (path === undefined) throw new PimError('graph-unreadable', { at: 'nextLink' });
    reply = await client.call(person, { method: 'GET', version, path });
  }
  throw new PimError('graph-unreadable', { at: 'nextLink', issue: 'a list without end' });
}
