import { unclearSentence, unclearWith } from '../../cards/words/unclear';
import { unreadAdvice, unreadSentence } from '../../cards/words/unread';
import { pursueActivation, pursueUnclear } from '../../dialogs/activation';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { grantsOf } from '../../pim/grants';
import { listAskedFor } from '../../pim/list-words';
import { understand } from '../../pim/reading/understand';
import type { Unread } from '../../pim/standing';
import type { ReadingContext, RoleMeant, Understanding, Wish } from '../../pim/wish';
import { commands } from '../commands';
import { activatingIn, type Turn } from './turn';

/** From words to the answer: what was meant, and the command that does it. */
export async function converse(turn: Turn): Promise<DialogReply> {
  const { understood, unread } = await read(turn);
  const list = listAskedFor(turn.text, understood);
  if (list) return runCommand(turn, list);
  switch (understood.kind) {
    case 'grants-needed':
    case 'nothing':
      return sayText(notTaken(unread));
    case 'unclear':
      return answerUnclear(turn, understood);
    case 'wish':
      return runCommand(turn, understood.wish);
  }
}

function notTaken(unread: readonly Unread[]): string {
  return unread.length === 0
    ? 'I did not take that as a request, and nothing was changed. Type "help" to see what I do, or for example: activate Exchange Administrator for 2h because mailbox migration'
    : `${unread.map(unreadSentence).join(' ')} Without that I did not take it as a request, and nothing was changed. ${unreadAdvice(unread)}`;
}

interface Read {
  readonly understood: Understanding;
  /** What the words may be about and is not known. */
  readonly unread: readonly Unread[];
}

/** What the person holds is looked up only where the words need it, and handed on to the command. */
async function read(turn: Turn): Promise<Read> {
  const { text } = turn;
  const context = await readingContext(turn);
  const first = understand(text, context);
  if (first.kind !== 'grants-needed') return { understood: first, unread: [] };
  // Whatever is about roles is not for a channel: nobody has to sign in to be told so.
  const holdingNothing = understand(text, { ...context, eligible: [], active: [] });
  if (!isPersonal(turn)) return { understood: holdingNothing, unread: [] };
  const { eligible, active, unread } = await turn.standing(rolesIn(holdingNothing));
  const understood = understand(text, {
    ...context,
    eligible: grantsOf(eligible),
    active: active.map(({ roleName }) => roleName),
  });
  return { understood, unread };
}

/** What the words mean to somebody who holds nothing: where that is Entra's alone, Azure is not asked. */
function rolesIn(understood: Understanding): readonly RoleMeant[] {
  const wish = 'wish' in understood ? understood.wish : undefined;
  return wish && 'roles' in wish ? wish.roles : [];
}

async function readingContext(turn: Turn): Promise<ReadingContext> {
  const { actor, at, ports, settings } = turn;
  const { timeZone, locale } = actor;
  const [waiting, favourites] = isPersonal(turn)
    ? await Promise.all([ports.requests.waitingFor(actor), ports.favourites.ofPerson(actor)])
    : [[], []];
  return {
    now: at,
    timeZone,
    locale,
    favourites: favourites.map(({ name }) => name),
    approvals: waiting.map(({ id, ask }) => ({ id, requester: ask.requester.name })),
    ...(settings.workdayEnd ? { workdayEnd: settings.workdayEnd } : {}),
  };
}

function isPersonal({ place }: Turn): boolean {
  return place.kind === 'personal';
}

/** What to type instead where it is not for an activation that a time is needed. */
const examples: ReadonlyMap<Wish['intent'], string> = new Map([
  ['snooze', 'remind me in 30 minutes'],
  ['deactivate', 'deactivate Exchange Administrator at 17:00'],
]);

/** An activation loses nothing of what was understood: a card asks for the rest. */
async function answerUnclear(
  turn: Turn,
  { unclear, wish }: Extract<Understanding, { kind: 'unclear' }>,
): Promise<DialogReply> {
  const sentence = unclearSentence(unclear);
  const example = wish && examples.get(wish.intent);
  if (example !== undefined) {
    return sayText(unclearWith(unclear, example));
  }
  if (wish?.intent !== 'activate' || unclear.problem === 'message-too-long' || !isPersonal(turn)) {
    return sayText(sentence);
  }
  if (unclear.problem === 'role-unknown') {
    return pursueActivation(activatingIn(turn), { ...wish, roles: [nobodyCalled(unclear.said)] });
  }
  return pursueUnclear(activatingIn(turn), wish, sentence);
}

/** What nothing is called: it may still be near to something that the person has. */
function nobodyCalled(said: string): RoleMeant {
  return { said, names: [], grants: [], ambiguous: false };
}

async function runCommand(turn: Turn, wish: Wish): Promise<DialogReply> {
  const here = isPersonal(turn) ? 'personal' : 'channel';
  const command = commands[wish.intent];
  if (command.places.includes(here)) return command.run(turn, wish);
  return sayText(
    here === 'channel'
      ? 'That is between the two of us: type it in our own chat, so that nobody else reads it.'
      : 'That is said in a channel: open the one that should take the approvals, and mention me there.',
  );
}
