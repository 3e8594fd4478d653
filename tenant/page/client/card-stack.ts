import { type CardHost, type CardView, cardView } from './card-view.js';
import { arrange } from './dom.js';

/** The cards of one message. */
export interface CardStack {
  /** `sent`: they are the answer to what was typed into the ones before. */
  show(cards: readonly object[], sent: boolean): void;
}

export function cardStack(element: HTMLElement, host: CardHost): CardStack {
  const views: CardView[] = [];

  return {
    show(cards, sent) {
      views.length = Math.min(views.length, cards.length);
      while (views.length < cards.length) views.push(cardView(host));
      arrange(
        element,
        views.map((view) => view.element),
      );
      views.forEach((view, place) => {
        view.show(cards[place] ?? {}, sent);
      });
    },
  };
}
