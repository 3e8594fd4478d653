import type { Action, AdaptiveCard } from 'adaptivecards';
import { focusIn } from './card-focus.js';
import {
  markInvalid,
  markRequired,
  nothingTyped,
  type Typed,
  typedIn,
  withTyped,
} from './card-inputs.js';
import { personalCard } from './card-json.js';
import { cards, hostConfig } from './card-library.js';
import { make } from './dom.js';
import type { Calendar } from './moment.js';
import { type FieldSearch, fieldMemory, remembersFields } from './searched-field.js';

export interface CardView {
  readonly element: HTMLElement;
  /** Shows a card in the place of the one before. What was typed is kept unless it was sent. */
  show(card: object, sent?: boolean): void;
}

export interface CardHost {
  readonly calendar: Calendar;
  execute(action: Action): void;
  /** Looks up the choices of a field. */
  readonly search: FieldSearch;
}

/** One card of a message. */
export function cardView({ calendar, execute, search }: CardHost): CardView {
  const element = make('div', { class: 'card', tabindex: -1 });
  const fields = fieldMemory(search);
  let shown = '';
  let rendered: AdaptiveCard | undefined;
  let typed: Typed = nothingTyped;

  function show(card: object, sent = false): void {
    const json = JSON.stringify(card);
    if (json === shown && !sent) return;
    shown = json;
    const focus = rendered && focusIn(rendered, element);
    typed = rendered && !sent ? typedIn(rendered, typed) : nothingTyped;
    rendered = parse(withTyped(personalCard(card, calendar), typed));
    rendered.onExecuteAction = execute;
    if (sent) fields.forget();
    remembersFields(rendered, fields);
    element.classList.toggle('wide', isFullWidth(card));
    element.replaceChildren(drawing(rendered));
    markRequired(element);
    focus?.restore(rendered, element);
  }

  // The library gives the focus to the first input that it finds wanting.
  for (const event of ['focusin', 'input'] as const) {
    element.addEventListener(event, () => markInvalid(element));
  }
  return { element, show };
}

function parse(json: object): AdaptiveCard {
  const card = new cards.AdaptiveCard();
  card.hostConfig = hostConfig();
  card.parse(json);
  return card;
}

function drawing(card: AdaptiveCard): Node {
  const words = make(
    'p',
    { class: 'card-words' },
    card.fallbackText ?? 'This card cannot be shown here.',
  );
  return card.shouldFallback() ? words : (card.render() ?? words);
}

function isFullWidth(card: object): boolean {
  const { msteams } = card as { msteams?: { width?: unknown } };
  return msteams?.width === 'Full';
}
