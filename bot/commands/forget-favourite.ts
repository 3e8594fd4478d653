import { noneCalled } from '../../dialogs/favourite-roles';
import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';

export const forgetFavourite: Command<'forget-favourite'> = {
  intent: 'forget-favourite',
  word: 'forget',
  usage: 'forget morning',
  summary: 'Drop roles that you have saved under a name',
  places: ['personal'],
  listedIn: 'help',

  async run({ actor, ports }, { favourite }) {
    if (await ports.favourites.forget(actor, favourite)) {
      return sayText(`I have forgotten "${favourite}". What is on stays on.`);
    }
    return sayText(noneCalled(favourite, await ports.favourites.ofPerson(actor)));
  },
};
