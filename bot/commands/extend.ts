import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { sayText } from '../../dialogs/reply';
import { meantAmong } from '../../pim/role-meant';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

/** Entra has no way to prolong an activation: what can be done instead is told. */
export const extend: Command<'extend'> = {
  intent: 'extend',
  word: 'extend',
  usage: 'extend Exchange Administrator',
  summary: 'What to do when you need a role for longer',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const own = (await turn.standing(wish.roles)).active.filter(({ activated }) => activated);
    const meant = wish.roles.flatMap((role) => meantAmong(role, own));
    const [role] = wish.roles.length === 0 && own.length === 1 ? own : meant;
    const rule = 'Entra does not let a running activation be extended. Nothing was changed.';
    if (!role) {
      return sayText(
        `${rule} When a role has ended, ask for it again, for example: activate Exchange Administrator for 1h. Type "active" to see when yours end.`,
      );
    }
    const name = roleWithScope(role);
    const until = role.endsAt ? ` until ${timeFor(readerOf(turn), role.endsAt)}` : '';
    return sayText(
      `${rule} ${name} is on${until}. When it has ended, or when you have given it back ("deactivate ${name}"), ask again: activate ${name} for 1h.`,
    );
  },
};
