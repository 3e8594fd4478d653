import { listCard } from '../../cards/list';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { type PersonSettings, usualWorkdayEnd } from '../../pim/person-settings';
import { readSettingChange, type SettingChange } from '../../pim/setting-change';
import type { Command } from '../command';
import type { Turn } from '../turns/turn';

export const settings: Command<'settings'> = {
  intent: 'settings',
  word: 'settings',
  usage: 'settings, or: set my time zone to Europe/Paris',
  summary: 'Your time zone and working hours, to see and to set',
  places: ['personal'],

  async run(turn) {
    const change = readSettingChange(turn.text);
    return change ? changed(turn, change) : shown(turn);
  },
};

async function changed(turn: Turn, change: SettingChange): Promise<DialogReply> {
  switch (change.setting) {
    case 'language':
      return sayText(
        'I follow the language of your Teams: change it there, under Settings, Appearance. You can type to me in English at any time. Nothing was changed.',
      );
    case 'workday-end':
      if ('unknown' in change) return sayText(noTime(change.unknown));
      await save(turn, { ...turn.settings, workdayEnd: change.workdayEnd });
      return sayText(
        `Your working day ends at ${change.workdayEnd} from now on: that is what "for today" and "until the end of the day" mean.`,
      );
    case 'time-zone':
      return changeZone(turn, change);
  }
}

function noTime(said: string): string {
  return `"${said}" is no time of a day. Nothing was changed. Type for example: set my working hours to 9:00-17:30`;
}

async function changeZone(
  turn: Turn,
  change: Extract<SettingChange, { setting: 'time-zone' }>,
): Promise<DialogReply> {
  if ('unknown' in change) {
    return sayText(
      `I know no time zone "${change.unknown}". Nothing was changed. Type its name with a continent and a city, for example: set my time zone to Europe/Paris`,
    );
  }
  const { timeZone: _before, ...others } = turn.settings;
  if ('asTeamsTells' in change) {
    await save(turn, others);
    return sayText('I use the time zone that Teams tells me from now on.');
  }
  const { timeZone } = change;
  await save(turn, { ...others, timeZone });
  return sayText(
    `Your time zone is ${timeZone} from now on, whatever Teams tells me. To undo it, type: set my time zone to default`,
  );
}

function save({ actor, ports }: Turn, kept: PersonSettings): Promise<void> {
  return ports.people.saveSettings(actor, kept);
}

function shown({ actor, settings: kept }: Turn): DialogReply {
  const lines = [
    {
      name: `Time zone: ${actor.timeZone}`,
      detail: kept.timeZone ? 'Set by you' : 'As Teams tells it',
    },
    {
      name: `End of the working day: ${kept.workdayEnd ?? usualWorkdayEnd}`,
      detail: kept.workdayEnd ? 'Set by you' : 'The usual',
    },
    { name: `Language: ${actor.locale}`, detail: 'As in your Teams' },
  ];
  const hint =
    'Type for example: set my time zone to Europe/Paris, or: set my working hours to 9:00-17:30';
  return { summary: 'Your settings', card: listCard('Your settings', lines, hint) };
}
