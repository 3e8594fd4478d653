import { roleWithScope } from '../cards/role-choice';
import { unreadAdvice, unreadSentence } from '../cards/words/unread';
import { overScope } from '../pim/reading/roles/choose-role';
import { isPicked, meantOf } from '../pim/role-meant';
import type { Eligibility, Standing } from '../pim/standing';
import { unreadFor } from '../pim/unread-for';
import type { RoleMeant } from '../pim/wish';

/** What came of the words for something that somebody wants to activate. */
export type LookedUp =
  | { readonly kind: 'found'; readonly role: Eligibility }
  /** To be asked about: it can be one of these. */
  | {
      readonly kind: 'doubt';
      readonly question: string;
      readonly roles: readonly Eligibility[];
      /** What they are called here, in their order; role and scope where nothing else is said. */
      readonly labels?: readonly string[];
    }
  /** It cannot be activated, and this says why. */
  | { readonly kind: 'not-held'; readonly problem: string }
  /** Nothing is called so. */
  | { readonly kind: 'unknown'; readonly problem: string };

/** Looks up what is meant among what the person may activate. Nothing is guessed. */
export function lookUpRole(meant: RoleMeant, standing: Standing): LookedUp {
  const { eligible } = standing;
  const choice = meantOf(meant, eligible);
  if (choice.kind !== 'one' && isPicked(meant) && meant.grants[0]?.kind !== 'azure') {
    return { kind: 'not-held', problem: notHeld(meant, calledFully(meant), standing) };
  }
  switch (choice.kind) {
    case 'one':
      return { kind: 'found', role: choice.role };
    case 'several':
      return { kind: 'doubt', question: questionFor(meant, choice.roles), roles: choice.roles };
    case 'not-held':
      return {
        kind: 'not-held',
        problem: notHeld(meant, calledFully({ ...meant, names: [choice.roleName] }), standing),
      };
    case 'unknown': {
      const near = eligible.filter(({ roleName }) => choice.near.includes(roleName));
      return near.length > 0
        ? {
            kind: 'doubt',
            question: `${nothingCalledSo(meant)} Did you mean one of these?`,
            roles: near,
          }
        : { kind: 'unknown', problem: unknown(meant, choice.near, standing) };
    }
  }
}

function questionFor(meant: RoleMeant, held: readonly Eligibility[]): string {
  const [role, ...others] = held;
  return role && others.length === 0
    ? `Did you mean ${roleWithScope(role)} by "${saidFully(meant)}"?`
    : `Which one is "${saidFully(meant)}"?`;
}

function saidFully({ said, scope }: RoleMeant): string {
  return scope === undefined ? said : `${said} ${where(scope)}`;
}

/** A group is held in one of two ways, and not over anything. */
function where(scope: string): string {
  return scope === 'Owner' || scope === 'Member' ? `as ${scope.toLowerCase()}` : `over ${scope}`;
}

/** One that was picked or saved is called by its own name. */
function calledFully({ said, names: [name = said], scope }: RoleMeant): string {
  return scope === undefined || scope === '/' ? name : `${name} ${where(scope)}`;
}

/** What is held over something else is not what was meant. */
function isHeld({ names, scope }: RoleMeant, { active }: Standing): boolean {
  const held = active.filter(({ roleName }) => names.includes(roleName));
  return (scope === undefined ? held : overScope(held, scope)).length > 0;
}

function notHeld(meant: RoleMeant, called: string, standing: Standing): string {
  if (isHeld(meant, standing)) {
    return `You hold ${called} already, so there is nothing to activate. Type "active" to see it.`;
  }
  const unread = unreadFor(meant, standing);
  return unread.length > 0
    ? `${unread.map(unreadSentence).join(' ')} So I cannot tell whether you may activate ${called}. Nothing was changed. ${unreadAdvice(unread)}`
    : `You are not eligible for ${called}. Nothing was changed. Type "roles" to see what you can activate.`;
}

function nothingCalledSo({ said, names }: RoleMeant): string {
  return names.length === 0
    ? `There is no role or group "${said}".`
    : `"${said}" can mean more than one role.`;
}

function unknown(meant: RoleMeant, near: readonly string[], standing: Standing): string {
  const unread = unreadFor(meant, standing);
  const others =
    near.length > 0 ? ` There is ${near.join(', ')}, for which you are not eligible.` : '';
  return unread.length > 0
    ? `${unread.map(unreadSentence).join(' ')} Of the others nothing is called "${meant.said}". Nothing was changed.`
    : `${nothingCalledSo(meant)}${others} Nothing was changed.`;
}
