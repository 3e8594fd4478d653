import { type DialogReply, sayText } from '../../dialogs/reply';
import { severalReplies } from '../../dialogs/several-replies';
import { whichActive } from '../../dialogs/which-active';
import type { RoleAtScope } from '../../pim/standing';
import type { Command } from '../command';
import { giveBackAt, giveBackNow } from '../turns/give-back';
import { activatingIn, type Turn } from '../turns/turn';

export const deactivate: Command<'deactivate'> = {
  intent: 'deactivate',
  word: "I'm done",
  usage: "I'm done with Exchange Administrator",
  summary: 'Give a role or group back before its end',
  places: ['personal'],

  async run(turn, wish) {
    const at = wish.startsAt ?? wish.endsAt;
    if (wish.minutes !== undefined && at === undefined) {
      return sayText(
        'Say when it should end, for example: deactivate Exchange Administrator at 17:00, or leave the time out to end it now. Nothing was changed.',
      );
    }
    const chosen = await whichActive(activatingIn(turn), wish, await turn.standing(wish.roles));
    return 'reply' in chosen ? chosen.reply : giveBackEach(turn, chosen.roles, at);
  },
};

async function giveBackEach(
  turn: Turn,
  roles: readonly RoleAtScope[],
  at: Date | undefined,
): Promise<DialogReply> {
  const replies: (readonly [RoleAtScope, DialogReply])[] = [];
  for (const role of roles) {
    const reply = at ? await giveBackAt(turn, role, at) : await giveBackNow(turn, role);
    replies.push([role, reply]);
  }
  return severalReplies(`What came of giving back ${roles.length} roles`, replies);
}
