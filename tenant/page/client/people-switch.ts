import type { ClientPerson } from '../../teams/page-api.js';
import { personAvatar } from './avatar.js';
import { hiddenText, make } from './dom.js';
import { icon } from './icons.js';
import { type Choosing, peopleList } from './people-list.js';

export interface PeopleSwitch {
  show(person: ClientPerson): void;
  open(): void;
}

interface Choice {
  readonly people: readonly ClientPerson[];
  be(person: ClientPerson): void;
  /** The same page, another person, a second window. */
  beInNewWindow(person: ClientPerson): void;
}

/** Chooses who is at this window: a button that says who it is, and a searchable list of everybody. */
export function peopleSwitch(button: HTMLElement, choice: Choice): PeopleSwitch {
  const close = make('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' });
  close.append(icon('close'));
  const list: Choosing = peopleList(choice.people, (person, newWindow) => {
    dialog.close();
    if (newWindow) choice.beInNewWindow(person);
    else choice.be(person);
  });
  const dialog = make(
    'dialog',
    { class: 'people', 'aria-labelledby': 'people-title' },
    make('header', {}, make('h2', { id: 'people-title' }, 'Who are you?'), close),
    list.search,
    list.element,
    make('p', { class: 'soft' }, 'Ctrl+Enter or Ctrl+click opens a second window as that person.'),
  );

  function open(): void {
    dialog.showModal();
    list.begin();
  }

  close.addEventListener('click', () => dialog.close());
  // The dialog fills its frame, so what is hit as the dialog itself is the space around it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  button.addEventListener('click', open);
  document.body.append(dialog);

  return {
    open,
    show(person) {
      list.current(person.id);
      button.replaceChildren(
        personAvatar(person.displayName, person.id),
        hiddenText('You are '),
        make('span', { class: 'me-name' }, person.displayName),
        hiddenText(', '),
        make('span', { class: 'me-job' }, person.jobTitle),
        hiddenText('. Be somebody else'),
        icon('chevron'),
      );
    },
  };
}
