import { readSettingChange } from '../../pim/setting-change';

describe('readSettingChange', () => {
  it.each([
    ['change my time zone to Europe/Paris', 'Europe/Paris'],
    ['Set my timezone to europe/paris.', 'Europe/Paris'],
    ['my time zone is New York', 'America/New_York'],
    ['time zone: Tokyo', 'Asia/Tokyo'],
    ['use the time zone UTC', 'UTC'],
    ['switch me to Asia/Kolkata', 'Asia/Kolkata'],
  ])('takes the zone of "%s"', (text, timeZone) => {
    expect(readSettingChange(text)).toMatchObject({ setting: 'time-zone' });
    const change = readSettingChange(text);
    const zone = change?.setting === 'time-zone' && 'timeZone' in change ? change.timeZone : '';
    const now = new Date('2026-11-23T09:00:00Z');
    expect(now.toLocaleString('en', { timeZone: zone })).toBe(
      now.toLocaleString('en', { timeZone }),
    );
  });

  it.each([
    ['set my time zone to Middle-earth', 'Middle-earth'],
    ['set my time zone to Mars/Olympus', 'Mars/Olympus'],
    ['set my time zone to Romance Standard Time', 'Romance Standard Time'],
  ])('knows no zone that is called as in "%s"', (text, unknown) => {
    expect(readSettingChange(text)).toEqual({ setting: 'time-zone', unknown });
  });

  it('goes back to what Teams tells', () => {
    expect(readSettingChange('set my time zone to default')).toEqual({
      setting: 'time-zone',
      asTeamsTells: true,
    });
  });

  it.each([
    ['set my working hours to 9-17', '17:00'],
    ['my working hours are 9-5', '17:00'],
    ['set my work hours to 8:30 to 17:30', '17:30'],
    ['my workday ends at 6pm', '18:00'],
    ['end of my working day: 18.15', '18:15'],
    ['set working hours to 22:00-06:00 am', '06:00'],
  ])('takes the end of the day of "%s"', (text, workdayEnd) => {
    expect(readSettingChange(text)).toEqual({ setting: 'workday-end', workdayEnd });
  });

  it('takes no time that no clock shows', () => {
    expect(readSettingChange('set my working hours to 9-27')).toEqual({
      setting: 'workday-end',
      unknown: '27',
    });
  });

  it.each([
    'settings',
    'preferences',
    'show my settings',
    'what is my time zone?',
    '',
    '__proto__',
  ])('changes nothing for "%s"', (text) => {
    expect(readSettingChange(text)).toBeUndefined();
  });

  it('tells a wish for a language from one for a zone', () => {
    expect(readSettingChange('change language to German')).toEqual({ setting: 'language' });
  });

  it('reads a very long text as any other', () => {
    expect(readSettingChange('time zone 9:00 '.repeat(10_000))).toMatchObject({
      setting: 'time-zone',
    });
  });
});
