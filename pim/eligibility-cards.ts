import type { EligibilityWatch, EndingsCard } from './eligibility-watch';
import type { Ports, WatchEffects } from './ports';
import { isSameRole } from './standing';

/** Nobody looks for a button further up in a chat. */
const mostCards = 10;

type SentCard = Omit<EndingsCard, 'shows'>;

/** What a card of these eligibilities shows, as far as it can change. */
function showing({ numbers, messageId }: SentCard, watch: EligibilityWatch): string {
  const { known, asked } = watch;
  const later = shownLater(messageId, watch);
  const shown = numbers.map((number) => {
    const one = known.find((each) => each.number === number);
    const request = one && asked.find(({ role }) => isSameRole(role, one.role));
    const open = request && [request.action, request.requestId];
    return [one?.state, one?.endsAt, open, later.includes(number)];
  });
  return JSON.stringify(shown);
}

/** Those of them that a later card shows as well: what can be done of them is offered there alone. */
export function shownLater(messageId: string, { cards }: EligibilityWatch): readonly number[] {
  const at = cards.findIndex((card) => card.messageId === messageId);
  return at === -1 ? [] : cards.slice(at + 1).flatMap(({ numbers }) => numbers);
}

/** Remembers a card that was sent, to change it later. */
export function withCard(
  watch: EligibilityWatch,
  card: SentCard,
  shown: EligibilityWatch,
): EligibilityWatch {
  const sent = { ...card, shows: showing(card, shown) };
  return { ...watch, cards: [...watch.cards, sent].slice(-mostCards) };
}

/**
 * Saves the next version of a watch; the cards that show something else by then are ordered to be brought
 * up to date. `false` where another version was saved meanwhile.
 */
export function saveWatch(
  { eligibilityWatches }: Pick<Ports, 'eligibilityWatches'>,
  before: EligibilityWatch,
  next: EligibilityWatch,
  effects: WatchEffects = {},
): Promise<boolean> {
  const cards = next.cards.map((card) => ({ ...card, shows: showing(card, next) }));
  const stale = cards.filter((card, index) => card.shows !== next.cards[index]?.shows);
  const saved = { ...next, cards, version: before.version + 1 };
  return eligibilityWatches.save(saved, { ...effects, cards: stale, was: before.version });
}
