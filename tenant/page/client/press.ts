import type { Action } from 'adaptivecards';
import type { ClientActionOutcome, ClientMessage } from '../../teams/page-api.js';
import { Refusal } from './api.js';
import { clientAction } from './card-action.js';
import { cards } from './card-library.js';
import { openSafely } from './open-safely.js';
import type { Viewer } from './viewer.js';

interface Pressing {
  readonly viewer: Viewer;
  /** The message that holds the card, as it is at the press. */
  message(): ClientMessage;
  /** The part that looks busy while an answer is awaited. */
  readonly element: HTMLElement;
  done(outcome: ClientActionOutcome): void;
}

export interface Presser {
  execute(action: Action): void;
  /** Whether an answer is awaited. */
  busy(): boolean;
}

/** Sends pressed buttons to the bot, one at a time: a second press while one is on its way is nothing. */
export function presser({ viewer, message, element, done }: Pressing): Presser {
  let busy = false;

  async function press(action: Action): Promise<void> {
    const sent = clientAction(action);
    if (!sent || busy) return;
    busy = true;
    show(action, true);
    const outcome = await viewer.press(message(), sent).catch(unanswered);
    busy = false;
    show(action, false);
    done(outcome);
  }

  function show(action: Action, pending: boolean): void {
    element.toggleAttribute('data-busy', pending);
    action.renderedElement?.toggleAttribute('data-pending', pending);
    action.renderedElement?.setAttribute('aria-busy', String(pending));
  }

  return {
    busy: () => busy,
    execute(action) {
      if (action instanceof cards.OpenUrlAction) {
        if (!openSafely(action.url)) done({ outcome: 'error', text: unsafe });
      } else void press(action);
    },
  };
}

const unsafe = 'This link is not opened: only https addresses are.';

function unanswered(problem: unknown): ClientActionOutcome {
  if (problem instanceof Refusal) return { outcome: 'error', text: problem.message };
  return {
    outcome: 'error',
    text: 'No answer came, so it is not known whether anything changed. Look at the card, then press again.',
  };
}
