import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { meantAmong } from '../../pim/role-meant';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const active: Command<'list-active'> = {
  intent: 'list-active',
  word: 'active',
  usage: 'active',
  summary: 'Which roles you hold now, and until when',
  places: ['personal'],

  async run(turn, wish) {
    const { active: all } = await turn.standing(wish.roles);
    const held = wish.roles.length > 0 ? wish.roles.flatMap((role) => meantAmong(role, all)) : all;
    if (wish.roles.length > 0 && held.length === 0) {
      return sayText(
        'No, that role of yours is not active now. Type "roles" to see what you can activate.',
      );
    }
    if (held.length === 0) {
      return sayText('No role of yours is active now. Type "roles" to see what you can activate.');
    }
    const reader = readerOf(turn);
    const lines = held.map((role) => ({
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
