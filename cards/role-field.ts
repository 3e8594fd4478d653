import { keyOf } from '../pim/grants';
import type { DraftId } from '../pim/ids';
import type { RoleAtScope } from '../pim/standing';
import { executeAction } from './action';
import { lengthInput, reasonInput } from './activation-details';
import { linesCard } from './lines';
import { roleWithScope } from './role-choice';
import { fallback, plain } from './text';

/** What the field names when its client asks for choices. */
export const eligibleRoles = 'eligible-roles';

/** As many as Teams shows in such a field. */
const mostChoices = 15;
/** What most roles allow; where one does not, its own longest is offered afterwards. */
const usualLongest = 480;

export interface RoleQuestion {
  readonly draft: DraftId;
  readonly question: string;
  /** Why the role that was named cannot be the one. */
  readonly problem?: string;
  /** Those used most first. */
  readonly roles: readonly RoleAtScope[];
  /** What was not said yet and every role may want. */
  readonly ask: { readonly minutes: boolean; readonly justification: boolean };
}

/** A role as a choice of the field. What comes back is looked up among what the person may have then. */
export function roleChoice(role: RoleAtScope): { readonly title: string; readonly value: string } {
  return { title: roleWithScope(role), value: keyOf(role) };
}

/**
 * Asks for the role, and for what else is missing: a field that finds roles by what is typed. Those used
 * most are in the card, for clients that cannot search.
 */
export function roleFieldCard({ draft, question, problem, roles, ask }: RoleQuestion): object {
  const said = [...(problem === undefined ? [] : [problem]), question].join(' ');
  return linesCard({
    title: plain(question),
    fallbackText: fallback(`${said} Type for example: activate Exchange Administrator`),
    lines: [
      ...(problem === undefined ? [] : [problemLine(problem)]),
      roleInput(roles),
      ...(ask.minutes ? [{ ...lengthInput(usualLongest), spacing: 'Medium' }] : []),
      ...(ask.justification ? [{ ...reasonInput(), isRequired: false }] : []),
    ],
    actions: [
      executeAction({ title: 'Request', verb: 'pick-role', data: { draft }, style: 'positive' }),
      executeAction({ title: 'Not now', verb: 'drop-draft', data: { draft }, inputs: 'none' }),
    ],
  });
}

function problemLine(problem: string): object {
  return { type: 'TextBlock', text: plain(problem), color: 'Attention', wrap: true };
}

function roleInput(roles: readonly RoleAtScope[]): object {
  return {
    type: 'Input.ChoiceSet',
    id: 'chosenRole',
    label: 'Role or group',
    style: 'filtered',
    placeholder: 'Type a part of its name',
    choices: roles.slice(0, mostChoices).map(roleChoice),
    'choices.data': { type: 'Data.Query', dataset: eligibleRoles },
    isRequired: true,
    errorMessage: 'Choose one of those that the field shows.',
  };
}
