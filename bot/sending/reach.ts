import type { Reader } from '../../cards/reader';
import type { UserId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Place, Ports } from '../../pim/ports';
import type { Delivery, Messenger } from '../outbound';

/**
 * The 1:1 chat with a person: the one we know, else the one that Teams opens, which it does for
 * everybody who has the app. `near` is where Teams was last heard of for this request.
 */
export async function reachPerson(
  ports: Pick<Ports, 'people'>,
  messenger: Messenger,
  person: Person,
  near: string | undefined,
): Promise<Delivery<Place>> {
  const known = await ports.people.find(person);
  if (known?.chat) return { outcome: 'done', value: known.chat };
  if (near === undefined) return { outcome: 'later', code: 'NoServiceUrlYet' };
  return messenger.openChat(person, near);
}

/** The reader's own clock and language, where Teams has told them. */
export async function readerOfNotice(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  person: Person | undefined,
): Promise<Reader & { readonly userId?: UserId }> {
  const known = person && (await people.find(person));
  return {
    timeZone: known?.settings?.timeZone ?? known?.timeZone ?? 'UTC',
    locale: known?.locale ?? 'en-GB',
    now: clock.now(),
    ...(person ? { userId: person.userId } : {}),
  };
}
