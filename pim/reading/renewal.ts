import type { Understanding } from '../wish';
import type { Message } from './message';
import { isWord, roleWord } from './tokens';

const expired =
  /^(?:my )?<role>(?: role| eligible)?(?: eligibility| assignment| access| role)? (?:has |is |have |will |is about to |is going to )*(?:expired?|expires|expiring|run out|ended|lapsed)(?: soon| tomorrow| today| next week| now)?(?: (?:and )?(?:i need it renewed|i need it again|renew it|renew|please renew|please renew it|i need to renew it|can you renew it|i want it renewed|i need a renewal|i need it extended))?$/;
const wanted = /^<role>(?: eligibility| assignment)? (?:renewal|to be renewed|renewed)$|^renewal$/;

/** Reads the wish for more of an eligibility where it is told as a fact: `my X eligibility has expired, …`. */
export function readRenewal({ tokens }: Message): Understanding | undefined {
  if (tokens.some(({ word }) => word === '?') || tokens.length > longest) return undefined;
  const words = tokens
    .filter((token) => token.word === roleWord || isWord(token))
    .map(({ word }) => word)
    .join(' ');
  if (!expired.test(words) && !wanted.test(words)) return undefined;
  const roles = tokens.flatMap((token) => token.roles ?? []);
  const missing = roles.length === 0 ? { missing: ['role' as const] } : {};
  return { kind: 'wish', wish: { intent: 'renew', roles, ...missing } };
}

const longest = 24;
