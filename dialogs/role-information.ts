import { type ListLine, listCard } from '../cards/list';
import { roleWithScope } from '../cards/role-choice';
import { settingsSentence } from '../cards/words/role-settings';
import type { RoleSettings } from '../pim/role-settings';
import type { Standing } from '../pim/standing';
import { azureRoleFacts } from '../pim/suggestion/azure-role-facts';
import { isNarrower } from '../pim/suggestion/narrower';
import { type RoleFacts, roleFacts } from '../pim/suggestion/role-facts';
import { beyondInWords, reachInWords } from '../pim/suggestion/role-reach';
import { type DialogReply, sayText } from './reply';

/** A role that somebody asks about, with its settings where they may activate it. */
export interface AskedRole {
  readonly name: string;
  readonly settings?: RoleSettings;
  readonly group?: AskedGroup;
}

export interface AskedGroup {
  readonly access: 'member' | 'owner';
  /** The Entra roles that its members have; absent where that could not be read. */
  readonly leadsTo?: readonly string[];
}

const longestList = 6;

/** What a role does, how far it reaches, and what it takes to activate it. */
export function aboutRole(role: AskedRole, standing: Standing): DialogReply {
  const lines = [...natureOf(role), ...forReader(role, standing)];
  return {
    summary: role.group ? role.name : `${role.name}: ${descriptionOf(role.name)}`,
    card: listCard(role.name, lines, hintFor(role.name, standing)),
  };
}

/** What tells two roles apart. */
export function compareRoles(one: AskedRole, other: AskedRole, standing: Standing): DialogReply {
  const title = `${one.name} and ${other.name}`;
  const lines = [
    ...[one, other].flatMap((role) => [
      { name: role.name, detail: describe(role.name) },
      ...(role.settings ? [{ name: 'For you', detail: settingsSentence(role.settings) }] : []),
    ]),
    ...difference(one.name, other.name),
  ];
  const hint = hintFor(one.name, standing);
  return { summary: title, card: listCard(title, lines, hint) };
}

/** One line for each role that a name can stand for. */
export function severalRoles(said: string, names: readonly string[]): DialogReply {
  const title = `"${said}" can mean more than one role`;
  const lines = names.slice(0, longestList).map((name) => ({ name, detail: describe(name) }));
  const hint = 'Type for example "explain" and the full name of the one you mean.';
  return { summary: title, card: listCard(title, lines, hint) };
}

export function unknownRole(said: string): DialogReply {
  return sayText(`There is no role "${said}" that I know of. Give its full name.`);
}

function descriptionOf(name: string): string {
  return (
    roleFacts(name)?.description ??
    azureRoleFacts(name)?.description ??
    'It is no built-in role, so I have no description of it'
  );
}

function describe(name: string): string {
  const facts = roleFacts(name);
  return facts ? `${descriptionOf(name)}. ${reachOf(facts)}` : `${descriptionOf(name)}.`;
}

function reachOf(facts: RoleFacts): string {
  return `${facts.privileged ? 'Privileged' : 'Not privileged'}; ${reachInWords(facts)}.`;
}

function natureOf({ name, group }: AskedRole): readonly ListLine[] {
  return group ? [{ name: 'What it is', detail: groupSentence(group) }] : nature(name);
}

function groupSentence({ access, leadsTo }: AskedGroup): string {
  const what = `A group of which you can be ${access === 'owner' ? 'an owner' : 'a member'} for a time.`;
  if (access === 'owner') return `${what} Owners say who is in it.`;
  if (leadsTo === undefined) return `${what} I could not read whether it leads to Entra roles.`;
  return leadsTo.length === 0
    ? `${what} It leads to no Entra role.`
    : `${what} It leads to ${leadsTo.join(', ')}.`;
}

function nature(name: string): readonly ListLine[] {
  const facts = roleFacts(name);
  const azure = facts ? undefined : azureRoleFacts(name);
  const what = { name: 'What it does', detail: `${descriptionOf(name)}.` };
  if (facts) return [what, { name: 'How far it reaches', detail: reachOf(facts) }];
  if (!azure) return [what];
  const grants = azure.grantsAccess
    ? 'It can give access to others.'
    : 'It cannot give access to others.';
  return [what, { name: 'How far it reaches', detail: `An Azure role. ${grants}` }];
}

function forReader({ name, settings }: AskedRole, standing: Standing): readonly ListLine[] {
  if (settings) return [{ name: 'Activating it', detail: settingsSentence(settings) }];
  const detail = standing.active.some(({ roleName }) => roleName === name)
    ? 'You hold it now.'
    : 'You are not eligible for it, so I do not see what it takes to activate it.';
  return roleFacts(name) ? [{ name: 'Activating it', detail }] : [];
}

function difference(one: string, other: string): readonly ListLine[] {
  const [first, second] = [roleFacts(one), roleFacts(other)];
  if (!first || !second) return [];
  return [onlyIn(first, second), onlyIn(second, first)].flatMap((line) => line ?? []);
}

function onlyIn(role: RoleFacts, other: RoleFacts): ListLine | undefined {
  if (isNarrower(role, other)) {
    return {
      name: `${role.name} is the narrower`,
      detail: `${other.name} may do all that it may.`,
    };
  }
  const more = beyondInWords(role, other);
  return more === '' ? undefined : { name: `Only ${role.name} may`, detail: `${more}.` };
}

function hintFor(name: string, { eligible }: Standing): string {
  const role = eligible.find(({ roleName }) => roleName === name);
  return role
    ? `Type "activate ${roleWithScope(role)}", for how long and why.`
    : 'Type "roles" to see what you can activate.';
}
