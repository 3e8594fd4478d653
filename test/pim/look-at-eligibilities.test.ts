import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationId, TeamsUserId } from '../../pim/ids';
import { beginLooking, lookDaily, morningOf, noteStanding } from '../../pim/look-at-eligibilities';
import { wallClock } from '../../pim/moment';
import type { Actor } from '../../pim/person';
import type { Place } from '../../pim/ports';
import { nextMorning } from '../../pim/quiet-morning';
import { minutesAfter } from '../../pim/request';
import type { Standing } from '../../pim/standing';
import { openStore, type Store } from '../../store/store';
import { ada, exchangeAdministrator, now, person } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';

const folder = mkdtempSync(join(tmpdir(), 'pim-looking-'));
let files = 0;
let store: Store;
let reads = 0;

beforeEach(async () => {
  files += 1;
  reads = 0;
  store = await openStore({ file: join(folder, `${files}.db`) });
});
afterEach(() => store.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const timeZone = 'Europe/Stockholm';
const actor: Actor = { ...ada, teamsId: '29:ada' as TeamsUserId, timeZone, locale: 'en-GB' };
const chat: Place = {
  conversationId: 'a:ada' as ConversationId,
  kind: 'personal',
  serviceUrl: 'https://smba.example/emea/',
};
const day = 24 * 60;

const standing: Standing = {
  userId: ada.userId,
  guest: false,
  eligible: [{ ...exchangeAdministrator, endsAt: minutesAfter(now, 10 * day) }],
  active: [],
  open: [],
  unread: [],
};

function portsAt(at: Date) {
  const directory = {
    ...unaskedDirectory,
    standing: async () => {
      reads += 1;
      return standing;
    },
  };
  return { ...store, directory, clock: { now: () => at } };
}

const messages = async () => (await store.outbox.counts()).ready;

describe('lookDaily', () => {
  it('asks nothing in the name of whoever has no chat with us', async () => {
    await store.people.remember(actor);
    await lookDaily(portsAt(now), ada);
    expect(reads).toBe(0);
    expect(await store.jobs.nextDue()).toBeUndefined();
    expect(await morningOf(portsAt(now), ada)).toBeUndefined();
  });

  it('reads once, and comes again next morning, and when the end is a day away', async () => {
    await store.people.remember(actor, chat);
    await lookDaily(portsAt(now), ada);
    expect(reads).toBe(1);
    expect(await messages()).toBe(1);
    expect(await store.jobs.nextDue()).toEqual(nextMorning(ada, timeZone, now));
    const event = await store.jobs.nextEvent();
    const due = minutesAfter(now, 9 * day);
    expect(event && event > due && event < minutesAfter(due, 30)).toBe(true);
  });

  it('is left out where a turn has read everything since', async () => {
    await store.people.remember(actor, chat);
    await noteStanding(portsAt(now), ada, { standing, azure: true, inTurn: true });
    await lookDaily(portsAt(minutesAfter(now, 60)), ada);
    expect(reads).toBe(0);
    await lookDaily(portsAt(minutesAfter(now, day)), ada);
    expect(reads).toBe(1);
    expect(await messages()).toBe(1);
  });

  it('is not left out where the turn did not ask Azure', async () => {
    await store.people.remember(actor, chat);
    await noteStanding(portsAt(now), ada, { standing, azure: false, inTurn: true });
    await lookDaily(portsAt(minutesAfter(now, 60)), ada);
    expect(reads).toBe(1);
  });
});

describe('noteStanding', () => {
  it('writes nothing where a turn shows nothing new', async () => {
    await store.people.remember(actor, chat);
    const note = (minutes: number) =>
      noteStanding(portsAt(minutesAfter(now, minutes)), ada, {
        standing,
        azure: true,
        inTurn: true,
      });
    const first = await note(0);
    expect(await note(5)).toEqual(first);
    expect((await note(day))?.version).toBe(2);
  });

  it('tells once where several turns and looks show the same at the same time', async () => {
    await store.people.remember(actor, chat);
    const noted = { standing, azure: true } as const;
    await Promise.all([1, 2, 3, 4].map(() => noteStanding(portsAt(now), ada, noted)));
    expect(await messages()).toBe(1);
  });
});

describe('a quiet morning', () => {
  it('is between six and eight of each one’s own clock, another for most', () => {
    const all = [...'0123456789abcdef'].map((digit) => person('Somebody', digit));
    const zones = ['Europe/Stockholm', 'Asia/Kolkata', 'America/New_York'];
    for (const zone of zones) {
      const mornings = all.map((one) => nextMorning(one, zone, now));
      for (const at of mornings) {
        expect([6, 7]).toContain(wallClock(at, zone).hour);
        expect(at > now && at <= minutesAfter(now, day)).toBe(true);
      }
      expect(new Set(mornings.map(Number)).size).toBeGreaterThan(8);
    }
  });

  it('begins for whoever signs in', async () => {
    await store.people.remember(actor, chat);
    await beginLooking(portsAt(now), ada);
    expect(await store.jobs.nextDue()).toEqual(nextMorning(ada, timeZone, now));
    expect(await store.jobs.nextEvent()).toBeUndefined();
  });
});
