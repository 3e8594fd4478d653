import type { Note } from '../cards/note';
import { type Reader, timeFor } from '../cards/reader';
import { roleLines } from '../cards/role-lines';
import { roleListCard } from '../cards/role-list';
import { roleSections } from '../cards/role-sections';
import { counted } from '../cards/text';
import { type Eligibility, isSameRole, type OpenRequest, type Standing } from '../pim/standing';
import type { DialogReply } from './reply';

export interface EligibleList {
  readonly title: string;
  /** Those to be listed; all of the standing's, or what was asked for. */
  readonly roles: readonly Eligibility[];
  readonly standing: Standing;
  /** The Entra roles that groups give, by the group's id; a group that is missing could not be read. */
  readonly rolesOfGroups: ReadonlyMap<string, readonly string[]>;
  /** What could not be read. */
  readonly notes: readonly Note[];
}

/** What somebody can activate, by kind, with what is on or waits already, and what is not known. */
export function eligibleList(list: EligibleList, reader: Reader): DialogReply {
  const { title, roles, notes } = list;
  const sections = roleSections(roles).map((section) => ({
    heading: section.heading,
    count: section.roles.length,
    lines: roleLines(section.roles, (role) => detailOf(role, list, reader)),
  }));
  return {
    summary: `${title} ${counted(roles.length, 'role')}`,
    card: roleListCard({
      title,
      sections,
      notes: [...notes, ...untoldGroups(list)],
      forMore: 'Type "roles" and a part of the name, for example: roles payments',
      hint: 'Type "activate", the role or the group, and for how long.',
    }),
  };
}

function untoldGroups({ roles, rolesOfGroups }: EligibleList): readonly Note[] {
  const { length } = roles.filter((role) => isMembership(role) && !rolesOfGroups.has(role.scopeId));
  if (length === 0) return [];
  const lead = length === 1 ? 'leads' : 'lead';
  const groups = counted(length, 'group');
  return [{ text: `I could not read whether ${groups} in this list ${lead} to Entra roles.` }];
}

/** To own a group gives none of its roles. */
export function isMembership({ kind, roleId }: Eligibility): boolean {
  return kind === 'group' && roleId !== 'owner';
}

function detailOf(
  role: Eligibility,
  { standing, rolesOfGroups }: EligibleList,
  reader: Reader,
): string {
  const given = isMembership(role) ? (rolesOfGroups.get(role.scopeId) ?? []) : [];
  const parts = [
    onMark(role, standing, reader),
    openMark(role, standing),
    given.length > 0 ? `leads to ${given.join(', ')}` : undefined,
    role.endsAt && `eligible until ${timeFor(reader, role.endsAt)}`,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function onMark(role: Eligibility, { active }: Standing, reader: Reader): string | undefined {
  const on = active.find((assignment) => isSameRole(assignment, role));
  if (!on) return undefined;
  return on.endsAt ? `✅ active until ${timeFor(reader, on.endsAt)}` : '✅ active';
}

const openWords: Readonly<Record<OpenRequest['status'], string>> = {
  'pending-approval': '⏳ waiting for approval',
  scheduled: '🕑 starts later',
  'in-progress': '⏳ being switched on',
};

function openMark(role: Eligibility, { open }: Standing): string | undefined {
  const request = open.find((one) => isSameRole(one, role));
  return request && openWords[request.status];
}
