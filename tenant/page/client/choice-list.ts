import type { ClientChoice } from '../../teams/page-api.js';
import { make, setAttribute } from './dom.js';
import { dropDown } from './drop-down.js';

/** The list that drops down under a field. The focus stays in the field. */
export interface ChoiceList {
  readonly element: HTMLElement;
  /** `words`: what is said below the choices, as that more are looked up. */
  show(choices: readonly ClientChoice[], words: string): void;
  hide(): void;
  isOpen(): boolean;
  /** Moves the mark by so many choices, round the ends. */
  step(by: number): void;
  marked(): ClientChoice | undefined;
}

export function choiceList(
  field: HTMLInputElement,
  chosen: (choice: ClientChoice) => void,
): ChoiceList {
  const { element, options, status } = drawing(field);
  const drop = dropDown(field, element);
  let shown: readonly ClientChoice[] = [];
  let at = -1;

  function mark(place: number): void {
    at = place;
    markOption(options, at);
    setAttribute(field, 'aria-activedescendant', options.children[at]?.id);
  }

  // A press on the list must not take the focus from the field, whose loss closes the list.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  options.addEventListener('click', ({ target }) => {
    const choice =
      shown[
        [...options.children].findIndex((each) => target instanceof Node && each.contains(target))
      ];
    if (choice) chosen(choice);
  });

  return {
    element,
    isOpen: drop.isOpen,
    marked: () => shown[at],
    step: (by) => mark(next(at, by, shown.length)),
    show(choices, words) {
      const before = shown[at]?.value;
      shown = choices;
      options.replaceChildren(...choices.map((choice, place) => option(options.id, place, choice)));
      status.textContent = words;
      drop.open();
      field.setAttribute('aria-expanded', 'true');
      mark(choices.findIndex(({ value }) => value === before));
    },
    hide() {
      drop.close();
      field.setAttribute('aria-expanded', 'false');
      mark(-1);
    },
  };
}

let lists = 0;

function drawing(field: HTMLInputElement) {
  lists += 1;
  const id = `choices-${lists}`;
  const options = make('div', { role: 'listbox', id, 'aria-label': 'Choices' });
  const status = make('p', { class: 'choice-words', role: 'status' });
  field.setAttribute('aria-controls', id);
  return { element: make('div', { class: 'choice-list' }, options, status), options, status };
}

function option(listId: string, place: number, { title }: ClientChoice): HTMLElement {
  return make('div', { role: 'option', class: 'choice', id: `${listId}-${place}` }, title);
}

function markOption(options: HTMLElement, at: number): void {
  for (const [place, each] of [...options.children].entries()) {
    each.setAttribute('aria-selected', String(place === at));
    if (place === at) each.scrollIntoView({ block: 'nearest' });
  }
}

function next(at: number, by: number, count: number): number {
  if (count === 0) return -1;
  return at < 0 && by < 0 ? count - 1 : (at + by + count) % count;
}
