import { make } from './dom.js';
import { icon } from './icons.js';

export interface Scrolling {
  readonly element: HTMLElement;
  /** The newest message was not there before: it is scrolled to, or announced by a button. */
  grown(own: boolean): void;
  toEnd(): void;
  to(element: HTMLElement): void;
}

const nearPixels = 48;

/** Stays at the end while somebody reads there, also when a card grows; leaves them alone elsewhere. */
export function scrolling(content: HTMLElement): Scrolling {
  const scroller = make(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': 'Messages' },
    content,
  );
  const button = make('button', { type: 'button', class: 'new-messages' });
  button.append(icon('down'), 'New messages');
  button.hidden = true;
  let atEnd = true;

  function toEnd(): void {
    scroller.scrollTop = scroller.scrollHeight;
    atEnd = true;
    button.hidden = true;
  }

  scroller.addEventListener('scroll', () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPixels;
    if (atEnd) button.hidden = true;
  });
  button.addEventListener('click', toEnd);
  const keep = new ResizeObserver(() => atEnd && toEnd());
  keep.observe(content);
  keep.observe(scroller);

  return {
    element: make('div', { class: 'scrolling' }, scroller, button),
    grown(own) {
      if (own || atEnd) toEnd();
      else button.hidden = false;
    },
    toEnd,
    to(element) {
      atEnd = false;
      element.scrollIntoView({ block: 'center' });
    },
  };
}
