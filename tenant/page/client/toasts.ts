import { botAvatar } from './avatar.js';
import { make } from './dom.js';
import { icon } from './icons.js';

export interface Toast {
  readonly title: string;
  readonly text: string;
  /** What a click does, beside closing it. */
  open?(): void;
}

const shownForMs = 9000;
const atMost = 4;

/** Shows a notice for a while. It stays while somebody points at it or has it in focus. */
export function toaster(stack: HTMLElement): (toast: Toast) => void {
  return (toast) => {
    const element = drawing(toast, () => element.remove());
    stack.append(element);
    while (stack.children.length > atMost) stack.firstElementChild?.remove();
    leaveInTime(element);
  };
}

function drawing({ title, text, open }: Toast, close: () => void): HTMLElement {
  const body = make(
    'button',
    { type: 'button', class: 'toast-body' },
    botAvatar(),
    make('span', { class: 'toast-title' }, title),
    make('span', { class: 'toast-text' }, text),
  );
  body.addEventListener('click', () => {
    close();
    open?.();
  });
  const dismiss = make('button', { type: 'button', class: 'icon-button' });
  dismiss.setAttribute('aria-label', `Dismiss: ${title}`);
  dismiss.append(icon('close'));
  dismiss.addEventListener('click', close);
  return make('div', { class: 'toast' }, body, dismiss);
}

function leaveInTime(element: HTMLElement): void {
  let leaving = setTimeout(() => element.remove(), shownForMs);
  const stay = () => clearTimeout(leaving);
  const go = () => {
    stay();
    leaving = setTimeout(() => element.remove(), shownForMs);
  };
  element.addEventListener('pointerenter', stay);
  element.addEventListener('pointerleave', go);
  element.addEventListener('focusin', stay);
  element.addEventListener('focusout', go);
}
