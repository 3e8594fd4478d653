import type { ClientActionOutcome, ClientMessage } from '../../teams/page-api.js';
import { make } from './dom.js';
import { icon } from './icons.js';
import { openSafely } from './open-safely.js';

const signInWindow = 'popup,width=520,height=720';

/** What the presser alone reads below the card. A new card speaks for itself. */
export function outcomeNote(outcome: ClientActionOutcome): HTMLElement | undefined {
  switch (outcome.outcome) {
    case 'card':
      return undefined;
    case 'toast':
      return note('info', outcome.text);
    case 'error':
      return note('problem', outcome.text);
    case 'sign-in':
      return signInNote(outcome, 'Once you are signed in, press the button of the card again.');
  }
}

/** `then`: what to do after signing in. */
export function signInNote(
  { text, url }: NonNullable<ClientMessage['signIn']>,
  then = '',
): HTMLElement {
  const button = make('button', { type: 'button', class: 'button primary' }, 'Sign in');
  const element = note('sign-in', text);
  const after = make('p', { class: 'soft' });
  button.addEventListener('click', () => {
    const opened = openSafely(url, signInWindow);
    after.textContent = opened ? then : 'The sign-in address is not one that may be opened.';
    element.append(after);
  });
  element.append(button);
  return element;
}

export function note(kind: 'info' | 'problem' | 'sign-in', text: string): HTMLElement {
  const element = make('div', { class: `note ${kind}` });
  element.append(icon(kind), make('p', {}, text));
  return element;
}
