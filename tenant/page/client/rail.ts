import { hiddenText, make, part, setAttribute } from './dom.js';
import { icon } from './icons.js';

type Shelf = 'chat' | 'activity' | 'mail';

/** More than this makes no difference to anybody, and no room for the digits. */
const most = 99;

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
  const unread = make('span', {});
  const chat = railButton('chat', 'Chat');
  const activity = railButton('bell', 'Activity');
  const mail = railButton('mail', 'Mail');
  const people = railButton('people', 'People');
  const guide = railButton('guide', 'Guide');
  chat.append(unread);
  guide.classList.add('last');
  part('rail').append(chat, activity, mail, people, guide);

  function show(shelf: Shelf): void {
    shown = shelf;
    setAttribute(chat, 'aria-current', shelf === 'chat' && 'true');
    setAttribute(activity, 'aria-current', shelf === 'activity' && 'true');
    setAttribute(mail, 'aria-current', shelf === 'mail' && 'true');
    reactions.shelf(shelf);
  }

  chat.addEventListener('click', () => show('chat'));
  activity.addEventListener('click', () => show('activity'));
  mail.addEventListener('click', () => show('mail'));
  people.addEventListener('click', reactions.people);
  guide.addEventListener('click', reactions.guide);
  setAttribute(chat, 'aria-current', 'true');
  return {
    shelf: () => shown,
    unread(count) {
      unread.replaceChildren(...(count > 0 ? unreadMark(count) : []));
    },
  };
}

function unreadMark(count: number): readonly Node[] {
  return [
    hiddenText(', '),
    make('span', { class: 'badge' }, count > most ? `${most}+` : String(count)),
    hiddenText(' unread'),
  ];
}

function railButton(drawing: string, words: string): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'rail-button' });
  button.append(icon(drawing), make('span', {}, words));
  return button;
}
