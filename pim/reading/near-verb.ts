import { isWithinOneSlip } from '../spelling';
import type { Understanding } from '../wish';
import type { Message } from './message';
import { readVerb, spellableVerbs } from './verbs';

const shortestSlip = 4;

/**
 * Finds the verb that a first word is one slip away from, if the message would make sense with it.
 * It is asked about and never acted on; where it could be two verbs, none is proposed.
 */
export function readNearVerb(
  { text, tokens }: Message,
  understand: (text: string) => Understanding,
): Understanding {
  const [first] = tokens;
  const isKnown = readVerb(tokens, 0) !== undefined;
  if (!first || isKnown || first.word.length < shortestSlip) return { kind: 'nothing' };
  const said = text.slice(first.start, first.end);
  const near = spellableVerbs
    .filter((verb) => isWithinOneSlip(first.word, verb))
    .filter((verb) => understand(verb + text.slice(first.end)).kind !== 'nothing');
  const [meant, another] = near;
  if (meant === undefined) return { kind: 'nothing' };
  const unclear = { problem: 'unknown-verb', said } as const;
  return { kind: 'unclear', unclear: another === undefined ? { ...unclear, meant } : unclear };
}
