import { type Found, phraseBook } from '../phrase-book';
import { type Token, wordAt } from '../tokens';

/** The zones that a word for one may mean; where the person's own is among them, it does. */
export type SaidZone = readonly string[];

const berlin = ['Europe/Berlin'];
const london = ['Europe/London'];
const newYork = ['America/New_York'];
const chicago = ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Macau'];
const denver = ['America/Denver', 'America/Phoenix'];
const losAngeles = ['America/Los_Angeles'];
const kolkata = ['Asia/Kolkata', 'Asia/Calcutta', 'Europe/Dublin', 'Asia/Jerusalem'];
const sydney = ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'];
const own: SaidZone = [];

/**
 * People say `EST` in summer too and mean the clock on the wall there, so an abbreviation is a place
 * and not an offset.
 */
const abbreviations = phraseBook<SaidZone>([
  ['utc|gmt|z|zulu', ['UTC']],
  ['cet|cest|mez|mesz', berlin],
  ['bst', london],
  ['eet|eest', ['Europe/Helsinki', 'Europe/Athens', 'Europe/Kiev', 'Europe/Bucharest']],
  ['msk', ['Europe/Moscow']],
  ['est|edt|et', newYork],
  ['cst|cdt|ct', chicago],
  ['mst|mdt|mt', denver],
  ['pst|pdt|pt', losAngeles],
  ['brt', ['America/Sao_Paulo']],
  ['ist', kolkata],
  ['gst', ['Asia/Dubai']],
  ['sgt', ['Asia/Singapore']],
  ['hkt', ['Asia/Hong_Kong']],
  ['jst', ['Asia/Tokyo']],
  ['kst', ['Asia/Seoul']],
  ['aest|aedt', sydney],
  ['awst', ['Australia/Perth']],
  ['nzst|nzdt', ['Pacific/Auckland']],
]);
const clocks = phraseBook<SaidZone>([
  ['local time|my time|our time|here', own],
  ['central european time|german time|berlin time|european time', berlin],
  ['uk time|british time|london time', london],
  ['eastern time|eastern|us eastern|us eastern time|new york time', newYork],
  ['central time|us central|us central time', chicago],
  ['mountain time|us mountain time', denver],
  ['pacific time|pacific|us pacific|us pacific time|seattle time|redmond time', losAngeles],
  ['san francisco time', losAngeles],
  ['indian time|india time|indian standard time|delhi time|mumbai time|bangalore time', kolkata],
  ['china time|beijing time', ['Asia/Shanghai']],
  ['japan time|tokyo time', ['Asia/Tokyo']],
  ['french time|paris time', ['Europe/Paris']],
  ['brazil time|brasilia time', ['America/Sao_Paulo']],
  ['sydney time|australian eastern time', sydney],
]);

/** Every city that names a zone, as people say it: `Sao Paulo time`. Made when first asked for. */
let cities: ReturnType<typeof phraseBook<SaidZone>> | undefined;

function readCity(tokens: readonly Token[], at: number): Found<SaidZone> | undefined {
  if (![1, 2, 3].some((ahead) => wordAt(tokens, at + ahead) === 'time')) return undefined;
  cities ??= phraseBook<SaidZone>(
    Intl.supportedValuesOf('timeZone').map((zone) => [`${cityOf(zone)} time`, [zone]]),
  );
  return cities(tokens, at);
}

function cityOf(zone: string): string {
  return zone
    .slice(zone.lastIndexOf('/') + 1)
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** Reads what a time of day is followed by where it is another place's: `CET`, `UTC+2`, `Tokyo time`. */
export function readZone(tokens: readonly Token[], at: number): Found<SaidZone> | undefined {
  const bracket = wordAt(tokens, at) === '(';
  const from = bracket ? at + 1 : at;
  const zone =
    readOffset(tokens, from) ??
    abbreviations(tokens, from) ??
    clocks(tokens, from) ??
    readCity(tokens, from);
  if (!zone || !bracket) return zone;
  return wordAt(tokens, zone.next) === ')' ? { ...zone, next: zone.next + 1 } : undefined;
}

const offset = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const universal = /^(?:utc|gmt)$/;

function readOffset(tokens: readonly Token[], at: number): Found<SaidZone> | undefined {
  const word = wordAt(tokens, at);
  const parted = universal.test(word);
  const written = parted ? wordAt(tokens, at + 1) : word;
  if (!parted && !/^(?:utc|gmt)/.test(word)) return undefined;
  const zone = offsetZone(written.replace(/^(?:utc|gmt)/, ''));
  return zone && { meaning: zone, next: parted ? at + 2 : at + 1 };
}

const mostHoursOff = 14;

/** `+2`, `-05:00` or `z` as a zone that Temporal takes. */
export function offsetZone(written: string): SaidZone | undefined {
  if (written === 'z') return ['UTC'];
  const [, sign, hours = '', minutes = '00'] = offset.exec(written) ?? [];
  if (sign === undefined || Number(hours) > mostHoursOff || Number(minutes) > 59) return undefined;
  return [`${sign}${hours.padStart(2, '0')}:${minutes}`];
}

export function chooseZone(said: SaidZone | undefined, ownZone: string): string {
  return said === undefined || said.includes(ownZone) ? ownZone : (said[0] ?? ownZone);
}

export const zoneWords: Iterable<string> = [...abbreviations.words, ...clocks.words];
