import { listCard } from '../../cards/list';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { spoken } from '../../pim/duration';
import { minutesAfter } from '../../pim/request';
import { isMeant } from '../../pim/role-meant';
import { timeUsed } from '../../pim/time-used';
import type { Command } from '../command';

const days = 90;

export const stats: Command<'stats'> = {
  intent: 'stats',
  word: 'stats',
  usage: 'stats',
  summary: 'How often and how long you used your roles in the last 90 days',
  places: ['personal'],
  listedIn: 'help',

  async run({ actor, ports }, { roles }) {
    const now = ports.clock.now();
    const requests = await ports.requests.ofRequester(actor, ['active', 'ended']);
    const used = timeUsed(requests, { from: minutesAfter(now, -days * 24 * 60), to: now });
    const meant = used.filter(({ roleName }) => isMeant(roles, roleName));
    if (meant.length === 0) {
      return sayText(
        `You have used no such role through me in the last ${days} days. What was done elsewhere I do not know.`,
      );
    }
    const lines = meant.map(({ roleName, times, minutes }) => ({
      name: roleName,
      detail: `${counted(times, 'time')}, ${spoken(minutes)} in all`,
    }));
    return {
      summary: `You used ${counted(lines.length, 'role')} in the last ${days} days`,
      card: listCard(
        `What you used in the last ${days} days`,
        lines,
        'Activations made through me; those made elsewhere are not counted.',
      ),
    };
  },
};
