import { unclearSentence } from '../../cards/words/unclear';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { understand } from '../../pim/reading/understand';
import type { Wish } from '../../pim/wish';
import { commands } from '../commands';
import type { Turn } from './turn';

/** From words to the answer: what was meant, and the command that does it. */
export async function converse(turn: Turn, text: string): Promise<DialogReply> {
  const { timeZone, locale } = turn.actor;
  const understood = understand(text, { now: turn.at, timeZone, locale });
  switch (understood.kind) {
    case 'nothing':
      return sayText(
        'I did not take that as a request, and nothing was changed. Type "help" to see what I do, or for example: activate Exchange Administrator for 2h because mailbox migration',
      );
    case 'unclear':
      return sayText(unclearSentence(understood.unclear));
    case 'wish':
      return runCommand(turn, understood.wish);
  }
}

async function runCommand(turn: Turn, wish: Wish): Promise<DialogReply> {
  const here = turn.place.kind === 'personal' ? 'personal' : 'channel';
  const command = commands[wish.intent];
  if (command.places.includes(here)) return command.run(turn, wish);
  return sayText(
    here === 'channel'
      ? 'That is between the two of us: type it in our own chat, so that nobody else reads it.'
      : 'That is said in a channel: open the one that should take the approvals, and mention me there.',
  );
}
