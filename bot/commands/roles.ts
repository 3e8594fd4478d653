import { type ListLine, listCard } from '../../cards/list';
import { type Reader, timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { type Eligibility, isSameRole, type Standing } from '../../pim/standing';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const roles: Command<'list-eligible'> = {
  intent: 'list-eligible',
  word: 'roles',
  usage: 'roles',
  summary: 'What you can activate',
  places: ['personal'],

  async run(turn) {
    const standing = await turn.ports.directory.standing(turn.actor);
    if (standing.eligible.length === 0) {
      return sayText('You are not eligible for any Entra role at present.');
    }
    const reader = readerOf(turn);
    const lines = standing.eligible.map((role) => line(role, standing, reader));
    const hint = 'Type "activate", the role and for how long.';
    return {
      summary: `You can activate ${counted(lines.length, 'role')}`,
      card: listCard('You can activate', lines, hint),
    };
  },
};

function line(role: Eligibility, standing: Standing, reader: Reader): ListLine {
  const active = standing.active.find((assignment) => isSameRole(assignment, role));
  const eligible = role.endsAt
    ? `Eligible until ${timeFor(reader, role.endsAt)}`
    : 'Eligible permanently';
  const until = active?.endsAt ? ` until ${timeFor(reader, active.endsAt)}` : '';
  return { name: roleWithScope(role), detail: active ? `${eligible}; active${until}` : eligible };
}
