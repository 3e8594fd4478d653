import { noteText } from '../../cards/note';
import { unreadNote } from '../../cards/words/unread-note';
import { activeList } from '../../dialogs/active-list';
import { calledTogether, listedRoles, unreadAbout } from '../../dialogs/listed-roles';
import { sayText } from '../../dialogs/reply';
import type { RoleMeant } from '../../pim/wish';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const active: Command<'list-active'> = {
  intent: 'list-active',
  word: 'active',
  usage: 'active',
  summary: 'What you hold now, and until when',
  places: ['personal'],

  async run(turn, wish) {
    const standing = await turn.standing(wish.roles);
    const held = listedRoles(turn.text, wish.roles, standing.active);
    const notes = unreadAbout(wish.roles, standing).map((one) =>
      unreadNote(one, turn.adminConsentUrl),
    );
    if (held.length === 0) return sayText(noneSentence(wish.roles, notes.map(noteText)));
    return activeList(held, notes, readerOf(turn));
  },
};

function noneSentence(named: readonly RoleMeant[], notes: readonly string[]): string {
  if (notes.length > 0) {
    const so =
      named.length > 0
        ? `So I cannot tell whether you hold ${calledTogether(named)} now.`
        : 'Of the others you hold nothing now.';
    return `${notes.join(' ')} ${so}`;
  }
  const nothing =
    named.length > 0
      ? 'No, that role of yours is not active now.'
      : 'No role or group of yours is active now.';
  return `${nothing} Type "roles" to see what you can activate.`;
}
