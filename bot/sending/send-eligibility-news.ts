import { eligibilityMessage } from '../../cards/eligibility-news';
import type { ClaimedNews } from '../work/queues';
import { reachPerson, readerOfNotice } from './reach';
import type { Outcome, Sender } from './sender';

/** Tells somebody in their own chat what is new of their eligibilities, as things stand when it goes out. */
export async function sendEligibilityNews(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  { person, news }: ClaimedNews,
): Promise<Outcome> {
  const watch = await ports.eligibilityWatches.find(person);
  const reader = await readerOfNotice(ports, person);
  const message = watch && eligibilityMessage(news, watch, reader);
  if (!message) return { outcome: 'done' };
  const place = await reachPerson(ports, messenger, person, undefined);
  if (place.outcome !== 'done') return place;
  const isUrgent = news.some((one) => one.news === 'ending' && one.stage === 'one-day');
  const posted = await messenger.post(place.value, {
    ...message,
    ...(isUrgent ? { alert: true } : {}),
  });
  return posted.outcome === 'done' ? { outcome: 'done' } : posted;
}
