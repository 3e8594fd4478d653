import { sayText } from '../../dialogs/reply';
import type { Command } from '../command';

export const smallTalk: Command<'small-talk'> = {
  intent: 'small-talk',
  word: 'thanks',
  usage: 'thanks',
  summary: 'A friendly word',
  places: ['personal', 'channel'],
  listedIn: 'nothing',

  async run() {
    return sayText(
      'Always glad to help. I switch on the Entra roles, groups and Azure roles you are eligible for, and take requests to their approvers: type "help" for all I do.',
    );
  },
};
