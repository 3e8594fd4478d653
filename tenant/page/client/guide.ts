import type { ClientPerson } from '../../teams/page-api.js';
import { approver, asker } from './cast.js';
import { make, setAttribute } from './dom.js';
import { icon } from './icons.js';

export interface Guide {
  show(person: ClientPerson): void;
  open(): void;
}

interface Shortcuts {
  readonly people: readonly ClientPerson[];
  be(person: ClientPerson): void;
  /** Puts words into the box of the chat with the bot, or only opens it. */
  write(text: string): void;
  /** Moves the clock to the next thing that is due. */
  letTimePass(): void;
}

interface Step {
  readonly words: string;
  button(person: ClientPerson): string;
  /** Whether this is the step to take next, given who sits here. */
  isNext(person: ClientPerson): boolean;
  take(person: ClientPerson): void;
}

const place = 'page.guide';
const wish = 'activate Exchange Admin for 2h';

/** Tells a newcomer in a few steps what to do; each step can be done from here. */
export function guide(panel: HTMLElement, shortcuts: Shortcuts): Guide {
  const steps = stepsFor(shortcuts);
  const items = steps.map(drawnStep);
  let sitting: ClientPerson | undefined;
  const close = make('button', {
    type: 'button',
    class: 'icon-button',
    'aria-label': 'Close the guide',
  });
  close.append(icon('close'));
  panel.append(
    make('h2', { class: 'for-screen-readers' }, 'Try it in four steps'),
    make('ol', {}, ...items.map(({ element }) => element)),
    close,
  );
  panel.hidden = localStorage.getItem(place) === 'closed';

  for (const [place, { button }] of items.entries()) {
    button.addEventListener('click', () => sitting && steps[place]?.take(sitting));
  }
  close.addEventListener('click', () => {
    localStorage.setItem(place, 'closed');
    panel.hidden = true;
  });

  return {
    show(person) {
      sitting = person;
      for (const [place, { element, button }] of items.entries()) {
        const step = steps[place];
        setAttribute(element, 'aria-current', step?.isNext(person) && 'step');
        button.textContent = step?.button(person) ?? '';
      }
    },
    open() {
      localStorage.removeItem(place);
      panel.hidden = false;
      close.focus();
    },
  };
}

function stepsFor({ people, be, write, letTimePass }: Shortcuts): readonly Step[] {
  const [ada, grace] = [asker(people), approver(people)];
  const isAsker = (person: ClientPerson) => person.id === ada?.id;
  const isApprover = (person: ClientPerson) => person.id === grace?.id;
  return [
    {
      words: `${ada?.jobTitle ?? 'Somebody'}, who needs a role`,
      button: () => `Be ${givenName(ada)}`,
      isNext: (person) => !isAsker(person) && !isApprover(person),
      take: () => ada && be(ada),
    },
    {
      words: `“${wish}”, then say why`,
      button: () => 'Type it for me',
      isNext: isAsker,
      take: () => write(wish),
    },
    {
      words: 'Say why on the card, and press Approve',
      button: (person) => (isApprover(person) ? 'Open the chat' : `Be ${givenName(grace)}`),
      isNext: isApprover,
      take: (person) => (isApprover(person) ? write('') : grace && be(grace)),
    },
    {
      words: 'Until the warning, then until the end',
      button: () => 'Let time pass',
      isNext: () => false,
      take: letTimePass,
    },
  ];
}

function givenName(person: ClientPerson | undefined): string {
  return person?.displayName.split(' ')[0] ?? 'somebody';
}

interface DrawnStep {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
}

function drawnStep({ words }: Step, place: number): DrawnStep {
  const button = make('button', { type: 'button', class: 'button' });
  const text = make('span', { class: 'soft' }, words);
  return { element: make('li', { 'data-step': place + 1 }, button, text), button };
}
