import type { TeamsUserId } from '../../pim/ids';
import { wholeChannel } from '../../pim/place';
import type { Ports, SentMessage } from '../../pim/ports';
import { type ActivationRequest, isUndecided } from '../../pim/request';
import type { Messenger } from '../outbound';

/**
 * The Teams ids of a request's approvers, to list them on a channel's card. Those we have never heard
 * from are looked up in the channel's roster, once; where that fails the card goes out all the same,
 * and they decide in their own chat or in words.
 */
export async function approverTeamsIds(
  ports: Pick<Ports, 'people'>,
  messenger: Messenger,
  request: ActivationRequest,
  { copy, place }: Pick<SentMessage, 'copy' | 'place'>,
): Promise<readonly TeamsUserId[]> {
  if (copy !== 'channel' || !isUndecided(request)) return [];
  const known = await knownIds(ports, request);
  if (known.length === request.approvers.length) return known;
  const roster = await messenger.roster(wholeChannel(place));
  if (roster.outcome !== 'done') return known;
  const approvers = new Set(request.approvers.map(({ userId }) => userId));
  for (const { person, teamsId } of roster.value) {
    if (approvers.has(person.userId)) {
      await ports.people.rememberTeamsId(person, teamsId as TeamsUserId);
    }
  }
  return knownIds(ports, request);
}

async function knownIds(
  ports: Pick<Ports, 'people'>,
  request: ActivationRequest,
): Promise<readonly TeamsUserId[]> {
  const { tenantId } = request.ask.requester;
  const records = await Promise.all(
    request.approvers.map(({ userId }) => ports.people.find({ tenantId, userId })),
  );
  return records.flatMap((record) => (record?.teamsId ? [record.teamsId] : []));
}
