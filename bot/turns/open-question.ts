import { type DialogReply, sayText } from '../../dialogs/reply';
import type { Draft, Question } from '../../pim/draft';
import { madeOf } from '../../pim/draft-parts';
import { spoken } from '../../pim/duration';
import { minutesAfter } from '../../pim/request';
import type { Commands } from '../command';
import type { Turn } from './turn';

/** A yes or a number that comes later answers something else. The buttons serve on. */
const answersMinutes = 60;

export const nothingWaits =
  'Nothing of mine waits for an answer, so nothing was changed. Type "help" to see what I do.';

/** The question that a typed answer is for: the last one, where it still waits. */
export async function openQuestion({ actor, at, ports }: Turn): Promise<Question | undefined> {
  const asked = await ports.drafts.latestAsked(actor, minutesAfter(at, -answersMinutes));
  if (!asked) return undefined;
  const made = await madeOf(ports.requests, asked.id);
  return made.size > 0 ? undefined : asQuestion(asked);
}

/** That a shorter length is offered is a question as well, with a single answer. */
function asQuestion(draft: Draft): Question | undefined {
  if (draft.kind === 'question') return draft;
  const { id, owner, keptAt, wish, offeredMinutes: minutes } = draft;
  if (minutes === undefined) return undefined;
  const option = { label: spoken(minutes), wish: { ...wish, minutes } };
  return { kind: 'question', id, owner, keptAt, options: [option] };
}

/** Does what an answer stands for. What it is about is looked up again: it may have changed meanwhile. */
export async function pickAnswer(
  turn: Turn,
  question: Question,
  number: number,
  commands: Commands,
): Promise<DialogReply> {
  const option = question.options[number - 1];
  if (!option) {
    const last = question.options.length;
    return sayText(
      last === 1
        ? `There is no number ${number}: there is only one answer. Type yes or no. Nothing was changed.`
        : `There is no number ${number}: the answers go from 1 to ${last}. Nothing was changed.`,
    );
  }
  return commands[option.wish.intent].run({ ...turn, newDraft: () => question.id }, option.wish);
}
