import { plainUnderstanding } from '../../../bot/understanding/plain-understanding';
import type { RoleMeant, Unclear, Understanding, Wish } from '../../../pim/wish';

function role(name: string, more: Partial<RoleMeant> = {}): RoleMeant {
  return { said: name, names: [name], grants: [], ambiguous: false, ...more };
}

function plain(wish: Wish, zone = 'Europe/Berlin'): unknown {
  return plainUnderstanding({ kind: 'wish', wish }, zone);
}

describe('What was understood, in names and numbers', () => {
  it('tells one role by its name, and several as a list', () => {
    const exchange = role('Exchange Administrator');
    expect(plain({ intent: 'activate', roles: [exchange], minutes: 120 })).toEqual({
      intent: 'activate',
      role: 'Exchange Administrator',
      durationMinutes: 120,
    });
    expect(plain({ intent: 'deactivate', roles: [exchange, role('Global Reader')] })).toEqual({
      intent: 'deactivate',
      role: ['Exchange Administrator', 'Global Reader'],
    });
  });

  it('tells no role where it is open which', () => {
    const reader = role('reader', { names: ['Global Reader', 'Reports Reader'], ambiguous: true });
    expect(plain({ intent: 'who-has', roles: [reader] })).toEqual({
      intent: 'who_has',
      ambiguous: true,
    });
  });

  it('tells no name for what is called by none', () => {
    const understanding: Understanding = {
      kind: 'unclear',
      unclear: { problem: 'role-unknown', said: 'constructor' },
      wish: { intent: 'activate', roles: [role('constructor', { names: [] })], minutes: 120 },
    };
    expect(plainUnderstanding(understanding, 'UTC')).toEqual({
      intent: 'activate',
      durationMinutes: 120,
      problem: 'role_unknown',
    });
  });

  it('tells a scope once, and never the whole directory', () => {
    const there = role('Contributor', { scope: 'rg-prod' });
    const roles = [there, { ...there, names: ['Reader'] }, role('Global Reader', { scope: '/' })];
    expect(plain({ intent: 'activate', roles })).toMatchObject({ scope: 'rg-prod' });
    expect(plain({ intent: 'activate', roles: roles.slice(2) })).toEqual({
      intent: 'activate',
      role: 'Global Reader',
    });
  });

  it('writes moments with the offset of the zone, on either side of a change', () => {
    const startsAt = new Date('2026-03-29T00:00:00Z');
    const endsAt = new Date('2026-03-29T02:00:00Z');
    expect(plain({ intent: 'activate', roles: [], startsAt, endsAt })).toEqual({
      intent: 'activate',
      startsAt: '2026-03-29T01:00:00+01:00',
      endsAt: '2026-03-29T04:00:00+02:00',
    });
    expect(plain({ intent: 'snooze', startsAt }, 'Etc/UTC')).toEqual({
      intent: 'snooze',
      startsAt: '2026-03-29T00:00:00+00:00',
    });
  });

  it('tells reason, tickets, what is missing, the longest time and a favourite', () => {
    expect(
      plain({
        intent: 'activate',
        roles: [],
        longest: true,
        justification: 'mailbox outage',
        tickets: [{ number: 'INC0012345', system: 'ServiceNow' }],
        missing: ['role'],
        favourite: 'usual',
      }),
    ).toEqual({
      intent: 'activate',
      durationMax: true,
      justification: 'mailbox outage',
      ticket: { number: 'INC0012345', system: 'ServiceNow' },
      missing: ['role'],
      favourite: 'usual',
    });
    const tickets = [{ number: '1' }, { number: '2' }];
    expect(plain({ intent: 'extend', roles: [], tickets })).toMatchObject({ ticket: tickets });
  });

  it.each<[Partial<Wish>, unknown]>([
    [{ target: { ids: ['4'] } }, '4'],
    [{ target: { ids: ['4', '5'] } }, ['4', '5']],
    [{ target: { person: 'Adele Vance' } }, 'Adele Vance'],
    [{ target: { all: true } }, 'all'],
    [{}, undefined],
  ])('tells whose request is meant by %j', (parts, target) => {
    const { target: told } = plainUnderstanding(
      { kind: 'wish', wish: { intent: 'approve', roles: [], ...parts } as Wish },
      'UTC',
    );
    expect(told).toEqual(target);
  });

  it('tells the task that a role is looked for', () => {
    expect(plain({ intent: 'suggest-role', task: 'reset a password', roles: [] })).toEqual({
      intent: 'suggest_role',
      target: 'reset a password',
    });
  });

  it.each<[Wish, string]>([
    [{ intent: 'hello' }, 'greet'],
    [{ intent: 'small-talk' }, 'smalltalk'],
    [{ intent: 'history', roles: [] }, 'audit'],
    [{ intent: 'why-denied', roles: [] }, 'why_denied'],
    [{ intent: 'list-eligible', roles: [] }, 'list_eligible'],
    [{ intent: 'choose', number: 2 }, 'none'],
    [{ intent: 'sign-out' }, 'none'],
    [{ intent: 'bind-channel', role: 'Exchange Administrator' }, 'none'],
  ])('names what %j is', (wish, intent) => {
    expect(plain(wish)).toEqual({ intent });
  });

  it.each<[Unclear['problem'], string]>([
    ['duration-not-positive', 'duration_invalid'],
    ['duration-absurd', 'duration_invalid'],
    ['start-in-past', 'start_in_past'],
    ['end-in-past', 'end_in_past'],
    ['end-before-start', 'range_inverted'],
    ['time-unclear', 'unclear_time'],
  ])('names the problem %s', (problem, named) => {
    const unclear = { problem, said: 'so' } as Unclear;
    expect(plainUnderstanding({ kind: 'unclear', unclear }, 'UTC')).toEqual({
      intent: 'none',
      problem: named,
    });
  });

  it('is nothing where nothing was understood', () => {
    expect(plainUnderstanding({ kind: 'nothing' }, 'UTC')).toEqual({ intent: 'none' });
    expect(
      plainUnderstanding(
        { kind: 'unclear', unclear: { problem: 'message-too-long', length: 2001 } },
        'UTC',
      ),
    ).toEqual({ intent: 'none', problem: 'too_long' });
  });
});
