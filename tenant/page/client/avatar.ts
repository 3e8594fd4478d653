import { make } from './dom.js';
import { icon } from './icons.js';

const colours = 8;

/** A person's initials on a colour that is always theirs. Decoration: the name stands beside it. */
export function personAvatar(name: string, id: string): HTMLElement {
  return make(
    'span',
    { class: 'avatar', 'data-colour': colourOf(id), 'aria-hidden': 'true' },
    initials(name),
  );
}

export function botAvatar(): HTMLElement {
  const avatar = make('span', { class: 'avatar bot', 'aria-hidden': 'true' });
  avatar.append(icon('bot'));
  return avatar;
}

export function channelAvatar(name: string, id: string): HTMLElement {
  return make(
    'span',
    { class: 'avatar channel', 'data-colour': colourOf(id), 'aria-hidden': 'true' },
    initials(name),
  );
}

export function initials(name: string): string {
  const words = name
    .replaceAll(/\(.*?\)/g, '')
    .split(/[\s\-_.]+/)
    .filter((word) => /^\p{L}|^\d/u.test(word));
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % colours;
}
