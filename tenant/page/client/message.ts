import type { ClientActionOutcome, ClientMessage } from '../../teams/page-api.js';
import { botAvatar, personAvatar } from './avatar.js';
import { type CardStack, cardStack } from './card-stack.js';
import { hiddenText, make, setAttribute } from './dom.js';
import { messageText } from './message-text.js';
import { note, outcomeNote, signInNote } from './outcome.js';
import { presser } from './press.js';
import { isOwn, type Viewer } from './viewer.js';

export interface MessageView {
  readonly element: HTMLElement;
  /** `follows`: the one before is by the same author, so that name and picture need no repeating. */
  show(message: ClientMessage, follows: boolean): void;
}

/** One message with its cards, and what pressing their buttons brings. */
export function messageView(viewer: Viewer, first: ClientMessage): MessageView {
  const drawn = drawing(viewer, first);
  const press = presser({ viewer, element: drawn.cards, message: () => shown ?? first, done });
  const cards: CardStack = cardStack(drawn.cards, {
    calendar: viewer.calendar,
    execute: press.execute,
    search: (search) => viewer.search(shown ?? first, search),
  });
  let shown: ClientMessage | undefined;
  let missed = false;

  function done(outcome: ClientActionOutcome): void {
    const note = outcomeNote(outcome);
    drawn.aside.replaceChildren(...(note ? [note] : []));
    if (outcome.outcome === 'card') cards.show(outcome.message.cards, true);
    if ('message' in outcome) viewer.take(outcome.message);
    // While an answer was awaited an edit may have come, older or newer than the answer.
    if (missed) void viewer.reload(first.conversationId);
    missed = false;
  }

  function show(message: ClientMessage, follows: boolean): void {
    drawn.element.classList.toggle('follows', follows);
    setAttribute(drawn.element, 'data-refreshes', message.refreshes);
    if (message === shown) return;
    missed = press.busy();
    if (missed) return;
    shown = message;
    fill(drawn, message, viewer);
    cards.show(message.cards, false);
  }

  return { element: drawn.element, show };
}

interface Drawing {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly words: HTMLElement;
  readonly cards: HTMLElement;
  /** What comes with the message: it was not delivered, a sign-in is needed. */
  readonly notes: HTMLElement;
  /** What only this person reads: the answer to a press. */
  readonly aside: HTMLElement;
}

function drawing({ person }: Viewer, { id, from }: ClientMessage): Drawing {
  const own = isOwn({ from }, person);
  const head = make('header', { class: 'message-head' });
  const words = make('div', { class: 'bubble' });
  const cards = make('div', { class: 'cards' });
  const notes = make('div', { class: 'aside' });
  const aside = make('div', { class: 'aside', 'aria-live': 'polite' });
  const element = make(
    'article',
    { class: own ? 'message own' : 'message', tabindex: -1, 'data-message-id': id },
    from.bot ? botAvatar() : personAvatar(from.name, from.id),
    make('div', { class: 'message-main' }, head, words, cards, notes, aside),
  );
  return { element, head, words, cards, notes, aside };
}

function fill(drawn: Drawing, message: ClientMessage, viewer: Viewer): void {
  const { element, head, words, notes } = drawn;
  const { calendar, present } = viewer;
  const at = new Date(message.sentAt);
  const author = isOwn(message, viewer.person) ? 'You' : message.from.name;
  const time = make('time', { datetime: message.sentAt, title: calendar.dateAndTime(at) });
  time.append(calendar.time(at));
  head.replaceChildren(
    make('span', { class: 'name' }, author),
    hiddenText(', '),
    time,
    ...(message.editedAt ? [make('span', { class: 'edited' }, 'Edited')] : []),
  );
  words.replaceChildren(...(message.text ? messageText(message) : []));
  words.hidden = !message.text;
  notes.replaceChildren(
    ...(message.signIn ? [signInNote(message.signIn)] : []),
    ...(message.undelivered ? [note('problem', message.undelivered)] : []),
  );
  const spoken = `${author}, ${calendar.day(at, present.now())} ${calendar.time(at)}`;
  element.setAttribute('aria-label', spoken);
}
