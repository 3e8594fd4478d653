import { renewRoles } from '../../dialogs/renewing';
import { nobodysWatch } from '../../pim/eligibility-watch';
import { noteStanding } from '../../pim/look-at-eligibilities';
import { mayBeAzure } from '../../pim/may-be-azure';
import type { Command } from '../command';
import { activatingIn } from '../turns/turn';

/** Eligibilities are prolonged by administrators in the portal; here their holder asks for it. */
export const renew: Command<'renew'> = {
  intent: 'renew',
  word: 'renew',
  usage: 'renew Exchange Administrator because …',
  summary: 'Ask for more time of an eligibility that ends',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const standing = await turn.standing(wish.roles);
    const noted = { standing, azure: mayBeAzure(wish.roles), inTurn: true } as const;
    const watch = await noteStanding(turn.ports, turn.actor, noted);
    const own = { standing, watch: watch ?? nobodysWatch(turn.actor) };
    return renewRoles(activatingIn(turn), wish, own);
  },
};
