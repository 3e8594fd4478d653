import type { ClientChoice } from '../../teams/page-api.js';
import { type ChoiceList, choiceList } from './choice-list.js';
import { choicesFor } from './choice-match.js';
import { make } from './dom.js';

/** A field that offers choices while somebody types, and holds the one that was chosen. */
export interface ChoiceBox {
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  /** Absent while nothing is chosen, whatever is typed. */
  chosen(): ClientChoice | undefined;
}

export interface ChoiceBoxParts {
  /** The choices that the card came with. */
  readonly own: readonly ClientChoice[];
  readonly placeholder: string;
  /** What is chosen already. */
  readonly chosen: ClientChoice | undefined;
  /** What was typed already. */
  readonly typed: string;
  search(text: string): Promise<readonly ClientChoice[]>;
  changed(typed: string): void;
}

/** As Teams' own clients wait before they ask the bot. */
const afterTypingMs = 250;

export function choiceBox(parts: ChoiceBoxParts): ChoiceBox {
  const { own } = parts;
  let chosen = parts.chosen;
  let found: readonly ClientChoice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const field = fieldFor(parts);
  const list = choiceList(field, choose);

  function choose(choice: ClientChoice): void {
    clearTimeout(timer);
    chosen = choice;
    field.value = choice.title;
    list.hide();
    parts.changed(choice.title);
  }

  function show(words: string): void {
    const choices = choicesFor(field.value, own, found);
    const none = choices.length === 0 && words === '' ? 'No results' : words;
    if (document.activeElement === field) list.show(choices, none);
  }

  async function lookUp(text: string): Promise<void> {
    const answer = await parts.search(text).catch(() => undefined);
    // What was typed meanwhile has asked for itself.
    if (field.value.trim() !== text || chosen) return;
    found = answer ?? [];
    show(answer ? '' : 'The choices could not be looked up.');
  }

  /** An empty field shows the card's own choices; where it has none, the bot is asked for some. */
  function open(): void {
    clearTimeout(timer);
    const text = field.value.trim();
    found = [];
    const asks = text !== '' || own.length === 0;
    show(asks ? 'Searching…' : '');
    if (asks) timer = setTimeout(() => void lookUp(text), afterTypingMs);
  }

  field.addEventListener('input', () => {
    chosen = undefined;
    parts.changed(field.value);
    open();
  });
  field.addEventListener('click', () => list.isOpen() || chosen || open());
  field.addEventListener('blur', list.hide);
  field.addEventListener('keydown', (event) => {
    if (press(event.key, list, choose, open)) event.preventDefault();
  });
  return { field, list: list.element, chosen: () => chosen };
}

/** Whether a key was meant for the list. */
function press(
  key: string,
  list: ChoiceList,
  choose: (choice: ClientChoice) => void,
  open: () => void,
): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) {
    if (list.isOpen()) list.step(step);
    else open();
    return true;
  }
  if (!list.isOpen()) return false;
  const marked = list.marked();
  if (key === 'Enter' && marked) choose(marked);
  if (key === 'Escape') list.hide();
  return key === 'Enter' || key === 'Escape';
}

function fieldFor({ placeholder, chosen, typed }: ChoiceBoxParts): HTMLInputElement {
  const field = make('input', {
    type: 'text',
    class: 'ac-input ac-multichoiceInput',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
  });
  field.value = chosen?.title ?? typed;
  return field;
}
