import { noticeCard } from '../../cards/notice';
import type { Command } from '../command';

export const hello: Command<'hello'> = {
  intent: 'hello',
  word: 'hello',
  usage: 'hello',
  summary: 'Say hello',
  places: ['personal', 'channel'],
  listedIn: 'help',

  async run({ actor }) {
    const sentence = `Hello ${actor.name}.`;
    const more = [
      'I switch on the Entra roles, groups and Azure roles you are eligible for, for as long as you need them. Type for example: activate Exchange Admin for 2h because mailbox migration',
      'Type "roles" to see what you can activate, or "help" for everything else.',
    ];
    return { summary: sentence, card: noticeCard(sentence, more, []) };
  },
};
