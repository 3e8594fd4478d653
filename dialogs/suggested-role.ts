import { type ListLine, listCard } from '../cards/list';
import type { Standing } from '../pim/standing';
import { roleFacts } from '../pim/suggestion/role-facts';
import { type Suggestion, suggestRole, taskTable } from '../pim/suggestion/suggest-role';
import { type DialogReply, sayText } from './reply';

type Suggested = Extract<Suggestion, { kind: 'role' }>;
type Roleless = Extract<Suggestion, { kind: 'no-role' }>;

/** Which role some work takes, and whether the reader may activate it. */
export function suggestedRole(
  task: string,
  standing: Standing,
  named: readonly string[],
): DialogReply {
  const eligible = [...standing.eligible, ...standing.active].map(({ roleName }) => roleName);
  const suggestion = suggestRole(task, { eligible, named });
  switch (suggestion.kind) {
    case 'role':
      return roleReply(task, suggestion, standing);
    case 'no-role':
      return rolelessReply(task, suggestion);
    case 'unknown':
      return sayText(
        `I know no role for "${task}". Microsoft lists tasks with the least role for each here: ${taskTable}`,
      );
  }
}

function roleReply(task: string, suggestion: Suggested, standing: Standing): DialogReply {
  const { roleName } = suggestion;
  const lines: readonly ListLine[] = [
    { name: roleName, detail: whyLine(suggestion) },
    ...together(suggestion),
    ...enough(suggestion),
    ...suggestion.variants.map((variant) => ({ name: variant.task, detail: variant.roleName })),
    { name: 'By', detail: source(suggestion) },
  ];
  return {
    summary: `${roleName} does that`,
    card: listCard(`For "${task}"`, lines, standingHint(suggestion, standing)),
  };
}

function whyLine({ roleName, because }: Suggested): string {
  const why = because.replace(`${roleName}: `, '');
  return `${why.slice(0, 1).toUpperCase()}${why.slice(1)}.`;
}

function together({ together: others }: Suggested): readonly ListLine[] {
  return others.length > 0 ? [{ name: 'Needed with it', detail: others.join(', ') }] : [];
}

function enough({ enough: name }: Suggested): readonly ListLine[] {
  if (name === undefined) return [];
  const facts = roleFacts(name);
  const what = facts ? ` ${facts.description}.` : '';
  return [
    {
      name: `${name} would be enough`,
      detail: `You are not eligible for it.${what}`,
    },
  ];
}

function source({ task }: Pick<Suggested, 'task'>): string {
  const row = `${task.area}: ${task.task}`;
  const note = task.note === undefined ? '' : ` (${task.note})`;
  return task.documented
    ? `Microsoft’s table of tasks, "${row}"${note}`
    : `What its permitted actions say, "${row}"`;
}

function standingHint({ roleName }: Suggested, { active, eligible }: Standing): string {
  if (active.some((role) => role.roleName === roleName)) return 'You hold it now.';
  return eligible.some((role) => role.roleName === roleName)
    ? `You are eligible for it: type "activate ${roleName}", for how long and why.`
    : 'You are not eligible for it. Nothing was changed. Type "roles" to see what you can activate.';
}

function rolelessReply(task: string, suggestion: Roleless): DialogReply {
  const { who, roles } = suggestion;
  const everybody = who === 'Default user role' || who === 'All non-guest users';
  const sentence = everybody
    ? 'Every member of the organisation may do that: it takes no role.'
    : `That takes no role that could be activated, but to be: ${who}.`;
  const lines = [
    { name: sentence, detail: source(suggestion) },
    ...(roles.length > 0 ? [{ name: 'These roles may do it too', detail: roles.join(', ') }] : []),
  ];
  const hint = 'Type "roles" to see what you can activate.';
  return { summary: sentence, card: listCard(`For "${task}"`, lines, hint) };
}
