import type { ClientPerson } from '../../teams/page-api.js';
import { personAvatar } from './avatar.js';
import { make } from './dom.js';
import { peopleMatching } from './people-search.js';

export interface Choosing {
  readonly search: HTMLInputElement;
  readonly element: HTMLElement;
  /** Everybody, from the top, with the cursor in the search box. */
  begin(): void;
  /** Who is at the window now. */
  current(personId: string): void;
}

type Chosen = (person: ClientPerson, newWindow: boolean) => void;

/** A list to search and choose from, with the focus staying in the search box (a combobox). */
export function peopleList(people: readonly ClientPerson[], chosen: Chosen): Choosing {
  const { search, element } = drawing();
  let found: readonly ClientPerson[] = [];
  let active = 0;
  let current = '';

  function draw(at: number): void {
    found = peopleMatching(search.value, people);
    const nobody = make('p', { class: 'empty', role: 'presentation' }, 'Nobody by that name.');
    const options = found.map((person, place) => option(person, place, person.id === current));
    element.replaceChildren(...(options.length > 0 ? options : [nobody]));
    activate(at);
  }

  function activate(place: number): void {
    active = place;
    for (const [at, each] of [...element.querySelectorAll('[role=option]')].entries()) {
      each.setAttribute('aria-selected', String(at === active));
      if (at !== active) continue;
      search.setAttribute('aria-activedescendant', each.id);
      each.scrollIntoView({ block: 'nearest' });
    }
  }

  search.addEventListener('input', () => draw(0));
  search.addEventListener('keydown', (event) => {
    const step = steps[event.key]?.(active, found.length);
    const person = event.key === 'Enter' ? found[active] : undefined;
    if (step === undefined && !person) return;
    event.preventDefault();
    if (step !== undefined) activate(step);
    if (person) chosen(person, event.ctrlKey || event.metaKey);
  });
  element.addEventListener('click', (event) => {
    const hit = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const person = found.find(({ id }) => id === hit?.getAttribute('data-person-id'));
    if (person) chosen(person, event.ctrlKey || event.metaKey);
  });

  return {
    search,
    element,
    begin() {
      search.value = '';
      draw(0);
      search.focus();
    },
    current(personId) {
      current = personId;
    },
  };
}

const page = 6;
const steps: Readonly<Record<string, (active: number, count: number) => number>> = {
  ArrowDown: (active, count) => (active + 1) % Math.max(count, 1),
  ArrowUp: (active, count) => (active - 1 + count) % Math.max(count, 1),
  PageDown: (active, count) => Math.max(Math.min(active + page, count - 1), 0),
  PageUp: (active) => Math.max(active - page, 0),
};

function option(person: ClientPerson, place: number, current: boolean): HTMLElement {
  const marks = [
    ...(current ? ['you now'] : []),
    ...(person.guest ? ['guest'] : []),
    ...(person.emergencyAccess ? ['emergency access'] : []),
  ];
  return make(
    'div',
    { class: 'person', role: 'option', id: `person-${place}`, 'data-person-id': person.id },
    personAvatar(person.displayName, person.id),
    make(
      'span',
      { class: 'person-name' },
      person.displayName,
      ...marks.flatMap((mark) => [' ', make('span', { class: 'mark' }, mark)]),
    ),
    make('span', { class: 'person-job' }, person.jobTitle),
    person.hint ? make('span', { class: 'person-hint' }, person.hint) : undefined,
  );
}

function drawing() {
  const search = make('input', {
    type: 'text',
    role: 'combobox',
    class: 'people-search',
    placeholder: 'Search by name or job',
    'aria-label': 'Search people',
    'aria-controls': 'people-list',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const element = make('div', { class: 'people-list', id: 'people-list', role: 'listbox' });
  element.setAttribute('aria-label', 'People');
  return { search, element };
}
