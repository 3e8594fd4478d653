import type { NoticeKind, Ports, Recipient } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import { notices } from '../notices';
import type { Delivery, Message, Posted } from '../outbound';
import { approverTeamsIds } from './approver-teams-ids';
import { reachPerson, readerOfNotice } from './reach';
import type { Outcome, Sender } from './sender';

interface Addressed {
  readonly kind: NoticeKind;
  readonly recipient: Recipient;
}

/** Composes a notice from the request as it is now, and puts it into the chat or channel it is for. */
export async function sendNotice(
  sender: Pick<Sender, 'ports' | 'messenger'>,
  addressed: Addressed,
  request: ActivationRequest,
): Promise<Outcome> {
  const message = await compose(sender, addressed, request);
  if (!message) return { outcome: 'done' };
  const place = await placeOf(sender, addressed.recipient, request);
  if (place.outcome !== 'done') return place;
  const posted = await sender.messenger.post(place.value, message);
  return posted.outcome === 'done' ? remembered(addressed, request, posted.value) : posted;
}

async function compose(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  { kind, recipient }: Addressed,
  request: ActivationRequest,
): Promise<Message | undefined> {
  const person = recipient.to === 'person' ? recipient.person : undefined;
  const reader = await readerOfNotice(ports, person);
  const teamsIds =
    recipient.to === 'channel'
      ? await approverTeamsIds(ports, messenger, request, { copy: 'channel', ...recipient })
      : [];
  return notices[kind].compose({ request, reader, approverTeamsIds: teamsIds, ports });
}

async function placeOf(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  recipient: Recipient,
  request: ActivationRequest,
): Promise<Delivery<Posted['place']>> {
  if (recipient.to === 'channel') return { outcome: 'done', value: recipient.place };
  return reachPerson(ports, messenger, recipient.person, await serviceUrlNear(ports, request));
}

/** Teams' address for this tenant, as the requester's own chat has it. */
async function serviceUrlNear(ports: Pick<Ports, 'people'>, request: ActivationRequest) {
  const requester = await ports.people.find(request.ask.requester);
  return requester?.chat?.serviceUrl;
}

function remembered(
  { kind, recipient }: Addressed,
  request: ActivationRequest,
  posted: Posted,
): Outcome {
  const { copy } = notices[kind];
  if (!copy) return { outcome: 'done' };
  const reader = recipient.to === 'person' ? { reader: recipient.person } : {};
  const shows = request.version;
  return { outcome: 'done', sent: { requestId: request.id, copy, ...posted, ...reader, shows } };
}
