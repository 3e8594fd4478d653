import { spoken } from '../pim/duration';
import type { DraftId } from '../pim/ids';
import { longestJustification, longestTicket } from '../pim/wish';
import { executeAction } from './action';
import template from './activation-details.json';
import { render } from './render';
import { fallback, plain } from './text';

interface ActivationDetailsFields {
  readonly fallbackText: string;
  readonly body: readonly object[];
  readonly actions: readonly object[];
}

/** What an activation still lacks, and what is known of it. */
export interface ActivationDetails {
  readonly draft: DraftId;
  /** What is to go on; of several the names of all. */
  readonly roleName: string;
  /** Known already, and not asked for again. */
  readonly minutes?: number;
  readonly longestMinutes: number;
  readonly ask: {
    readonly minutes: boolean;
    readonly justification: boolean;
    readonly ticket: boolean;
  };
  /** Sentences about what cannot stay as it was typed. */
  readonly problems: readonly string[];
  /** What else there is to know before the button is pressed. */
  readonly notes?: readonly string[];
  /** A reason that cannot stay as it is, to be shortened. */
  readonly justification?: string;
  /** A length to offer in one press, in place of one that is too long. */
  readonly offerMinutes?: number;
}

/** One card for all that is missing from an activation; nothing is asked for twice. */
export function activationDetailsCard(details: ActivationDetails): object {
  const { roleName, minutes } = details;
  const length = minutes === undefined ? '' : ` for ${spoken(minutes)}`;
  return render<ActivationDetailsFields>(template, {
    fallbackText: fallback(
      `To activate ${roleName}, type for example: activate ${roleName} for 1 hour because …`,
    ),
    body: [
      heading(`Activate ${roleName}${length}`),
      ...notesOf(details),
      ...problemsOf(details),
      ...inputsOf(details),
    ],
    actions: actionsOf(details),
  });
}

function heading(text: string): object {
  return {
    type: 'TextBlock',
    text: plain(text),
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
  };
}

function notesOf({ notes = [] }: ActivationDetails): readonly object[] {
  return notes.map((note) => ({
    type: 'TextBlock',
    text: plain(note),
    isSubtle: true,
    wrap: true,
  }));
}

/** An offer is a question and no error. */
function problemsOf({ problems, offerMinutes }: ActivationDetails): readonly object[] {
  const color = offerMinutes === undefined ? 'Attention' : 'Warning';
  return problems.map((problem) => ({
    type: 'TextBlock',
    text: plain(problem),
    color,
    wrap: true,
  }));
}

function inputsOf(details: ActivationDetails): readonly object[] {
  return [
    ...(details.ask.minutes ? [lengthInput(details.longestMinutes)] : []),
    ...(details.ask.justification ? [reasonInput(details.justification)] : []),
    ...(details.ask.ticket ? [ticketInput()] : []),
  ];
}

export function lengthInput(longest: number): object {
  const lengths = [30, 60, 120, 240, 480].filter((minutes) => minutes < longest);
  return {
    type: 'Input.ChoiceSet',
    id: 'minutes',
    label: 'For how long?',
    choices: [...lengths, longest].map((minutes) => ({
      title: spoken(minutes),
      value: String(minutes),
    })),
    value: String(lengths.includes(60) ? 60 : longest),
    isRequired: true,
    errorMessage: 'Choose a length.',
  };
}

/** A reason that is too long comes back whole, to be shortened and not to be typed again. */
export function reasonInput(typed = ''): object {
  return {
    type: 'Input.Text',
    id: 'justification',
    label: 'Why do you need it?',
    isMultiline: true,
    spacing: 'Medium',
    ...(typed ? { value: typed } : { maxLength: longestJustification }),
    isRequired: true,
    errorMessage: 'Write a few words; the approvers read them.',
  };
}

function ticketInput(): object {
  return {
    type: 'Input.Text',
    id: 'ticket',
    spacing: 'Medium',
    label: 'Ticket number',
    placeholder: 'INC0012345',
    maxLength: longestTicket,
    isRequired: true,
    errorMessage: 'This role wants a ticket number.',
  };
}

function actionsOf(details: ActivationDetails): readonly object[] {
  const { draft, offerMinutes, ask } = details;
  const drop = executeAction({
    title: 'Not now',
    verb: 'drop-draft',
    data: { draft },
    inputs: 'none',
  });
  if (offerMinutes !== undefined) {
    const title = `Ask for ${spoken(offerMinutes)}`;
    const data = { draft, offeredMinutes: offerMinutes };
    return [executeAction({ title, verb: 'submit-request', data, style: 'positive' }), drop];
  }
  if (!ask.minutes && !ask.justification && !ask.ticket) return [drop];
  const data = { draft };
  return [
    executeAction({ title: 'Request', verb: 'submit-request', data, style: 'positive' }),
    drop,
  ];
}
