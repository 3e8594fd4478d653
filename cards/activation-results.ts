import type { DraftId } from '../pim/ids';
import { type ActivationRequest, isOpen } from '../pim/request';
import { executeAction } from './action';
import { fitting } from './fitting';
import { linesCard } from './lines';
import { inEffectSentence } from './progress';
import { dateFor, type Reader } from './reader';
import { asItIs, type StatusLine, statusLine } from './request-status';
import { roleWithScope } from './role-choice';
import { counted, fallback, plain, verbatim } from './text';

/** What came of one of several things that were asked for at once. */
export type ActivationResult =
  | { readonly kind: 'requested'; readonly request: ActivationRequest }
  | {
      readonly kind: 'not-requested';
      readonly called: string;
      readonly problem: string;
      /** Nobody refused it: it can be tried again. */
      readonly passing: boolean;
    };

interface Line {
  readonly name: string;
  readonly status: StatusLine;
  readonly detail?: string;
}

/** One card for several activations, a line with its own result for each. */
export function activationResultsCard(
  results: readonly ActivationResult[],
  reader: Reader,
  retry?: DraftId,
): object {
  const title = resultsSentence(results);
  const lines = results.map((result) => lineOf(result, reader));
  const said = lines.map(({ name, status }) => `${name}: ${status.text}`).join('; ');
  return linesCard({
    title: plain(title),
    fallbackText: fallback(`${title} ${said}`),
    lines: [...fitting(lines.map(block)), ...reasonOf(results), ...hintFor(results)],
    actions: retry === undefined ? [] : [tryAgain(retry)],
  });
}

function lineOf(result: ActivationResult, reader: Reader): Line {
  if (result.kind === 'not-requested') {
    const icon = result.passing ? '⚠' : '⛔';
    const status = { text: `${icon} ${result.problem}`, color: 'Attention' } as const;
    return { name: result.called, status };
  }
  const { request } = result;
  const time = (moment: Date) => dateFor(reader, moment);
  return {
    name: roleWithScope(request.ask.role),
    status: statusOf(request, time),
    detail: [`Request ${request.id}`, ...more(request, time)].join('. '),
  };
}

/** This card is not kept up to date, so it says what came of the request and not what is. */
function statusOf(request: ActivationRequest, time: (moment: Date) => string): StatusLine {
  const line = statusLine(request, time, asItIs);
  return request.state === 'active'
    ? { ...line, text: `✅ Switched on; is on until ${time(request.endsAt)}` }
    : line;
}

function more(request: ActivationRequest, time: (moment: Date) => string): readonly string[] {
  if (request.state === 'scheduled') return [`Ends ${time(request.endsAt)}`];
  if (request.state === 'failed') return [request.reason];
  if (request.state === 'active') return [`In effect: ${inEffectSentence(request, time)}`];
  return request.state === 'pending' && request.approvers.length > 0 ? [asked(request)] : [];
}

const mostNames = 3;

/** The receipt of each names them all. */
function asked({ approvers }: ActivationRequest): string {
  const names = approvers.slice(0, mostNames).map(({ name }) => name);
  const others = approvers.length - names.length;
  return `Asked: ${names.join(', ')}${others > 0 ? ` and ${counted(others, 'other')}` : ''}`;
}

function block({ name, status, detail }: Line): object {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: `**${plain(name)}**`, spacing: 'None', wrap: true },
      {
        type: 'TextBlock',
        text: plain(status.text),
        color: status.color,
        spacing: 'None',
        wrap: true,
      },
      ...(detail === undefined ? [] : [subtle(detail, 'None')]),
    ],
  };
}

function subtle(text: string, spacing: 'None' | 'Medium') {
  return { type: 'TextBlock', text: plain(text), isSubtle: true, spacing, wrap: true };
}

/** It was said once for all of them. */
function reasonOf(results: readonly ActivationResult[]): readonly object[] {
  const [reason] = results.flatMap((result) =>
    result.kind === 'requested' ? (result.request.ask.justification ?? []) : [],
  );
  return reason === undefined ? [] : [subtle('Reason', 'Medium'), verbatim(reason)];
}

function hintFor(results: readonly ActivationResult[]): readonly object[] {
  const hasReceipts = results.some(
    (result) => result.kind === 'requested' && isOpen(result.request),
  );
  const hint = 'Each that was requested has a card of its own, which is kept up to date.';
  return hasReceipts ? [subtle(hint, 'Medium')] : [];
}

function tryAgain(draft: DraftId): object {
  const title = 'Try again what was not requested';
  return executeAction({ title, verb: 'submit-request', data: { draft }, style: 'positive' });
}

type Stand = 'on' | 'later' | 'waits' | 'over' | 'coming';

type Words = readonly [one: string, several: string];

const stands: Readonly<Record<Stand, Words>> = {
  on: ['is on', 'are on'],
  later: ['starts later', 'start later'],
  waits: ['waits for approval', 'wait for approval'],
  coming: ['is being asked for', 'are being asked for'],
  over: ['is over', 'are over'],
};

function standOf(request: ActivationRequest): Stand {
  if (request.state === 'active') return 'on';
  if (request.state === 'scheduled') return 'later';
  if (request.state === 'pending') return 'waits';
  return isOpen(request) ? 'coming' : 'over';
}

/** `Of 3: 1 is on, 1 waits for approval, 1 was not requested.`, or `All 3 are on.` where they are alike. */
export function resultsSentence(results: readonly ActivationResult[]): string {
  const known = results.flatMap((result) =>
    result.kind === 'requested' ? [standOf(result.request)] : [],
  );
  const requested = Object.entries(stands).map(
    ([stand, words]) => [known.filter((other) => other === stand).length, words] as const,
  );
  const left = results.length - known.length;
  const counts = [...requested, [left, notRequested] as const].filter(([count]) => count > 0);
  const [[, alike] = [0, undefined], ...others] = counts;
  if (alike && others.length === 0) return `${allOf(results.length, alike)}.`;
  const each = counts.map(([count, [one, several]]) => `${count} ${count === 1 ? one : several}`);
  return `Of ${results.length}: ${each.join(', ')}.`;
}

const notRequested: Words = ['was not requested', 'were not requested'];

function allOf(count: number, words: Words): string {
  const [one, several] = words;
  if (words === notRequested) return count === 2 ? 'Neither was requested' : 'None was requested';
  if (count === 1) return `It ${one}`;
  return count === 2 ? `Both ${several}` : `All ${count} ${several}`;
}
