import { make, part, setAttribute } from './dom.js';
import { icon } from './icons.js';

type Shelf = 'chat' | 'activity';

export interface Rail {
  shelf(): Shelf;
  unread(count: number): void;
}

interface Reactions {
  people(): void;
  guide(): void;
  /** What the list shows has changed. */
  shelf(shelf: Shelf): void;
}

/** The bar at the edge (at the foot of a narrow window). */
export function rail(reactions: Reactions): Rail {
  let shown: Shelf = 'chat';
  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const chat = railButton('chat', 'Chat');
  const activity = railButton('bell', 'Activity');
  const people = railButton('people', 'People');
  const guide = railButton('guide', 'Guide');
  chat.append(badge);
  guide.classList.add('last');
  part('rail').append(chat, activity, people, guide);

  function show(shelf: Shelf): void {
    shown = shelf;
    setAttribute(chat, 'aria-current', shelf === 'chat' && 'true');
    setAttribute(activity, 'aria-current', shelf === 'activity' && 'true');
    reactions.shelf(shelf);
  }

  chat.addEventListener('click', () => show('chat'));
  activity.addEventListener('click', () => show('activity'));
  people.addEventListener('click', reactions.people);
  guide.addEventListener('click', reactions.guide);
  setAttribute(chat, 'aria-current', 'true');
  return {
    shelf: () => shown,
    unread(count) {
      badge.textContent = count > 0 ? String(count) : '';
      chat.setAttribute('aria-label', count > 0 ? `Chat, ${count} unread` : 'Chat');
    },
  };
}

function railButton(drawing: string, words: string): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'rail-button' });
  button.append(icon(drawing), make('span', {}, words));
  return button;
}
