import type { Kind } from './standing';

const words: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  ['directory', /\bentra\b/i],
  ['group', /\bgroups?\b/i],
  ['azure', /\b(?:azure|subscriptions?|resources?)\b/i],
];

/** The one kind that a question for a list speaks of: `my groups`, `roles azure`. */
export function kindSaid(text: string): Kind | undefined {
  const plain = text.replaceAll(/\bresource groups?\b/gi, 'resource');
  const [said, ...others] = words.filter(([, pattern]) => pattern.test(plain));
  return others.length === 0 ? said?.[0] : undefined;
}
