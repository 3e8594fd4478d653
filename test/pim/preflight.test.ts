import fc from 'fast-check';
import type { EntraRequestId, ScopeId } from '../../pim/ids';
import { type Attempt, isMendable, isMissing, preflight } from '../../pim/preflight';
import { minutesAfter } from '../../pim/request';
import type { RoleSettings } from '../../pim/role-settings';
import type { Standing } from '../../pim/standing';
import { ada, now, exchangeAdministrator as role } from '../fixtures/request';

const settings: RoleSettings = {
  longestMinutes: 240,
  justification: true,
  ticket: false,
  mfa: true,
};
const standing: Standing = {
  userId: ada.userId,
  guest: false,
  eligible: [role],
  active: [],
  open: [],
  unread: [],
};

function attempt(change: Partial<Attempt> = {}): Attempt {
  const justification = 'Mailbox migration';
  return { role, minutes: 120, justification, standing, settings, now, ...change };
}

function brokenBy(change: Partial<Attempt>) {
  const verdict = preflight(attempt(change));
  return verdict.allowed ? [] : verdict.broken;
}

const inMinutes = (minutes: number) => minutesAfter(now, minutes);

describe('preflight', () => {
  it('turns a whole wish into the order for Entra', () => {
    const ticket = { number: 'INC0012345', system: 'ServiceNow' };
    const eligibility = { ...role, endsAt: inMinutes(600) };
    expect(preflight(attempt({ role: eligibility, justification: ' why ', ticket }))).toEqual({
      allowed: true,
      order: { role, minutes: 120, justification: 'why', ticket },
    });
  });

  it('keeps a later start', () => {
    const startsAt = inMinutes(90);
    const verdict = preflight(attempt({ startsAt }));
    expect(verdict).toMatchObject({ allowed: true, order: { startsAt, minutes: 120 } });
  });

  it('counts a wall-clock end from now, or from the start, in whole minutes', () => {
    const endsAt = new Date(inMinutes(100).getTime() + 1);
    const { minutes: _, ...open } = attempt({ endsAt });
    expect(preflight(open)).toMatchObject({ order: { minutes: 101 } });
    expect(preflight({ ...open, startsAt: inMinutes(40) })).toMatchObject({
      order: { minutes: 61 },
    });
  });

  it('never shortens what is too long, but says both lengths', () => {
    const longer = { rule: 'too-long', longestMinutes: 240, askedMinutes: 241 };
    expect(brokenBy({ minutes: 241 })).toEqual([longer]);
    const endsAt = new Date(inMinutes(240).getTime() + 1);
    const { minutes: _, ...open } = attempt({ endsAt });
    expect(preflight(open)).toEqual({ allowed: false, broken: [longer] });
    expect(brokenBy({ minutes: 240 })).toEqual([]);
  });

  it('knows the shortest that Entra allows', () => {
    expect(brokenBy({ minutes: 5 })).toEqual([]);
    for (const minutes of [4, 0, -60, Number.NaN]) {
      const rule = { rule: 'too-short', shortestMinutes: 5, askedMinutes: minutes };
      expect(brokenBy({ minutes })).toEqual([rule]);
    }
  });

  it('asks for everything that is missing at once', () => {
    const { minutes: _, ...open } = attempt({
      justification: '  ',
      settings: { ...settings, ticket: true },
    });
    const verdict = preflight(open);
    expect(verdict).toEqual({
      allowed: false,
      broken: [
        { rule: 'missing-duration' },
        { rule: 'missing-justification' },
        { rule: 'missing-ticket' },
      ],
    });
    expect(!verdict.allowed && verdict.broken.every(isMissing)).toBe(true);
  });

  it('does not ask for what the role does not want', () => {
    const { justification: _, ...silent } = attempt({
      settings: { ...settings, justification: false },
    });
    expect(preflight(silent)).toEqual({ allowed: true, order: { role, minutes: 120 } });
  });

  it.each([
    [500, []],
    [501, [{ rule: 'justification-too-long', length: 501 }]],
  ])('takes a reason of %i characters as it should', (length, broken) => {
    expect(brokenBy({ justification: 'x'.repeat(length) })).toEqual(broken);
  });

  it('says that a reason is too long even where none is wanted', () => {
    const optional = { ...settings, justification: false };
    expect(brokenBy({ justification: 'x'.repeat(501), settings: optional })).toHaveLength(1);
  });

  it.each([
    [100, []],
    [101, [{ rule: 'ticket-too-long', length: 101 }]],
  ])('takes a ticket of %i characters as it should, wanted or not', (length, broken) => {
    expect(brokenBy({ ticket: { number: 'x'.repeat(length) } })).toEqual(broken);
  });

  it('tells until when the role is on already', () => {
    const endsAt = inMinutes(30);
    const on = { ...role, activated: true, endsAt };
    const active = brokenBy({ standing: { ...standing, active: [on] } });
    expect(active).toEqual([{ rule: 'already-active', endsAt }]);
    const later = { startsAt: inMinutes(30), minutes: 60 };
    expect(brokenBy({ ...later, standing: { ...standing, active: [on] } })).toEqual([
      { rule: 'already-active', endsAt, later: true },
    ]);
    const forEver = { ...role, activated: false };
    const assigned = brokenBy({ standing: { ...standing, active: [forEver] } });
    expect(assigned).toEqual([{ rule: 'already-active' }]);
  });

  it('does not mind the same role over another scope', () => {
    const scopeId = '/administrativeUnits/1' as ScopeId;
    const elsewhere = { ...role, scopeId, scopeName: 'Branch offices', activated: true };
    expect(brokenBy({ standing: { ...standing, active: [elsewhere] } })).toEqual([]);
  });

  it('refuses a second request while one is open', () => {
    const entraRequestId = '33333333-3333-4333-8333-333333333333' as EntraRequestId;
    const open = [{ ...role, entraRequestId, status: 'pending-approval' as const, createdAt: now }];
    expect(brokenBy({ standing: { ...standing, open } })).toEqual([{ rule: 'already-pending' }]);
  });

  it('refuses what would outlive the eligibility', () => {
    const endsAt = inMinutes(119);
    const rule = { rule: 'eligibility-ends-first', endsAt };
    expect(brokenBy({ role: { ...role, endsAt } })).toEqual([rule]);
    expect(brokenBy({ role: { ...role, endsAt }, minutes: 119 })).toEqual([]);
    expect(brokenBy({ role: { ...role, endsAt }, minutes: 60, startsAt: inMinutes(60) })).toEqual([
      rule,
    ]);
  });

  it('refuses guests, and a start or an end that has passed while the draft waited', () => {
    expect(brokenBy({ standing: { ...standing, guest: true } })).toEqual([{ rule: 'guest' }]);
    expect(brokenBy({ startsAt: now })).toEqual([{ rule: 'start-in-past', startsAt: now }]);
    const { minutes: _, ...open } = attempt({ endsAt: now });
    expect(preflight(open)).toMatchObject({ broken: [{ rule: 'end-in-past', endsAt: now }] });
  });

  it('says everything that is wrong at once', () => {
    const broken = brokenBy({
      minutes: 600,
      justification: '',
      settings: { ...settings, ticket: true },
      standing: { ...standing, guest: true, active: [{ ...role, activated: true }] },
    });
    expect(broken.map(({ rule }) => rule)).toEqual([
      'guest',
      'already-active',
      'too-long',
      'missing-justification',
      'missing-ticket',
    ]);
    expect(broken.filter(isMendable).map(({ rule }) => rule)).toEqual(['too-long']);
  });

  it('never orders more than was asked for, than the role allows, or than the eligibility lasts', () => {
    const inTime = (max: number) => fc.integer({ min: -10, max }).map(inMinutes);
    const times = fc.record(
      { minutes: fc.integer({ min: -10, max: 2000 }), endsAt: inTime(2000), startsAt: inTime(600) },
      { requiredKeys: [] },
    );
    const longest = fc.integer({ min: 30, max: 1440 });
    fc.assert(
      fc.property(times, longest, inTime(3000), (time, longestMinutes, eligibleUntil) => {
        const { minutes: _, ...open } = attempt({
          role: { ...role, endsAt: eligibleUntil },
          settings: { ...settings, longestMinutes },
        });
        const verdict = preflight({ ...open, ...time });
        if (!verdict.allowed) return expect(verdict.broken).not.toEqual([]);
        const { minutes, startsAt = now } = verdict.order;
        const endsAt = minutesAfter(startsAt, minutes);
        expect(minutes).toBeLessThanOrEqual(longestMinutes);
        expect(endsAt <= eligibleUntil).toBe(true);
        return expect(time.minutes === undefined ? endsAt : minutes).toEqual(
          time.minutes ?? time.endsAt,
        );
      }),
    );
  });
});
