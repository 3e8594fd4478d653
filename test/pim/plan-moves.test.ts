import fc from 'fast-check';
import type { EntraRequestId, RequestId } from '../../pim/ids';
import { acceptAtOnce, awaitApproval, decide, fail, grant } from '../../pim/moves';
import { askAgain, decideAhead, dropPlan, plan, putOff, submitPlan } from '../../pim/plan-moves';
import {
  type ActivationRequest,
  type Decision,
  decisionOn,
  decisionWindowMinutes,
  isOpen,
  isUndecided,
  minutesAfter,
  type PendingRequest,
  type PlannedRequest,
  type SubmittingRequest,
} from '../../pim/request';
import { ada, ask, grace, henrik, now, pendingRequest } from '../fixtures/request';

const id = '3KQ2' as RequestId;
const first = '7KQ2' as RequestId;
const entraRequestId = '44444444-4444-4444-8444-444444444444' as EntraRequestId;
const later = (minutes: number) => minutesAfter(now, minutes);
/** When what runs is over. */
const beginsAt = later(60);
const asked = ask({ startsAt: beginsAt, follows: { request: first } });
const approval = { commentRequired: true };

function planned(more: Partial<PlannedRequest['plan']> = { approval }): PlannedRequest {
  return plan(id, asked, { plan: { beginsAt, ...more }, approvers: [grace, henrik, ada] });
}
const yes: Decision = { verdict: 'approve', approver: grace, comment: 'fine', at: later(5) };
const taken = (createdAt: Date) => ({
  entraRequestId,
  approvers: [grace, henrik],
  commentRequired: true,
  createdAt,
});

function sent(request: ActivationRequest, at = beginsAt): SubmittingRequest {
  if (request.state !== 'planned') throw new Error('It should be planned.');
  return submitPlan(request, at);
}

function held(request: SubmittingRequest): SubmittingRequest & { plan: PlannedRequest['plan'] } {
  if (!request.plan) throw new Error('It should have a plan.');
  return { ...request, plan: request.plan };
}

describe('plan', () => {
  it('asks nobody to approve a plan of their own', () => {
    expect(planned().approvers).toEqual([grace, henrik]);
  });

  it('can be decided where approvers were asked, and where none were it cannot', () => {
    expect(isUndecided(planned())).toBe(true);
    expect(isUndecided(planned({}))).toBe(false);
  });
});

describe('decideAhead', () => {
  it('keeps a yes, which is nobody’s approval yet', () => {
    const said = decideAhead(planned(), yes);
    expect(said).toMatchObject({ state: 'planned', version: 2, plan: { ahead: yes, beginsAt } });
    expect(isUndecided(said)).toBe(false);
    expect(said).not.toHaveProperty('decision');
  });

  it('ends the plan with a no', () => {
    const denied = decideAhead(planned(), { ...yes, verdict: 'deny' });
    expect(denied).toMatchObject({ state: 'denied', decision: { approver: grace } });
    expect(denied).not.toHaveProperty('entraRequestId');
    expect(isOpen(denied)).toBe(false);
  });

  it('refuses the requester, a second word, and a word where none was asked for', () => {
    expect(() => decideAhead(planned(), { ...yes, approver: ada })).toThrow('own-request');
    const said = decideAhead(planned(), yes);
    expect(() => decideAhead(said, { ...yes, approver: henrik })).toThrow('already-decided');
    expect(() => decideAhead(planned({}), yes)).toThrow('already-decided');
    expect(() => decideAhead(pendingRequest(), yes)).toThrow('already-decided');
  });
});

describe('a plan that Entra takes', () => {
  it('waits with the yes that was said ahead, which is still to be said to Entra', () => {
    const pending = awaitApproval(sent(decideAhead(planned(), yes)), taken(beginsAt));
    expect(pending).toMatchObject({ state: 'pending', ahead: yes });
    expect(pending).not.toHaveProperty('decision');
    expect(decisionOn(pending)).toEqual(yes);
  });

  it('asks once more where nobody decided ahead, or that was too long ago', () => {
    expect(awaitApproval(sent(planned()), taken(beginsAt))).toMatchObject({
      askedAgain: { why: 'undecided' },
    });
    const day = minutesAfter(yes.at, decisionWindowMinutes);
    const old = awaitApproval(sent(decideAhead(planned(), yes)), taken(day));
    expect(old).toMatchObject({ askedAgain: { why: 'too-old', approver: grace } });
    expect(old).not.toHaveProperty('ahead');
  });

  it('asks once more where it had to be looked up: a yes is for what it was said for alone', () => {
    const sure = sent(decideAhead(planned(), yes));
    const pending = awaitApproval(sure, { ...taken(beginsAt), found: true });
    expect(pending).toMatchObject({ askedAgain: { why: 'answer-lost', approver: grace } });
    expect(pending).not.toHaveProperty('ahead');
    expect(isUndecided(pending)).toBe(true);
  });

  it('waits like any other where nobody had been asked', () => {
    const pending = awaitApproval(sent(planned({})), taken(beginsAt));
    expect(pending).not.toHaveProperty('ahead');
    expect(pending).not.toHaveProperty('askedAgain');
  });

  it('can be decided anew where the yes could not be said', () => {
    const pending = awaitApproval(sent(decideAhead(planned(), yes)), taken(beginsAt));
    const again = askAgain(pending, { why: 'signed-out', approver: grace });
    expect(isUndecided(pending)).toBe(false);
    expect(isUndecided(again)).toBe(true);
    expect(decide(again, { ...yes, approver: henrik, at: later(61) }).state).toBe('approved');
  });
});

describe('putOff', () => {
  it('keeps a yes for as much as clocks differ, and drops it for another time', () => {
    const plan = held(sent(decideAhead(planned(), yes)));
    expect(putOff(plan, later(64)).plan).toMatchObject({ ahead: yes, beginsAt: later(64) });
    const moved = putOff(plan, later(180));
    expect(moved.plan).toEqual({ approval, beginsAt: later(180) });
    expect(isUndecided(moved)).toBe(true);
  });
});

describe('dropPlan', () => {
  it('tells who meant it so', () => {
    expect(dropPlan(planned(), later(9))).toMatchObject({ by: 'requester' });
    expect(dropPlan(planned(), later(9), 'given-back')).toMatchObject({ by: 'requester' });
    expect(dropPlan(planned(), later(9), 'removed')).toMatchObject({ by: 'administrator' });
  });
});

/** The plan, and how often Entra took it. */
interface Story {
  readonly next: ActivationRequest;
  readonly taken: number;
}
type Event = (story: Story, at: Date) => Story;

function whenNext<State extends ActivationRequest['state']>(
  states: readonly State[],
  move: (next: Extract<ActivationRequest, { state: State }>, at: Date) => ActivationRequest,
  taken = 0,
): Event {
  const fits = (next: ActivationRequest): next is Extract<ActivationRequest, { state: State }> =>
    states.some((state) => state === next.state);
  return (story, at) => {
    if (!fits(story.next)) return story;
    try {
      return { next: move(story.next, at), taken: story.taken + taken };
    } catch {
      return story;
    }
  };
}

const speaks = (approver: typeof ada, verdict: Decision['verdict']): Event =>
  whenNext(['planned', 'pending'], (next, at) => {
    const decision = { verdict, approver, at };
    return next.state === 'planned' ? decideAhead(next, decision) : decide(next, decision);
  });
const granting = (at: Date) => ({ startsAt: at, endsAt: minutesAfter(at, 60), started: true });
const isHeld = (
  next: SubmittingRequest,
): next is SubmittingRequest & { plan: PlannedRequest['plan'] } => next.plan !== undefined;
const saysAhead = (next: PendingRequest, at: Date): ActivationRequest =>
  next.ahead ? decide(next, { ...next.ahead, at }) : next;

const events: Readonly<Record<string, Event>> = {
  'Grace approves': speaks(grace, 'approve'),
  'Henrik denies': speaks(henrik, 'deny'),
  'Ada approves': speaks(ada, 'approve'),
  'it goes to Entra': whenNext(['planned'], submitPlan),
  'what runs is given back': whenNext(['planned'], (next, at) => dropPlan(next, at, 'given-back')),
  'Entra says not yet': whenNext(['submitting'], (next, at) =>
    isHeld(next) ? putOff(next, minutesAfter(at, 1)) : next,
  ),
  'Entra wants an approval': whenNext(
    ['submitting'],
    (next, at) => awaitApproval(next, taken(at)),
    1,
  ),
  'the yes is said to Entra': whenNext(['pending'], saysAhead),
  'the yes cannot be said': whenNext(['pending'], (next) =>
    next.ahead ? askAgain(next, { why: 'signed-out', approver: next.ahead.approver }) : next,
  ),
  'Entra switches it on': whenNext(['approved'], (next, at) => grant(next, granting(at))),
  'Ada withdraws': whenNext(['planned'], (next, at) => dropPlan(next, at)),
  'Entra refuses': whenNext(['submitting'], (next, at) => fail(next, 'why', at)),
};

const stories = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(events)), fc.integer({ min: 0, max: 40 })),
  { maxLength: 30 },
);

function tell(steps: readonly (readonly [string, number])[]): readonly Story[] {
  let minute = 0;
  const told: Story[] = [{ next: planned(), taken: 0 }];
  for (const [name, pause] of steps) {
    minute += pause;
    const before = told.at(-1);
    const after = before && events[name]?.(before, later(minute));
    if (after && after !== before) told.push(after);
  }
  return told;
}

function holds(check: (told: readonly Story[]) => void): void {
  fc.assert(
    fc.property(stories, (steps) => check(tell(steps))),
    { numRuns: 1500 },
  );
}

describe('any sequence of what may happen to a plan', () => {
  it('has Entra take it no more than once', () => {
    holds((told) => expect(told.at(-1)?.taken).toBeLessThanOrEqual(1));
  });

  it('switches nothing on that needs an approval without one, said while Entra waited for it', () => {
    holds((told) => {
      for (const { next } of told) {
        if (next.state !== 'approved' && next.state !== 'active') continue;
        expect(next.decision).toMatchObject({ verdict: 'approve' });
        expect(next.decision?.approver).not.toEqual(ada);
        expect(told.some((story) => story.next.state === 'pending')).toBe(true);
      }
    });
  });

  it('uses every version once', () => {
    holds((told) => {
      const versions = [...new Set(told.map(({ next }) => next))].map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, at) => at + 1));
    });
  });
});

describe('acceptAtOnce', () => {
  it('switches a plan on that needs no approval, from when Entra took it', () => {
    const on = acceptAtOnce(sent(planned({})), { ...granting(beginsAt), entraRequestId });
    expect(on).toMatchObject({ state: 'active', version: 3, startsAt: beginsAt });
    expect(on).not.toHaveProperty('plan');
  });
});
