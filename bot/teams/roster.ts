import { z } from 'zod';
import { readTenantId, readUserId, type TenantId } from '../../pim/ids';
import type { Place } from '../../pim/ports';
import type { Delivery, RosterMember } from '../outbound';
import type { Connector } from './connector';

const pageSize = 500;
/** Teams holds 25,000 people in a team; an answer beyond that never ends. */
const mostPages = 100;

/**
 * Everybody in the place. A thread and a standard channel have the members of their team; where Teams
 * does not let us see into that, the channel itself is asked.
 */
export async function readRoster(
  connector: Connector,
  home: TenantId,
  place: Place,
): Promise<Delivery<readonly RosterMember[]>> {
  const channel = place.conversationId.replace(/;messageid=\d+$/, '');
  const ofTeam =
    place.teamId && (await readMembers(connector, home, { ...place, id: place.teamId }));
  return ofTeam && ofTeam.outcome !== 'unreachable'
    ? ofTeam
    : readMembers(connector, home, { ...place, id: channel });
}

/**
 * A page that fails fails the whole: half a roster would read as people who have left. Bots and anonymous
 * guests of meetings have no directory id and are left out.
 */
async function readMembers(
  connector: Connector,
  home: TenantId,
  place: Pick<Place, 'serviceUrl'> & { readonly id: string },
): Promise<Delivery<readonly RosterMember[]>> {
  const members: RosterMember[] = [];
  let next: { continuationToken?: string } = {};
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await connector(place.serviceUrl, (conversations) =>
      conversations.getConversationPagedMembers(place.id, { pageSize, ...next }),
    );
    if (answer.outcome !== 'done') return answer;
    const read = pagedMembers.safeParse(answer.value);
    if (!read.success) return { outcome: 'refused', code: 'UnreadableAnswer' };

    members.push(...read.data.members.flatMap((member) => readMember(member, home)));
    const { continuationToken } = read.data;
    if (!continuationToken) return { outcome: 'done', value: members };
    next = { continuationToken };
  }
  return { outcome: 'refused', code: 'RosterWithoutEnd' };
}

const account = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  objectId: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

const pagedMembers = z.object({
  members: z.array(account),
  continuationToken: z.string().nullish(),
});

function readMember(member: z.infer<typeof account>, home: TenantId): RosterMember[] {
  const userId = readUserId(member.aadObjectId ?? member.objectId ?? '');
  const tenantId = readTenantId(member.tenantId ?? home);
  if (!(userId && tenantId)) return [];
  const guest = member.userRole === 'guest' || tenantId !== home;
  return [{ person: { tenantId, userId, name: member.name ?? userId }, teamsId: member.id, guest }];
}
