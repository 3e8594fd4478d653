import { sayText } from '../../dialogs/reply';
import { type Unbound, unbindChannel as unbind } from '../../pim/bind-channel';
import { wholeChannel } from '../../pim/place';
import type { Command } from '../command';

const answers: Record<Unbound['kind'], string> = {
  unbound: 'No more requests are shown in this channel. Those that wait here can still be decided.',
  'was-not-bound': 'No requests are shown in this channel, so there was nothing to change.',
  'not-administrator':
    'Only somebody who is Privileged Role Administrator right now can change that. Nothing was changed.',
  guest: 'Guests cannot change that. Nothing was changed.',
};

export const unbindChannel: Command<'unbind-channel'> = {
  intent: 'unbind-channel',
  word: 'stop using this channel',
  usage: 'stop using this channel for approvals',
  summary: 'Show no more approval requests in this channel',
  places: ['channel'],

  async run({ actor, place, ports }) {
    const done = await unbind(ports, actor, wholeChannel(place));
    return sayText(answers[done.kind]);
  },
};
