import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { Kind, Standing, Unread } from '../pim/standing';
import type { GraphClient } from './client';
import { withGroupNames } from './group-names';
import { mePath, readMe } from './me';
import type { StandingPart } from './provider';
import { entraRoles } from './schedules/entra-roles';
import { groups } from './schedules/groups';
import { graphStanding } from './schedules/standing';

export interface StandingReading {
  readonly client: GraphClient;
  /** Reads what the person has in Azure; absent where that is not asked for. */
  readonly azure?: () => Promise<StandingPart>;
  readonly now: Date;
}

/** Everything of the person's own that a command needs: Graph's part in one batch, Azure's at the same time. */
export async function readStanding(
  { client, azure, now }: StandingReading,
  person: Person,
): Promise<Standing> {
  const roles = graphStanding(client, entraRoles);
  const memberships = graphStanding(client, groups);
  const elsewhere = azure ? orUnread('azure', azure()) : Promise.resolve(nothing);
  const paths = [mePath, ...roles.paths, ...memberships.paths];
  const [me, ...replies] = await client.batch(person, 'v1.0', paths);
  if (!me) throw new Error('a batch has a reply for each path');
  const { guest } = readMe(person, me);
  const ofRoles = replies.slice(0, roles.paths.length);
  const ofGroups = replies.slice(roles.paths.length);
  const inGroups = memberships
    .read(person, ofGroups, now)
    .then((part) => withGroupNames(client, person, part));
  const parts: readonly Part[] = await Promise.all([
    roles.read(person, ofRoles, now),
    orUnread('group', inGroups),
    elsewhere,
  ]);
  return {
    userId: person.userId,
    guest,
    eligible: parts.flatMap(({ eligible }) => eligible),
    active: parts.flatMap(({ active }) => active),
    open: parts.flatMap(({ open }) => open),
    unread: parts.flatMap((part) => part.unread ?? []),
  };
}

type Part = StandingPart & { readonly unread?: readonly Unread[] };

const nothing: Part = { eligible: [], active: [], open: [] };

/** That one kind cannot be read takes nothing from the others, and is said. */
async function orUnread(kind: Kind, part: Promise<StandingPart>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    if (!(error instanceof PimError)) throw error;
    return { ...nothing, unread: [{ kind, why: whyUnread(error) }] };
  }
}

function whyUnread({ code }: PimError): Unread['why'] {
  if (code === 'consent-needed') return 'consent';
  return code === 'graph-unreachable' || code === 'graph-throttled' ? 'unreachable' : 'refused';
}
