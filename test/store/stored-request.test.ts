import fc from 'fast-check';
import type {
  EligibilityId,
  EntraRequestId,
  RequestId,
  RoleId,
  ScopeId,
  TenantId,
  UserId,
} from '../../pim/ids';
import type {
  ActivationRequest,
  Ask,
  AskedAgain,
  CanceledRequest,
  Decision,
  Followed,
  PendingRequest,
  Plan,
} from '../../pim/request';
import { kinds } from '../../pim/standing';
import { fact } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const text = fc.string({ unit: 'binary' });
const moment = fc.date({
  min: new Date('1999-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
  noInvalidDate: true,
});

function id<Id extends string>(): fc.Arbitrary<Id> {
  return fc.uuid().map((uuid) => uuid as Id);
}

/** Anything that is there, or is missing altogether. */
function perhaps<Fields extends object>(
  fields: {
    [Key in keyof Fields]: fc.Arbitrary<NonNullable<Fields[Key]>>;
  },
): fc.Arbitrary<Fields> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fields>;
}

const person = fc.record({ tenantId: id<TenantId>(), userId: id<UserId>(), name: text });
const approvers = fc.array(fc.record({ userId: id<UserId>(), name: text }), { maxLength: 4 });

const ask: fc.Arbitrary<Ask> = fc
  .record({
    requester: person,
    role: fc.record({
      kind: fc.constantFrom(...kinds),
      roleId: id<RoleId>(),
      roleName: text,
      scopeId: id<ScopeId>(),
      scopeName: text,
    }),
    minutes: fc.integer({ min: 1, max: 1440 }),
    askedAt: moment,
  })
  .chain((asked) =>
    perhaps<Pick<Ask, 'startsAt' | 'follows' | 'justification' | 'ticket'>>({
      startsAt: moment,
      follows: perhaps<Followed>({ request: id<RequestId>() }),
      justification: text,
      ticket: fc
        .record({ number: text, system: text }, { requiredKeys: ['number'] })
        .map((ticket) => ticket as NonNullable<Ask['ticket']>),
    }).map((more) => ({ ...asked, ...more })),
  );

const decision = fc
  .record({
    verdict: fc.constantFrom('approve' as const, 'deny' as const),
    approver: person,
    at: moment,
  })
  .chain((decided) =>
    perhaps<Pick<Decision, 'comment'>>({ comment: text }).map((more) => ({ ...decided, ...more })),
  );

const common = {
  id: fc.uuid().map((uuid) => uuid as RequestId),
  version: fc.integer({ min: 1, max: 1000 }),
  ask,
  approvers,
};
const taken = { ...common, entraRequestId: id<EntraRequestId>() };
const maybeTaken = perhaps<{ readonly entraRequestId?: EntraRequestId }>({
  entraRequestId: id<EntraRequestId>(),
});
const maybeDecided = perhaps<{ readonly decision?: Decision }>({ decision });

function state<State extends string>(name: State) {
  return fc.constant(name);
}

const plan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.record({ beginsAt: moment }),
    perhaps<Pick<Plan, 'eligibilityId'>>({ eligibilityId: id<EligibilityId>() }),
    perhaps<Pick<Plan, 'approval'>>({ approval: fc.record({ commentRequired: fc.boolean() }) }),
    perhaps<Pick<Plan, 'ahead'>>({ ahead: decision }),
  )
  .map(([begins, ...more]) => Object.assign({ ...begins }, ...more));
const askedAgain: fc.Arbitrary<AskedAgain> = fc.oneof(
  fc.constant({ why: 'undecided' } as const),
  fc.record({
    why: fc.constantFrom('signed-out', 'not-an-approver', 'refused', 'too-old', 'answer-lost'),
    approver: person,
  }),
);

const requests: Record<ActivationRequest['state'], fc.Arbitrary<ActivationRequest>> = {
  planned: fc.record({ ...common, state: state('planned'), plan }),
  submitting: fc
    .tuple(
      fc.record({ ...common, state: state('submitting') }),
      perhaps<{ readonly plan?: Plan }>({ plan }),
      perhaps<{ readonly sentAt?: Date }>({ sentAt: moment }),
    )
    .map(([request, planned, sent]) => ({ ...request, ...planned, ...sent })),
  pending: fc
    .tuple(
      fc.record({
        ...taken,
        state: state('pending'),
        commentRequired: fc.boolean(),
        lapsesAt: moment,
      }),
      perhaps<Pick<PendingRequest, 'ahead'>>({ ahead: decision }),
      perhaps<Pick<PendingRequest, 'askedAgain'>>({ askedAgain }),
    )
    .map(([request, ahead, again]) => ({ ...request, ...ahead, ...again })),
  approved: fc.record({ ...taken, state: state('approved'), decision }),
  scheduled: fc
    .tuple(
      fc.record({ ...taken, state: state('scheduled'), startsAt: moment, endsAt: moment }),
      maybeDecided,
    )
    .map(([request, more]) => ({ ...request, ...more })),
  active: fc
    .tuple(
      fc.record({ ...taken, state: state('active'), startsAt: moment, endsAt: moment }),
      maybeDecided,
      perhaps<{ readonly givesBackAt?: Date }>({ givesBackAt: moment }),
    )
    .map(([request, more, givenBack]) => ({ ...request, ...more, ...givenBack })),
  ended: fc
    .tuple(
      fc.record({
        ...taken,
        state: state('ended'),
        startsAt: moment,
        endedAt: moment,
        reason: fc.constantFrom('time' as const, 'given-back' as const, 'removed' as const),
      }),
      maybeDecided,
    )
    .map(([request, more]) => ({ ...request, ...more })),
  denied: fc
    .tuple(fc.record({ ...common, state: state('denied') }), maybeTaken, maybeDecided)
    .map(([request, entra, more]) => ({ ...request, ...entra, ...more })),
  canceled: fc
    .tuple(
      fc.record({
        ...common,
        state: state('canceled'),
        canceledAt: moment,
        by: fc.constantFrom('requester' as const, 'administrator' as const),
      }),
      maybeTaken,
      perhaps<Pick<CanceledRequest, 'because'>>({
        because: fc.constantFrom('given-back' as const, 'removed' as const),
      }),
    )
    .map(([request, entra, more]) => ({ ...request, ...entra, ...more })),
  lapsed: fc.record({ ...taken, state: state('lapsed'), lapsedAt: moment }),
  failed: fc.record({ ...common, state: state('failed'), failedAt: moment, reason: text }),
};

describe('a request in the database', () => {
  it.each(Object.keys(requests) as ActivationRequest['state'][])(
    'comes back %s as it went in, whatever people wrote in it',
    async (name) => {
      const store = stores.current();
      await fc.assert(
        fc.asyncProperty(requests[name], async (request) => {
          expect(await store.requests.create(request, { fact: fact(request) })).toBe(true);
          expect(await store.requests.find(request.id)).toEqual(request);
        }),
        { numRuns: 30 },
      );
      expect(await store.journal.verify()).toMatchObject({ ok: true });
    },
  );

  it('comes back as the next state after any move', async () => {
    const store = stores.current();
    const any = fc.oneof(...Object.values(requests));
    await fc.assert(
      fc.asyncProperty(any, any, async (first, second) => {
        const next = { ...second, id: first.id, version: first.version + 1 };
        await store.requests.create(first, { fact: fact(first) });
        expect(await store.requests.save(next, { was: first.version, fact: fact(next) })).toBe(
          true,
        );
        expect(await store.requests.find(first.id)).toEqual(next);
      }),
      { numRuns: 50 },
    );
  });
});
