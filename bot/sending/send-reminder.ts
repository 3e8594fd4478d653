import type { ReminderOrder } from '../../pim/ports';
import { reminderFor } from '../reminder';
import { reachPerson, readerOfNotice } from './reach';
import type { Outcome, Sender } from './sender';

/** Puts the reminder that somebody wanted into their own chat, as things stand when it goes out. */
export async function sendReminder(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  { person }: ReminderOrder,
): Promise<Outcome> {
  const place = await reachPerson(ports, messenger, person, undefined);
  if (place.outcome !== 'done') return place;
  const reader = await readerOfNotice(ports, person);
  const posted = await messenger.post(place.value, await reminderFor(ports, person, reader));
  return posted.outcome === 'done' ? { outcome: 'done' } : posted;
}
