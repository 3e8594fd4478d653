import { wholeDirectory } from '../../person';
import type { Grant, RoleMeant } from '../../wish';
import type { Names } from './held-names';
import type { Match } from './look-up';

/** What some words for a role mean, of all and of what the person holds. */
export function roleMeant(
  said: string,
  { names, sure }: Match,
  known: Names,
  scope?: string,
): RoleMeant {
  const held = heldOf(names, known);
  const grants = scope === undefined ? whereUnsaid(held) : held.filter((g) => isAt(g, scope));
  const twins = new Set(grants.map(({ name, kind }) => `${kind} ${name}`)).size > 1;
  return {
    said,
    names,
    grants,
    ambiguous: !sure || twins,
    ...(scope !== undefined && { scope }),
  };
}

export function heldOf(names: readonly string[], { grants }: Names): readonly Grant[] {
  return names.length === 0 ? [] : grants.filter(({ name }) => names.includes(name));
}

function isAt({ scope }: Grant, said: string): boolean {
  return scope === said || (scope === undefined && said === wholeDirectory);
}

/** Who holds a role over the whole directory and over a part of it means the whole, unless they say the part. */
function whereUnsaid(grants: readonly Grant[]): readonly Grant[] {
  const whole = new Set(
    grants.filter(({ scope }) => scope === wholeDirectory).map(({ name }) => name),
  );
  return grants.filter(
    ({ kind, name, scope }) => kind !== 'directory' || scope === wholeDirectory || !whole.has(name),
  );
}
