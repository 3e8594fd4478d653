import type { AdaptiveCard } from 'adaptivecards';

/** Where the focus was in a card that is about to be rendered anew. */
export interface FocusPlace {
  restore(card: AdaptiveCard, element: HTMLElement): void;
}

/** Nothing if the focus is elsewhere. */
export function focusIn(card: AdaptiveCard, element: HTMLElement): FocusPlace | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !element.contains(focused)) return undefined;
  const input = card
    .getAllInputs()
    .find(({ renderedElement }) => renderedElement?.contains(focused));
  const title = card
    .getAllActions()
    .find(({ renderedElement }) => renderedElement === focused)?.title;
  const selection = selectionOf(focused);

  return {
    restore(fresh, freshElement) {
      const sameInput = fresh.getAllInputs().find(({ id }) => id !== undefined && id === input?.id);
      if (sameInput) {
        sameInput.focus();
        select(document.activeElement, selection);
        return;
      }
      const sameButton = fresh.getAllActions().find((action) => title && action.title === title);
      (sameButton?.renderedElement ?? freshElement).focus();
    },
  };
}

type Selection = readonly [number | null, number | null];

function isTextField(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type === 'text';
}

function selectionOf(element: Element): Selection | undefined {
  return isTextField(element) ? [element.selectionStart, element.selectionEnd] : undefined;
}

function select(element: Element | null, selection: Selection | undefined): void {
  if (selection && isTextField(element)) element.setSelectionRange(...selection);
}
