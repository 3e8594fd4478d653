import { dateFor } from '../../cards/reader';
import { sayText } from '../../dialogs/reply';
import { minutesAfter } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

const furthestDays = 30;

export const snooze: Command<'snooze'> = {
  intent: 'snooze',
  word: 'remind me',
  usage: 'remind me in 30 minutes',
  summary: 'Tell you later what waits for you and what ends soon',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, { minutes, startsAt }) {
    const { actor, at: now, ports } = turn;
    const at = startsAt ?? (minutes === undefined ? undefined : minutesAfter(now, minutes));
    if (at === undefined) {
      return sayText('When? Type for example: remind me in 30 minutes, or remind me at 15:00.');
    }
    if (at <= now || at > minutesAfter(now, furthestDays * 24 * 60)) {
      return sayText(
        `I remind you of something within the next ${furthestDays} days. Type for example: remind me in 30 minutes.`,
      );
    }
    const { tenantId, userId, name } = actor;
    await ports.jobs.remind({ person: { tenantId, userId, name }, at });
    return sayText(
      `I remind you at ${dateFor(readerOf(turn), at)} of what waits for your decision and what ends soon.`,
    );
  },
};
