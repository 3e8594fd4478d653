import type { DialogReply } from '../dialogs/reply';
import type { Intent, Wish } from '../pim/wish';
import type { Turn } from './turns/turn';

export type CommandPlace = 'personal' | 'channel';

/** The wish that goes with an intent, also where it shares its shape with others. */
export type WishOf<I extends Intent> = Wish extends infer W
  ? W extends { readonly intent: Intent }
    ? I extends W['intent']
      ? W
      : never
    : never
  : never;

/** Something a person can type. Help and the manifest's command lists are made of these. */
export interface Command<I extends Intent = Intent> {
  readonly intent: I;
  /** What is shown in Teams' command list, and typed. */
  readonly word: string;
  readonly usage: string;
  readonly summary: string;
  readonly places: readonly CommandPlace[];
  /**
   * Where it is listed: in help alone, as Teams' own list has room for twelve, or nowhere, as what is
   * only said in answer. Absent: in both.
   */
  readonly listedIn?: 'help' | 'nothing';
  run(turn: Turn, wish: WishOf<I>): Promise<DialogReply>;
}

/** A command that takes any wish, for a list of all of them. */
export type AnyCommand = Omit<Command, 'run'> & {
  run(turn: Turn, wish: Wish): Promise<DialogReply>;
};

/** Every command there is, by what it is meant with. */
export type Commands = Readonly<Record<Intent, AnyCommand>>;

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

function isWishOf<I extends Intent>(wish: Wish, intent: I): wish is Wish & WishOf<I> {
  return wish.intent === intent;
}
