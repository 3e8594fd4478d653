import fc from 'fast-check';
import type { EntraRequestId, RequestId, TenantId } from '../../pim/ids';
import {
  acceptAtOnce,
  awaitApproval,
  cancel,
  decide,
  denyElsewhere,
  end,
  fail,
  grant,
  lapse,
  planGivingBack,
  submit,
} from '../../pim/moves';
import {
  type ActivationRequest,
  type Decision,
  decisionWindowMinutes,
  isOpen,
  minutesAfter,
} from '../../pim/request';
import { ada, ask, grace, henrik, now, pendingRequest } from '../fixtures/request';

const id = '7KQ2' as RequestId;
const entraRequestId = '33333333-3333-4333-8333-333333333333' as EntraRequestId;
const approval = {
  entraRequestId,
  approvers: [grace, ada],
  commentRequired: false,
  createdAt: now,
};
const later = (minutes: number) => minutesAfter(now, minutes);
const granting = { startsAt: now, endsAt: later(120), started: true };
const yes: Decision = { verdict: 'approve', approver: grace, comment: 'fine', at: later(1) };

describe('submit', () => {
  it('begins at version one, before Entra is asked', () => {
    expect(submit(id, ask())).toMatchObject({ state: 'submitting', version: 1 });
  });
});

describe('awaitApproval', () => {
  it('gives the approvers a day, counted from when Entra took the request', () => {
    const request = awaitApproval(submit(id, ask()), approval);
    expect(request.lapsesAt).toEqual(later(decisionWindowMinutes));
    expect(request.version).toBe(2);
  });

  it('names nobody as approver of a request of their own', () => {
    expect(awaitApproval(submit(id, ask()), approval).approvers).toEqual([grace]);
  });
});

describe('decide', () => {
  it.each(['approve', 'deny'] as const)('keeps who decided to %s, and why', (verdict) => {
    const request = pendingRequest();
    const decision = { ...yes, verdict };
    const decided = decide(request, decision);
    expect(decided).toMatchObject({
      state: verdict === 'deny' ? 'denied' : 'approved',
      version: request.version + 1,
      decision,
    });
  });

  it('decides in the last millisecond, and not at the end of the window', () => {
    const request = pendingRequest();
    const last = new Date(request.lapsesAt.getTime() - 1);
    expect(decide(request, { ...yes, at: last }).state).toBe('approved');
    expect(() => decide(request, { ...yes, at: request.lapsesAt })).toThrow('lapsed');
  });

  it('refuses the requester, under whatever name', () => {
    const requester = { ...ada, name: 'Somebody Else' };
    expect(() => decide(pendingRequest(), { ...yes, approver: requester })).toThrow('own-request');
  });

  it('takes the same id in another tenant for another person', () => {
    const tenantId = '99999999-9999-4999-8999-999999999999' as TenantId;
    const other = { ...ada, tenantId };
    expect(decide(pendingRequest(), { ...yes, approver: other }).state).toBe('approved');
  });

  it('refuses a second decision', () => {
    const decided = decide(pendingRequest(), yes);
    expect(() => decide(decided, { ...yes, approver: henrik })).toThrow('already-decided');
  });
});

describe('grant', () => {
  it('keeps the decision from approval to the end', () => {
    const approved = decide(pendingRequest(), yes);
    if (approved.state !== 'approved') throw new Error('It should be approved.');
    const scheduled = grant(approved, { ...granting, started: false });
    if (scheduled.state !== 'scheduled') throw new Error('It should wait for its start.');
    const active = grant(scheduled, granting);
    if (active.state !== 'active') throw new Error('It should be on.');
    const ended = end(planGivingBack(active), 'given-back', later(10));
    expect(ended).toMatchObject({ state: 'ended', decision: yes, startsAt: now });
  });

  it('tells of no decision where it was made elsewhere', () => {
    expect(grant(pendingRequest(), granting)).not.toHaveProperty('decision');
  });
});

describe('planGivingBack', () => {
  it('waits until the five minutes of Entra are over', () => {
    const active = acceptAtOnce(submit(id, ask()), { ...granting, entraRequestId });
    if (active.state !== 'active') throw new Error('It should be on.');
    expect(planGivingBack(active)).toMatchObject({ state: 'active', givesBackAt: later(5) });
  });
});

/** Something that people, time or Entra may do to a request, if its state allows it. */
type Event = (request: ActivationRequest, minute: number) => ActivationRequest;

function when<State extends ActivationRequest['state']>(
  states: readonly State[],
  move: (request: Extract<ActivationRequest, { state: State }>, at: Date) => ActivationRequest,
): Event {
  const fits = (
    request: ActivationRequest,
  ): request is Extract<ActivationRequest, { state: State }> =>
    states.some((state) => state === request.state);
  return (request, minute) => (fits(request) ? move(request, later(minute)) : request);
}

const granted = ['pending', 'approved', 'scheduled'] as const;
const decisionOf = (approver: typeof ada, verdict: Decision['verdict']): Event => {
  return (request, minute) => {
    try {
      return decide(request, { verdict, approver, at: later(minute) });
    } catch {
      return request;
    }
  };
};
const events: Readonly<Record<string, Event>> = {
  'Entra waits': when(['submitting'], (request) => awaitApproval(request, approval)),
  'Entra grants at once': when(['submitting'], (request) =>
    acceptAtOnce(request, { ...granting, entraRequestId }),
  ),
  'Grace approves': decisionOf(grace, 'approve'),
  'Henrik denies': decisionOf(henrik, 'deny'),
  'Ada approves': decisionOf(ada, 'approve'),
  'it is on': when(granted, (request) => grant(request, granting)),
  'it is planned': when(granted, (request) => grant(request, { ...granting, started: false })),
  'Ada gives it back': when(['active'], planGivingBack),
  'it ends': when(['active'], (request, at) => end(request, 'time', at)),
  'Ada cancels': when(granted, (request, at) => cancel(request, 'requester', at)),
  'nobody decides': when(['pending'], lapse),
  'the portal denies': when(['pending'], denyElsewhere),
  'Entra fails': when(['submitting', ...granted], (request, at) => fail(request, 'why', at)),
};

/** Any story: what happens, and how many minutes after the one before. */
const stories = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(events)), fc.integer({ min: 0, max: 1000 })),
  { maxLength: 25 },
);

function tell(story: readonly (readonly [string, number])[]) {
  let minute = 0;
  const told: { request: ActivationRequest; minute: number }[] = [
    { request: submit(id, ask()), minute },
  ];
  for (const [name, pause] of story) {
    minute += pause;
    const before = told.at(-1)?.request;
    const request = before && events[name]?.(before, minute);
    if (request && request !== before) told.push({ request, minute });
  }
  return told;
}

describe('any sequence of moves', () => {
  it('decides at most once, in time, and never by the requester', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const decisions = tell(story).flatMap(({ request }) =>
          'decision' in request && request.decision ? [request.decision] : [],
        );
        expect(new Set(decisions).size).toBeLessThanOrEqual(1);
        for (const { approver, at } of decisions) {
          expect(approver).not.toBe(ada);
          expect(at < later(decisionWindowMinutes)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('uses every version once, and changes neither the request’s id nor what was asked for', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const told = tell(story);
        expect(told.map(({ request }) => request.version)).toEqual(
          told.map((_, index) => index + 1),
        );
        expect(told.every(({ request }) => request.id === id)).toBe(true);
        expect(told.every(({ request }) => request.ask === told[0]?.request.ask)).toBe(true);
      }),
    );
  });

  it('comes to rest: what is over is not moved again', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const over = tell(story).findIndex(({ request }) => !isOpen(request));
        if (over >= 0) expect(over).toBe(tell(story).length - 1);
      }),
    );
  });

  it('switches nothing on that was denied', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const states = tell(story).map(({ request }) => request.state);
        const denied = states.indexOf('denied');
        if (denied >= 0) expect(states.slice(denied)).toEqual(['denied']);
      }),
    );
  });
});
