import { type Button, executeAction } from './action';
import { linesCard } from './lines';
import { fallback, plain } from './text';

/** One sentence, more about it, and what can be done. */
export function noticeCard(
  sentence: string,
  more: readonly string[],
  buttons: readonly Button[],
): object {
  return linesCard({
    title: plain(sentence),
    fallbackText: fallback([sentence, ...more].join(' ')),
    lines: more.map((text) => ({ type: 'TextBlock', text: plain(text), wrap: true })),
    actions: buttons.map(executeAction),
  });
}
