import { listCard } from '../cards/list';
import { type Reader, timeFor } from '../cards/reader';
import { roleWithScope } from '../cards/role-choice';
import { spoken } from '../pim/duration';
import type { Person } from '../pim/person';
import type { Ports } from '../pim/ports';
import { type ActiveRequest, minutesAfter } from '../pim/request';
import type { Message } from './outbound';

/** What ends within this time ends soon. */
const soonMinutes = 60;

/** The reminder that somebody wanted: what waits for their decision, and which of their roles end soon. */
export async function reminderFor(
  { requests }: Pick<Ports, 'requests'>,
  person: Person,
  reader: Reader,
): Promise<Message> {
  const waiting = await requests.waitingFor(person);
  const active = await requests.ofRequester(person, ['active']);
  const soon = minutesAfter(reader.now, soonMinutes);
  const ending = active.filter(
    (request): request is ActiveRequest => request.state === 'active' && request.endsAt <= soon,
  );
  if (waiting.length + ending.length === 0) {
    const text =
      'You wanted to be reminded. Nothing waits for your decision, and nothing of yours ends within the hour.';
    return { summary: text, text, alert: true };
  }
  const lines = [
    ...waiting.map(({ id, ask }) => ({
      name: `${id}: ${ask.requester.name} asks for ${roleWithScope(ask.role)} for ${spoken(ask.minutes)}`,
      detail: `Waits for your decision. Type "approve ${id}" or "deny ${id}" and a word why.`,
    })),
    ...ending.map(({ ask, endsAt }) => ({
      name: roleWithScope(ask.role),
      detail: `Ends at ${timeFor(reader, endsAt)}`,
    })),
  ];
  const summary = 'You wanted to be reminded of this.';
  const hint = 'Type "remind me" and when, to hear it once more.';
  return { summary, card: listCard(summary, lines, hint), alert: true };
}
