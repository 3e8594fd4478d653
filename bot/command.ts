import type { DialogReply } from '../dialogs/reply';
import type { Intent, Wish } from '../pim/wish';
import type { Turn } from './turns/turn';

export type CommandPlace = 'personal' | 'channel';

/** Something a person can type. Help and the manifest's command lists are made of these. */
export interface Command<I extends Intent = Intent> {
  readonly intent: I;
  /** What is shown in Teams' command list, and typed. */
  readonly word: string;
  readonly usage: string;
  readonly summary: string;
  readonly places: readonly CommandPlace[];
  run(turn: Turn, wish: Extract<Wish, { intent: I }>): Promise<DialogReply>;
}

/** A command that takes any wish, for a list of all of them. */
export type AnyCommand = Omit<Command, 'run'> & {
  run(turn: Turn, wish: Wish): Promise<DialogReply>;
};

/** Lets a command into the list. It is only ever handed the wishes of its own intent. */
export function listed<I extends Intent>(command: Command<I>): AnyCommand {
  return {
    ...command,
    run(turn, wish) {
      if (!isWishOf(wish, command.intent)) throw new Error(`${command.word} got ${wish.intent}`);
      return command.run(turn, wish);
    },
  };
}

function isWishOf<I extends Intent>(wish: Wish, intent: I): wish is Extract<Wish, { intent: I }> {
  return wish.intent === intent;
}
