import { type ListLine, listCard } from '../../cards/list';
import { type Reader, timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { meantAmong } from '../../pim/role-meant';
import { type Eligibility, isSameRole, type Standing } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const roles: Command<'list-eligible'> = {
  intent: 'list-eligible',
  word: 'roles',
  usage: 'roles',
  summary: 'What you can activate',
  places: ['personal'],

  async run(turn, wish) {
    const standing = await turn.standing(wish.roles);
    const { eligible } = standing;
    if (eligible.length === 0) {
      return sayText('You are not eligible for any Entra role at present.');
    }
    const asked = wish.roles.length > 0;
    const meant = asked ? wish.roles.flatMap((role) => meantAmong(role, eligible)) : eligible;
    if (meant.length === 0) return sayText(noSentence(wish.roles, standing));
    const reader = readerOf(turn);
    const lines = meant.map((role) => line(role, standing, reader));
    const hint = 'Type "activate", the role and for how long.';
    const title = asked ? 'Yes, you can activate' : 'You can activate';
    return {
      summary: `${title} ${counted(lines.length, 'role')}`,
      card: listCard(title, lines, hint),
    };
  },
};

function noSentence(meant: readonly RoleMeant[], { active }: Standing): string {
  const said = meant.map(({ names, said: typed }) => names[0] ?? typed).join(', ');
  const held = meant.flatMap((role) => meantAmong(role, active));
  const anyhow = held.length > 0 ? ' You hold it now, without having to activate it.' : '';
  return `No, you are not eligible for ${said}.${anyhow} Type "roles" to see what you can activate.`;
}

function line(role: Eligibility, standing: Standing, reader: Reader): ListLine {
  const active = standing.active.find((assignment) => isSameRole(assignment, role));
  const eligible = role.endsAt
    ? `Eligible until ${timeFor(reader, role.endsAt)}`
    : 'Eligible permanently';
  const until = active?.endsAt ? ` until ${timeFor(reader, active.endsAt)}` : '';
  return { name: roleWithScope(role), detail: active ? `${eligible}; active${until}` : eligible };
}
