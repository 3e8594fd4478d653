import fc from 'fast-check';
import { nextEnding, planEndings } from '../../pim/eligibility-endings';
import type { EligibilityNews, EndingStage, KnownEligibility } from '../../pim/eligibility-watch';
import type { RoleId } from '../../pim/ids';
import { minutesAfter } from '../../pim/request';
import { type Eligibility, kinds } from '../../pim/standing';
import { exchangeAdministrator, now } from '../fixtures/request';

const day = 24 * 60;
const days = (count: number) => minutesAfter(now, count * day);
const timeZone = 'Europe/Stockholm';

function eligible(name: string, endsAt?: Date, more: Partial<Eligibility> = {}): Eligibility {
  const role = { ...exchangeAdministrator, roleId: name as RoleId, roleName: name };
  return { ...role, ...(endsAt ? { endsAt } : {}), ...more };
}

type Looked = Partial<Parameters<typeof planEndings>[1]>;

function look(
  known: readonly KnownEligibility[],
  at: Date,
  held: readonly Eligibility[],
  more: Looked = {},
) {
  return planEndings(known, { at, timeZone, eligible: held, read: kinds, ...more });
}

const told = (news: readonly EligibilityNews[]) =>
  news.map((one) => (one.news === 'ending' ? `${one.number} ${one.stage}` : one.news));

describe('planEndings', () => {
  it('tells an end two weeks before, a day before, and when it has come, each once', () => {
    const held = [eligible('Exchange', days(20))];
    const heard: string[] = [];
    let known: readonly KnownEligibility[] = [];
    for (let hour = 0; hour < 24 * 25; hour += 1) {
      const at = minutesAfter(now, hour * 60);
      const planned = look(known, at, at < days(20) ? held : []);
      known = planned.known;
      heard.push(...told(planned.news).map((each) => `${each} after ${hour / 24} days`));
    }
    expect(heard).toEqual([
      '1 two-weeks after 6 days',
      '1 one-day after 19 days',
      '1 ended after 20 days',
    ]);
  });

  it('says nothing of what has no end, and of what is far from it', () => {
    expect(look([], now, [eligible('Teams'), eligible('Exchange', days(15))]).news).toEqual([]);
  });

  it('tells once what is first seen late', () => {
    const held = [eligible('Exchange', days(5))];
    const first = look([], now, held);
    expect(told(first.news)).toEqual(['1 two-weeks']);
    expect(look(first.known, days(1), held).news).toEqual([]);
    expect(told(look(first.known, days(4), held).news)).toEqual(['1 one-day']);
  });

  it('tells what is first seen on its last day as that alone', () => {
    const held = [eligible('Exchange', days(0.5))];
    const first = look([], now, held);
    expect(told(first.news)).toEqual(['1 one-day']);
    expect(look(first.known, days(0.1), held).news).toEqual([]);
  });

  it('tells what falls on one day of theirs together, and what falls on the next day then', () => {
    const later = (hours: number) => minutesAfter(days(14), hours * 60);
    const held = [
      eligible('Exchange', later(0)),
      eligible('Teams', later(8)),
      eligible('Intune', later(20)),
    ];
    const first = look([], now, held);
    expect(told(first.news)).toEqual(['1 two-weeks', '2 two-weeks']);
    expect(nextEnding(first.known, now)).toEqual(minutesAfter(now, 20 * 60));
  });

  it('takes a new end for another, and the old one for none', () => {
    const first = look([], now, [eligible('Exchange', days(10))]);
    const extended = [eligible('Exchange', days(30))];
    const after = look(first.known, days(9), extended);
    expect(after.news).toEqual([]);
    expect(look(after.known, days(11), extended).news).toEqual([]);
    expect(told(look(after.known, days(17), extended).news)).toEqual(['1 two-weeks']);
  });

  it('says nothing of what was taken away before its end', () => {
    const first = look([], now, [eligible('Exchange', days(10))]);
    const taken = look(first.known, days(5), []);
    expect(taken.known).toMatchObject([{ state: 'gone' }]);
    expect(look(taken.known, days(10), []).news).toEqual([]);
  });

  it('concludes nothing from what could not be read', () => {
    const azure = eligible('Owner', days(10), { kind: 'azure' });
    const first = look([], now, [azure]);
    const unread = look(first.known, days(11), [], { read: ['directory', 'group'] });
    expect(unread).toEqual({ known: first.known, news: [] });
    expect(told(look(unread.known, days(12), []).news)).toEqual(['1 ended']);
  });

  it('forgets what ended so long ago that it cannot be renewed', () => {
    const first = look([], now, [eligible('Exchange', days(1))]);
    const ended = look(first.known, days(1), []);
    expect(look(ended.known, days(30.9), []).known).toHaveLength(1);
    expect(look(ended.known, days(31.1), []).known).toEqual([]);
  });
});

/** What an administrator or time does to three eligibilities, and how long until somebody looks. */
const move = fc.record({
  which: fc.constantFrom('A', 'B', 'C'),
  ends: fc.integer({ min: 1, max: 40 * 24 }),
  is: fc.constantFrom('given', 'permanent', 'taken', 'left'),
  isUnread: fc.boolean(),
  hours: fc.double({ min: 0.01, max: 30 * 24, noNaN: true }),
});
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

/** Entra, whose eligibilities people and time change. */
class Entra {
  readonly held = new Map<string, Date | undefined>();

  take({ which, ends, is, hours }: Move, at: Date): Date {
    if (is === 'given') this.held.set(which, minutesAfter(at, ends * 60));
    if (is === 'permanent') this.held.set(which, undefined);
    if (is === 'taken') this.held.delete(which);
    const then = minutesAfter(at, hours * 60);
    for (const [name, end] of this.held) if (end && end <= then) this.held.delete(name);
    return then;
  }

  eligible(): readonly Eligibility[] {
    return [...this.held].map(([name, end]) => eligible(name, end));
  }
}

interface Heard {
  readonly name: string;
  readonly stage: EndingStage;
  readonly endsAt: Date;
}

function heardIn({ known, news }: ReturnType<typeof planEndings>): readonly Heard[] {
  return news.flatMap((one) => {
    const role = known.find(({ number }) => one.news === 'ending' && number === one.number)?.role;
    return one.news === 'ending' && role ? [{ ...one, name: role.roleName }] : [];
  });
}

function isTrue({ name, stage, endsAt }: Heard, { held }: Entra): boolean {
  return stage === 'ended' ? !held.has(name) : held.get(name)?.getTime() === endsAt.getTime();
}

describe('whatever administrators do, and whenever somebody looks', () => {
  it('an end is told once at each stage, only while it is one, and never of what has none', () => {
    const lookAfter = (one: Move, known: readonly KnownEligibility[], at: Date, entra: Entra) =>
      one.isUnread ? look(known, at, [], { read: [] }) : look(known, at, entra.eligible());
    const play = (moves: readonly Move[]) => {
      const entra = new Entra();
      const told = new Set<string>();
      let known: readonly KnownEligibility[] = [];
      let at = now;
      for (const one of moves) {
        at = entra.take(one, at);
        const planned = lookAfter(one, known, at, entra);
        const heard = heardIn(planned);
        expect(heard.filter((each) => !isTrue(each, entra))).toEqual([]);
        const events = heard.map((each) => JSON.stringify([each.name, each.stage, each.endsAt]));
        expect(events.filter((event) => told.has(event))).toEqual([]);
        for (const event of events) told.add(event);
        known = planned.known;
      }
    };
    fc.assert(fc.property(fc.array(move, { maxLength: 40 }), play));
  });

  it('whoever is looked after at the moments that are named hears of each end in time', () => {
    const play = (minutes: readonly number[]) => {
      const all = minutes.map((each, index) => eligible(`R${index}`, minutesAfter(now, each)));
      const heard = new Map<string, Date>();
      let known: readonly KnownEligibility[] = [];
      for (let at: Date | undefined = now; at; at = nextEnding(known, at)) {
        const moment = at;
        const planned = look(
          known,
          moment,
          all.filter(({ endsAt }) => endsAt && endsAt > moment),
        );
        known = planned.known;
        for (const each of told(planned.news)) heard.set(each, moment);
      }
      for (const { number, endsAt } of known) {
        expect(heard.get(`${number} ended`)).toEqual(endsAt);
        const due = Math.max(minutesAfter(endsAt, -day).getTime(), now.getTime());
        expect(heard.get(`${number} one-day`)?.getTime()).toBeLessThanOrEqual(due);
      }
    };
    const ends = fc.integer({ min: 1, max: 60 * 24 * 60 });
    fc.assert(fc.property(fc.uniqueArray(ends, { minLength: 1, maxLength: 6 }), play));
  });
});
