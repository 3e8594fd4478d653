import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';

export const signOut: Command<'sign-out'> = {
  intent: 'sign-out',
  word: 'sign out',
  usage: 'sign out',
  summary: 'Forget the tokens I hold for you',
  places: ['personal'],
  listedIn: 'help',

  async run({ actor, at, ports, signOut }) {
    await signOut();
    const { tenantId, userId } = actor;
    await ports.journal.append({ kind: 'person.signed-out', at, tenantId, actor: userId });
    return sayText(
      'You are signed out: I hold no tokens of yours. Roles that are active stay on until their end; what you ask next signs you in again.',
    );
  },
};
