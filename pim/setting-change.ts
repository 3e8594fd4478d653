import { wallClock } from './moment';

/** What somebody wants set, as far as it can be. */
export type SettingChange =
  | { readonly setting: 'time-zone'; readonly timeZone: string }
  /** No zone is called so. */
  | { readonly setting: 'time-zone'; readonly unknown: string }
  /** What Teams tells counts again. */
  | { readonly setting: 'time-zone'; readonly asTeamsTells: true }
  | { readonly setting: 'workday-end'; readonly workdayEnd: string }
  | { readonly setting: 'workday-end'; readonly unknown: string }
  | { readonly setting: 'language' };

const longestRead = 300;

/** Reads what a sentence about settings wants changed; nothing where it only wants to see them. */
export function readSettingChange(text: string): SettingChange | undefined {
  const said = text.slice(0, longestRead).replaceAll(/\s+/g, ' ');
  const words = said.toLowerCase();
  if (/\btime ?zone\b/.test(words)) return timeZoneChange(said);
  if (
    /\b(?:work(?:ing)? ?(?:hours|day)|office hours|end of (?:the )?(?:work(?:ing)? ?)?day)\b/.test(
      words,
    )
  ) {
    return workdayChange(words);
  }
  if (/\b(?:language|locale)\b/.test(words)) return { setting: 'language' };
  const zone = said.includes('/') ? zoneIn(said) : undefined;
  return zone === undefined ? undefined : { setting: 'time-zone', timeZone: zone };
}

function timeZoneChange(said: string): SettingChange | undefined {
  const after = said.slice(said.toLowerCase().search(/time ?zone/)).replace(/^time ?zone/i, '');
  if (/\b(?:reset|default|automatic|teams)\b/i.test(said)) {
    return { setting: 'time-zone', asTeamsTells: true };
  }
  const timeZone = zoneIn(said);
  if (timeZone !== undefined) return { setting: 'time-zone', timeZone };
  const unknown = after.replace(/^[\s:=]*(?:to|is|as|in)?[\s:=]+/i, '').replace(/[\s.!?]+$/, '');
  return unknown === '' ? undefined : { setting: 'time-zone', unknown };
}

/** A zone by its IANA name, or by the city at the end of one: `Europe/Paris`, `Paris`, `New York`. */
function zoneIn(said: string): string | undefined {
  const words = said.split(/[\s,;:=!?"'()]+/).map((word) => word.replace(/\.$/, ''));
  const written = words.find((word) => word.includes('/') || /^(?:UTC|GMT)$/i.test(word));
  if (written !== undefined) return zoneNamed(written);
  const lower = words.map((word) => word.toLowerCase());
  for (let length = 3; length > 0; length -= 1) {
    for (let at = 0; at + length <= lower.length; at += 1) {
      const zone = cities().get(lower.slice(at, at + length).join('_'));
      if (zone !== undefined) return zone;
    }
  }
  return undefined;
}

function zoneNamed(written: string): string | undefined {
  if (/^GMT$/i.test(written)) return 'UTC';
  try {
    return wallClock(new Date(0), written).timeZoneId && canonical(written);
  } catch {
    return undefined;
  }
}

/** As the zone is spelled, whatever case it was typed in. */
function canonical(zone: string): string {
  const lower = zone.toLowerCase();
  if (lower === 'utc') return 'UTC';
  return zones().find((known) => known.toLowerCase() === lower) ?? zone;
}

let known: readonly string[] | undefined;
function zones(): readonly string[] {
  known ??= Intl.supportedValuesOf('timeZone');
  return known;
}

let byCity: ReadonlyMap<string, string> | undefined;
function cities(): ReadonlyMap<string, string> {
  byCity ??= new Map(
    zones().map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone]),
  );
  return byCity;
}

/** The last clock time that is said is the end: `9-17`, `9:00 to 17:30`, `ends at 5pm`. */
function workdayChange(words: string): SettingChange | undefined {
  const times = [...words.matchAll(/\b(\d{1,2})(?:[:.h](\d{2}))? ?(am|pm)?\b/g)];
  const last = times.at(-1);
  if (!last) return undefined;
  const [said, hours = '', minutes = '00', half] = last;
  const hour = hourOfDay(Number(hours), half);
  return hour > 23 || Number(minutes) > 59
    ? { setting: 'workday-end', unknown: said.trim() }
    : { setting: 'workday-end', workdayEnd: `${String(hour).padStart(2, '0')}:${minutes}` };
}

/** No working day ends between midnight and seven in the morning unless that is said. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === 'am') return hour % 12;
  if (half === 'pm') return hour <= 12 ? (hour % 12) + 12 : hour;
  return hour >= 1 && hour <= 7 ? hour + 12 : hour;
}
