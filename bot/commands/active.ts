import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const active: Command<'list-active'> = {
  intent: 'list-active',
  word: 'active',
  usage: 'active',
  summary: 'Which roles you hold now, and until when',
  places: ['personal'],

  async run(turn) {
    const standing = await turn.ports.directory.standing(turn.actor);
    if (standing.active.length === 0) {
      return sayText('No role of yours is active now. Type "roles" to see what you can activate.');
    }
    const reader = readerOf(turn);
    const lines = standing.active.map((role) => ({
      name: roleWithScope(role),
      detail: `${role.endsAt ? `Until ${timeFor(reader, role.endsAt)}` : 'Permanently'}${role.activated ? '' : ', assigned by an administrator'}`,
    }));
    const hint = 'Type "I\'m done" and the role to give one back early.';
    return {
      summary: `You hold ${counted(lines.length, 'role')} now`,
      card: listCard('You hold now', lines, hint),
    };
  },
};
