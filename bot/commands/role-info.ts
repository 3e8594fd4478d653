import { isMembership } from '../../dialogs/eligible-list';
import { sayText } from '../../dialogs/reply';
import {
  type AskedGroup,
  type AskedRole,
  aboutRole,
  compareRoles,
  severalRoles,
  unknownRole,
} from '../../dialogs/role-information';
import type { Eligibility, Standing } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';
import type { Command } from '../command';
import { rolesGiven } from '../turns/roles-given';
import type { Turn } from '../turns/turn';

export const roleInfo: Command<'role-info'> = {
  intent: 'role-info',
  word: 'what does a role do',
  usage: 'what does Exchange Administrator do?',
  summary: 'What a role may do, and what it takes to activate it',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, { roles }) {
    const [first, second] = roles;
    if (!first) return sayText('Which role? Type for example: what does Global Reader do?');
    const unknown = [first, second].find((meant) => meant?.names.length === 0);
    if (unknown) return unknownRole(unknown.said);
    const standing = await turn.standing(roles);
    if (second) {
      const [one, other] = [
        await asked(turn, first, standing),
        await asked(turn, second, standing),
      ];
      return compareRoles(one, other, standing);
    }
    const name = theOne(first, standing);
    return name === undefined
      ? severalRoles(first.said, first.names)
      : aboutRole(await asked(turn, first, standing), standing);
  },
};

/** One name, or the only one of several that the person may activate. */
function theOne({ names, ambiguous }: RoleMeant, { eligible }: Standing): string | undefined {
  if (names.length === 1 || !ambiguous) return names[0];
  const own = names.filter((name) => eligible.some(({ roleName }) => roleName === name));
  return own.length === 1 ? own[0] : undefined;
}

/** With its settings, where the person may activate it: Entra shows them to nobody else. */
async function asked(turn: Turn, meant: RoleMeant, standing: Standing): Promise<AskedRole> {
  const name = theOne(meant, standing) ?? meant.names[0] ?? meant.said;
  const role = standing.eligible.find(({ roleName }) => roleName === name);
  if (!role) return { name };
  const [settings, group] = await Promise.all([
    turn.ports.directory.roleSettings(turn.actor, role),
    role.kind === 'group' ? groupOf(turn, role) : undefined,
  ]);
  return { name, settings, ...(group ? { group } : {}) };
}

async function groupOf(turn: Turn, role: Eligibility): Promise<AskedGroup> {
  const leadsTo = (await rolesGiven(turn, [role])).get(role.scopeId);
  return {
    access: isMembership(role) ? 'member' : 'owner',
    ...(leadsTo ? { leadsTo } : {}),
  };
}
