import { extensionOffer } from '../pim/eligibility-extension';
import type { EligibilityNews, EligibilityWatch, KnownEligibility } from '../pim/eligibility-watch';
import { isSameRole } from '../pim/standing';
import { type EndingsView, eligibilityEndingsCard } from './eligibility-endings';
import type { Reader } from './reader';
import { roleWithScope } from './role-choice';
import { inWords } from './text';
import { decidedSentence, endingSentence } from './words/eligibility';

export interface EligibilityMessage {
  readonly summary: string;
  readonly text?: string;
  readonly card?: object;
  /** The eligibilities that the card shows. */
  readonly numbers?: readonly number[];
}

/**
 * What is new of somebody's eligibilities, as things stand when it is said: an end that has moved since
 * is not told any more. Nothing where nothing is left to say.
 */
export function eligibilityMessage(
  news: readonly EligibilityNews[],
  watch: EligibilityWatch,
  reader: Reader,
): EligibilityMessage | undefined {
  const lines = news.flatMap((one) => (one.news === 'ending' ? stillEnding(one, watch) : []));
  const decided = news.flatMap((one) => {
    if (one.news !== 'decided') return [];
    const now = watch.known.find(({ role }) => isSameRole(role, one.role));
    return [decidedSentence(one, now, reader)];
  });
  const [first] = lines;
  if (!first) {
    const text = decided.join(' ');
    return text ? { summary: text, text } : undefined;
  }
  const { summary, card } = endingsMessage(lines, watch, reader, { notes: decided });
  const isBackOffered = lines.some(
    (one) => extensionOffer(one, watch, reader.now).offer === 'renew',
  );
  const back = isBackOffered ? ['Ask for it back if you still need it.'] : [];
  const numbers = lines.map(({ number }) => number);
  return { summary: [...decided, summary, ...back].join(' '), card, numbers };
}

/** Some eligibilities as they are now; a card that was sent before shows them in the same way. */
export function endingsMessage(
  lines: readonly KnownEligibility[],
  watch: EligibilityWatch,
  reader: Reader,
  more: Pick<EndingsView, 'notes' | 'shownLater'> = {},
): { readonly summary: string; readonly card: object } {
  const title = titleOf(lines, reader);
  return { summary: title, card: eligibilityEndingsCard({ ...more, title, lines, watch }, reader) };
}

function titleOf(lines: readonly KnownEligibility[], reader: Reader): string {
  const [first, ...others] = lines;
  if (!first) return 'What this was about ended too long ago to be renewed.';
  return others.length === 0 ? endingSentence(first, reader) : severalEnd(lines);
}

function stillEnding(
  { number, endsAt }: Extract<EligibilityNews, { news: 'ending' }>,
  { known }: EligibilityWatch,
): readonly KnownEligibility[] {
  return known.filter(
    (one) =>
      one.number === number && one.state !== 'gone' && one.endsAt.getTime() === endsAt.getTime(),
  );
}

function severalEnd(lines: readonly KnownEligibility[]): string {
  const names = inWords(lines.map(({ role }) => roleWithScope(role)));
  const ended = lines.every(({ state }) => state === 'ended');
  const some = lines.some(({ state }) => state === 'ended');
  const what = ended ? 'have ended' : some ? 'end soon or have ended' : 'end soon';
  return `Eligibilities of yours ${what}: ${names}.`;
}
