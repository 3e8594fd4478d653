import { botAvatar } from './avatar.js';
import { make } from './dom.js';
import type { Viewer } from './viewer.js';

export interface Notice {
  readonly conversationId: string;
  readonly messageId: string;
  readonly title: string;
  readonly text: string;
}

export interface Activity {
  readonly element: HTMLElement;
  add(notice: Notice): void;
}

/** The notices that reached this person at this window, newest first: toasts pass, these stay. */
export function activity(viewer: Viewer): Activity {
  const list = make('ul', { 'aria-label': 'Notices' });
  const empty = make(
    'p',
    { class: 'empty' },
    'Notices that reach you while the page is open are kept here.',
  );
  const element = make('div', { class: 'activity' }, empty, list);

  return {
    element,
    add(notice) {
      empty.hidden = true;
      const at = viewer.present.now();
      const button = make(
        'button',
        { type: 'button', class: 'conversation' },
        botAvatar(),
        make('span', { class: 'conversation-name' }, notice.title),
        make('span', { class: 'conversation-time' }, viewer.calendar.time(at)),
        make('span', { class: 'conversation-last' }, notice.text),
      );
      button.addEventListener('click', () => viewer.open(notice.conversationId, notice.messageId));
      list.prepend(make('li', {}, button));
    },
  };
}
