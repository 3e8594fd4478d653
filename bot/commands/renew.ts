import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { entraPortal } from '../../cards/words/portals';
import { sayText } from '../../dialogs/reply';
import { meantAmong } from '../../pim/role-meant';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

/** Eligibilities are renewed by administrators, whom Entra's portal asks. */
export const renew: Command<'renew'> = {
  intent: 'renew',
  word: 'renew',
  usage: 'renew Exchange Administrator',
  summary: 'What to do when your eligibility for a role ends',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const { eligible } = await turn.standing(wish.roles);
    const lines = wish.roles
      .flatMap((role) => meantAmong(role, eligible))
      .map((role) => {
        const name = roleWithScope(role);
        return role.endsAt
          ? `You are eligible for ${name} until ${timeFor(readerOf(turn), role.endsAt)}.`
          : `Your eligibility for ${name} has no end.`;
      });
    return sayText(
      [
        ...lines,
        `I cannot renew an eligibility; an administrator does. Ask for it at ${entraPortal}, under Privileged Identity Management, My roles. Nothing was changed.`,
      ].join(' '),
    );
  },
};
