import type { DraftId } from '../pim/ids';
import { executeAction } from './action';
import { fitting } from './fitting';
import { linesCard } from './lines';
import { fallback, plain } from './text';

/** Teams shows six buttons at most, one of which says that none is meant; the others can be typed. */
const mostButtons = 5;

/** A numbered question. Nothing is guessed: each answer is a button, and its number can be typed. */
export function choiceCard(question: string, labels: readonly string[], draft: DraftId): object {
  const numbered = labels.map((label, index) => `${index + 1}. ${label}`);
  return linesCard({
    title: plain(question),
    fallbackText: fallback(`${question} ${numbered.join(' ')} Type the number.`),
    lines: [
      ...fitting(numbered.slice(mostButtons).map((text) => line(text))),
      { ...line(hintFor(labels.length)), isSubtle: true, spacing: 'Small' },
    ],
    actions: [
      ...numbered
        .slice(0, mostButtons)
        .map((title, index) =>
          executeAction({ title, verb: 'choose-answer', data: { draft, number: index + 1 } }),
        ),
      executeAction({ title: 'None of these', verb: 'drop-draft', data: { draft } }),
    ],
  });
}

function line(text: string) {
  return { type: 'TextBlock', text: plain(text), spacing: 'None', wrap: true };
}

function hintFor(count: number): string {
  if (count === 1) return 'Press it, or type yes or no.';
  return count > mostButtons ? 'Type the number.' : 'Press one, or type its number.';
}
