import { noteText } from '../../cards/note';
import { unreadNote } from '../../cards/words/unread-note';
import { eligibleList } from '../../dialogs/eligible-list';
import { calledTogether, listedRoles, unreadAbout } from '../../dialogs/listed-roles';
import { sayText } from '../../dialogs/reply';
import { meantAmong } from '../../pim/role-meant';
import type { Standing } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';
import type { Command } from '../command';
import { rolesGiven } from '../turns/roles-given';
import { readerOf } from '../turns/turn';

export const roles: Command<'list-eligible'> = {
  intent: 'list-eligible',
  word: 'roles',
  usage: 'roles',
  summary: 'What you can activate: Entra roles, groups, Azure resources',
  places: ['personal'],

  async run(turn, wish) {
    const standing = await turn.standing(wish.roles);
    const found = listedRoles(turn.text, wish.roles, standing.eligible);
    const notes = unreadAbout(wish.roles, standing).map((one) =>
      unreadNote(one, turn.adminConsentUrl),
    );
    if (found.length === 0) return sayText(noneSentence(wish.roles, standing, notes.map(noteText)));
    const isAnswer = wish.roles.some(({ names }) => names.length > 0);
    const title = isAnswer ? 'Yes, you can activate' : 'You can activate';
    const rolesOfGroups = await rolesGiven(turn, found);
    return eligibleList({ title, roles: found, standing, rolesOfGroups, notes }, readerOf(turn));
  },
};

/** Nobody is told that they are not eligible for what may be among what could not be read. */
function noneSentence(
  named: readonly RoleMeant[],
  { active }: Standing,
  notes: readonly string[],
): string {
  if (named.length === 0) {
    return notes.length === 0
      ? 'You are not eligible for any role or group at present.'
      : `${notes.join(' ')} Of the others you can activate nothing at present.`;
  }
  const called = calledTogether(named);
  const isHeld = named.some((role) => meantAmong(role, active).length > 0);
  const anyhow = isHeld ? ' You hold it now, without having to activate it.' : '';
  return notes.length === 0
    ? `No, you are not eligible for ${called}.${anyhow} Type "roles" to see what you can activate.`
    : `${notes.join(' ')} So I cannot tell whether you can activate ${called}.${anyhow}`;
}
