import { announce } from './announce.js';
import type { Advance } from './api.js';
import { make } from './dom.js';
import { icon } from './icons.js';
import { type Calendar, untilWords } from './moment.js';
import type { Present } from './present.js';

export interface ClockBar {
  /** Shows the moment as this person's clock on the wall does. */
  show(calendar: Calendar): void;
  /** Moves the clock to the next event, as the button does. */
  toNext(): void;
}

const moves: readonly {
  readonly advance: Advance;
  readonly words: string;
  readonly says: string;
}[] = [
  { advance: 'PT15M', words: '+15 min', says: 'Move the clock 15 minutes on' },
  { advance: 'PT1H', words: '+1 h', says: 'Move the clock 1 hour on' },
  { advance: 'next', words: 'Next event', says: 'Move the clock to the next event' },
];

/** The tenant's clock, which the person at the page moves. */
export function clockBar(
  bar: HTMLElement,
  present: Present,
  complain: (words: string) => void,
): ClockBar {
  const time = make('span', { class: 'clock-time' });
  const zone = make('span', { class: 'clock-zone' });
  const until = make('span', { class: 'clock-until' });
  const buttons = moves.map(({ advance, words, says }) => {
    const button = make('button', { type: 'button', class: 'clock-button', title: says }, words);
    button.addEventListener('click', () => void move(advance));
    if (advance === 'next') button.append(until);
    return button;
  });
  const [, , nextButton] = buttons;
  bar.append(icon('clock'), make('p', { class: 'clock-now' }, time, zone), ...buttons);
  let calendar: Calendar | undefined;

  function draw(): void {
    const now = present.now();
    const next = present.next();
    if (calendar) {
      time.textContent = calendar.dateAndTime(now);
      zone.textContent = calendar.zoneName(now);
    }
    until.textContent = next ? ` ${untilWords(next, now)}` : ' (none)';
    nextButton?.setAttribute('aria-disabled', String(!next));
  }

  async function move(advance: Advance): Promise<void> {
    if (bar.hasAttribute('data-busy') || (advance === 'next' && !present.next())) return;
    bar.toggleAttribute('data-busy', true);
    bar.setAttribute('aria-busy', 'true');
    try {
      await present.move(advance);
      announce(`It is now ${calendar?.dateAndTime(present.now())}.`);
    } catch (problem) {
      complain(problem instanceof Error ? problem.message : 'The clock did not move.');
    } finally {
      bar.toggleAttribute('data-busy', false);
      bar.setAttribute('aria-busy', 'false');
    }
  }

  present.listen(draw);
  setInterval(draw, 1000);
  return {
    show(theirs) {
      calendar = theirs;
      draw();
    },
    toNext: () => void move('next'),
  };
}
