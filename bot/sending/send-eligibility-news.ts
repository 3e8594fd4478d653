import { eligibilityMessage, endingsMessage } from '../../cards/eligibility-news';
import { saveWatch, shownLater, withCard } from '../../pim/eligibility-cards';
import type { EligibilityWatch } from '../../pim/eligibility-watch';
import type { Ports } from '../../pim/ports';
import { isNamed, type Posted } from '../outbound';
import type { ClaimedEndingsCard, ClaimedNews } from '../work/queues';
import { reachPerson, readerOfNotice } from './reach';
import type { Outcome, Sender } from './sender';

/** Tells somebody in their own chat what is new of their eligibilities, as things stand when it goes out. */
export async function sendEligibilityNews(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  { person, news }: ClaimedNews,
): Promise<Outcome> {
  const watch = await ports.eligibilityWatches.find(person);
  const reader = await readerOfNotice(ports, person);
  const composed = watch && eligibilityMessage(news, watch, reader);
  if (!composed) return { outcome: 'done' };
  const place = await reachPerson(ports, messenger, person, undefined);
  if (place.outcome !== 'done') return place;
  const { numbers = [], ...message } = composed;
  const isUrgent = news.some((one) => one.news === 'ending' && one.stage === 'one-day');
  const alert = isUrgent ? { alert: true as const } : {};
  const posted = await messenger.post(place.value, { ...message, ...alert });
  if (posted.outcome !== 'done') return posted;
  await remember(ports, watch, numbers, posted.value);
  return { outcome: 'done' };
}

/** A card changes with what it shows; a text stands. */
async function remember(
  ports: Pick<Ports, 'eligibilityWatches'>,
  shown: EligibilityWatch,
  numbers: readonly number[],
  { place, messageId }: Posted,
): Promise<void> {
  if (numbers.length === 0 || !isNamed(messageId)) return;
  for (;;) {
    const before = await ports.eligibilityWatches.find(shown.person);
    if (!before) return;
    const next = withCard(before, { place, messageId, numbers }, shown);
    if (await saveWatch(ports, before, next)) return;
  }
}

/** Brings a sent card up to what is known of its eligibilities now, also where that changes meanwhile. */
export async function updateEndingsCard(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  { person, card }: ClaimedEndingsCard,
): Promise<Outcome> {
  const { place, messageId, numbers } = card;
  const reader = await readerOfNotice(ports, person);
  for (;;) {
    const watch = await ports.eligibilityWatches.find(person);
    if (!watch) return { outcome: 'done' };
    const lines = watch.known.filter(({ number }) => numbers.includes(number));
    const later = shownLater(messageId, watch);
    const message = endingsMessage(lines, watch, reader, { shownLater: later });
    const updated = await messenger.update(place, messageId, message);
    if (updated.outcome !== 'done') return updated;
    const now = await ports.eligibilityWatches.find(person);
    if (shownBy(now, messageId) === shownBy(watch, messageId)) return { outcome: 'done' };
  }
}

function shownBy(watch: EligibilityWatch | undefined, messageId: string): string | undefined {
  return watch?.cards.find((card) => card.messageId === messageId)?.shows;
}
