import type { AdaptiveCard, Input } from 'adaptivecards';
import { mapCard } from './card-json.js';
import { setAttribute } from './dom.js';

/** What a person has typed or chosen in a card and not sent, by input id. */
export type Typed = ReadonlyMap<string, string>;

export const nothingTyped: Typed = new Map();

/** What is typed now; `before` is what an earlier rendering of the card was given back. */
export function typedIn(card: AdaptiveCard, before: Typed): Typed {
  const typed = new Map<string, string>();
  for (const input of card.getAllInputs()) {
    if (!input.id) continue;
    if (input.isDirty()) typed.set(input.id, typedValue(input));
    else if (before.has(input.id)) typed.set(input.id, before.get(input.id) ?? '');
  }
  return typed;
}

/** The card with what was typed already in its inputs. */
export function withTyped(card: object, typed: Typed): object {
  if (typed.size === 0) return card;
  return mapCard(card, (element) => {
    const value = typed.get(String(element.id));
    if (value === undefined || !String(element.type).startsWith('Input.')) return element;
    return { ...element, value: element.type === 'Input.Number' ? Number(value) : value };
  });
}

/** Says to screen readers which inputs have to be filled in: the library's star is for eyes alone. */
export function markRequired(card: Element): void {
  for (const control of card.querySelectorAll('.ac-input-required')) {
    control.setAttribute('aria-required', 'true');
  }
}

/** Says to screen readers which inputs the library found wanting. */
export function markInvalid(card: HTMLElement): void {
  for (const control of card.querySelectorAll('.ac-input')) {
    const invalid = control.classList.contains('ac-input-validation-failed');
    setAttribute(control, 'aria-invalid', invalid && 'true');
  }
}

function typedValue(input: Input): string {
  const value: unknown = input.value;
  return value === undefined || value === null ? '' : String(value);
}
