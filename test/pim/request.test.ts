import { cancel, decide, end, fail, grant, lapse, submit } from '../../pim/moves';
import { type ActiveRequest, isOpen, minutesAfter } from '../../pim/request';
import { ask, grace, now, pendingRequest } from '../fixtures/request';

const pending = pendingRequest();
const when = { startsAt: now, endsAt: minutesAfter(now, 60), started: true };
const active: ActiveRequest = { ...pending, state: 'active', startsAt: now, endsAt: when.endsAt };
const approved = decide(pending, { verdict: 'approve', approver: grace, at: now });

describe('isOpen', () => {
  it.each([
    submit(pending.id, ask()),
    pending,
    approved,
    grant(pending, { ...when, started: false }),
    grant(pending, when),
  ])('is true of a request that is $state: something is still to come', (request) => {
    expect(isOpen(request)).toBe(true);
  });

  it.each([
    decide(pending, { verdict: 'deny', approver: grace, at: now }),
    cancel(pending, 'requester', now),
    lapse(pending, now),
    fail(pending, 'why', now),
    end(active, 'time', now),
  ])('is false of a request that is $state: it is over', (request) => {
    expect(isOpen(request)).toBe(false);
  });
});

describe('minutesAfter', () => {
  it('counts minutes, not wall-clock time, over a change of clocks', () => {
    const eve = new Date('2026-03-29T00:30:00Z');
    expect(minutesAfter(eve, 120)).toEqual(new Date('2026-03-29T02:30:00Z'));
    expect(eve).toEqual(new Date('2026-03-29T00:30:00Z'));
  });
});
