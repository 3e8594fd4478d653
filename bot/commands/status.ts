import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { statusLine } from '../../cards/request-status';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { spoken } from '../../pim/duration';
import { type ActivationRequest, openStates } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

/** The list escapes its lines itself. */
const asItIs = (name: string) => name;

export const status: Command<'status'> = {
  intent: 'status',
  word: 'status',
  usage: 'status',
  summary: 'Where your requests stand, and those that wait for you',
  places: ['personal'],

  async run({ actor, ports }) {
    const own = await ports.requests.ofRequester(actor, openStates);
    const waiting = await ports.requests.waitingFor(actor);
    if (own.length + waiting.length === 0) {
      return sayText('No request of yours is open, and none waits for your decision.');
    }
    const reader = readerOf({ actor, ports });
    const time = (moment: Date) => timeFor(reader, moment);
    const lines = [
      ...own.map((request) => ({
        name: `${request.id}: ${request.ask.role.roleName} for ${spoken(request.ask.minutes)}`,
        detail: statusLine(request, time, asItIs).text,
      })),
      ...waiting.map((request) => ({
        name: `${request.id}: ${request.ask.requester.name} asks for ${request.ask.role.roleName}`,
        detail: 'Waits for your decision',
      })),
    ];
    const hint = hintFor(own, waiting);
    return {
      summary: counted(lines.length, 'open request'),
      card: listCard('Open requests', lines, hint),
    };
  },
};

/** What can be done about them, with a number that is there. */
function hintFor(own: readonly ActivationRequest[], waiting: readonly ActivationRequest[]): string {
  const [withdrawable] = own.filter(({ state }) => state === 'pending' || state === 'scheduled');
  const [decidable] = waiting;
  const words = [
    ...(withdrawable ? [`"cancel ${withdrawable.id}"`] : []),
    ...(decidable ? [`"approve ${decidable.id} …"`, `"deny ${decidable.id} …"`] : []),
  ];
  return words.length > 0
    ? `Type for example ${words.join(' or ')}.`
    : 'Type "help" for what I do.';
}
