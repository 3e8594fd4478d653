import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLine } from '../../../bot/understanding/answer-line';
import { readContextFile } from '../../../bot/understanding/context-file';
import { person } from './phrases';

const now = new Date('2026-11-20T09:05:00Z');
const phrase = {
  id: 'u1',
  text: 'activate Exchange Admin until 12:30',
  now: '2026-11-20T10:05:00+01:00',
  timezone: 'Europe/Berlin',
  locale: 'en-GB',
};

describe('A line with a phrase', () => {
  it('is answered with what it means', () => {
    expect(answerLine(JSON.stringify(phrase), person, now).line).toEqual({
      id: 'u1',
      intent: 'activate',
      role: 'Exchange Administrator',
      endsAt: '2026-11-20T12:30:00+01:00',
    });
  });

  it('is answered where nothing is known of the person', () => {
    expect(answerLine(JSON.stringify(phrase), {}, now).line).toMatchObject({
      intent: 'activate',
      role: 'Exchange Administrator',
    });
  });

  it('is said now, in English and in Greenwich, where it does not say otherwise', () => {
    const { line } = answerLine('{"id":7,"text":"exchange admin until 12:30"}', person, now);
    expect(line).toMatchObject({ id: 7, endsAt: '2026-11-20T12:30:00+00:00' });
  });

  it.each([
    ['no JSON', 'activate', null, 'is no JSON'],
    ['no text', '{"id":"u1"}', 'u1', 'text: Required'],
    ['a list', '[]', null, expect.any(String)],
    ['nothing', 'null', null, expect.any(String)],
    ['no zone', JSON.stringify({ ...phrase, timezone: 'Mars' }), 'u1', 'timezone: is no time zone'],
    ['no moment', JSON.stringify({ ...phrase, now: 'soon' }), 'u1', 'now: is no moment'],
  ])('means nothing where it holds %s', (_what, typed, id, complaint) => {
    expect(answerLine(typed, person, now)).toEqual({
      line: { id, intent: 'none', problem: 'line_unreadable' },
      complaint,
    });
  });
});

describe('A file that tells what a person holds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'understand-'));

  function fileOf(text: string): string {
    const file = join(folder, 'context.json');
    writeFileSync(file, text);
    return file;
  }

  it('may tell of some of it only', () => {
    expect(readContextFile(fileOf('{}'))).toEqual({});
    const eligible = [{ kind: 'group', name: 'PAW Users' }];
    expect(readContextFile(fileOf(JSON.stringify({ eligible, more: 1 })))).toEqual({ eligible });
  });

  it.each([
    ['is no JSON', 'eligible', /cannot be read/],
    ['holds something else', '{"eligible":[{"name":5}]}', /is no context: eligible/],
    ['has no such hour', '{"workdayEnd":"25:00"}', /workdayEnd/],
  ])('is refused where it %s', (_what, text, why) => {
    expect(() => readContextFile(fileOf(text))).toThrow(why);
  });
});
