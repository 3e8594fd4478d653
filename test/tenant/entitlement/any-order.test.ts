import fc from 'fast-check';
import { groupId, personId } from '../../../tenant/directory/cast-ids';
import type { Occasion } from '../../../tenant/directory/order';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import { decidePackage } from '../../../tenant/entitlement/decide-package';
import {
  askForPackage,
  cancelPackageRequest,
  returnPackage,
} from '../../../tenant/entitlement/request-package';
import { settleEntitlement } from '../../../tenant/entitlement/settle-entitlement';

const start = new Date('2026-03-02T09:00:00Z');
const who = fc.constantFrom('ada', 'bruno', 'fatima', 'omar', 'gil');

const moves = fc.array(
  fc.record({
    who,
    what: fc.constantFrom('ask', 'approve', 'approve', 'deny', 'cancel', 'return'),
    minutes: fc.constantFrom(0, 1, 1, 1, 60, 24 * 60, 100 * 24 * 60),
  }),
  { minLength: 15, maxLength: 40 },
);

function town() {
  const directory = {
    people: seedPeople(start),
    groups: seedGroups(),
    ...seedRoles(start),
  };
  const [policy] = Object.values(directory.entitlement.policies);
  if (!policy) throw new Error('There is no policy');
  return { directory, policy };
}

type Town = ReturnType<typeof town>;

type Move = (town: Town, occasion: Occasion) => void;

function decide(reviewResult: 'Approve' | 'Deny'): Move {
  return ({ directory }, occasion) => {
    const last = Object.values(directory.entitlement.requests).at(-1);
    const [stage] = last?.stages ?? [];
    if (!last || !stage) return;
    const verdict = { requestId: last.id, stageId: stage.id, reviewResult, justification: 'So' };
    decidePackage(occasion, verdict);
  };
}

const plays: Readonly<Record<string, Move>> = {
  ask: ({ policy }, occasion) => {
    const { accessPackageId, id } = policy;
    const justification = 'To work';
    askForPackage(occasion, {
      accessPackageId,
      assignmentPolicyId: id,
      justification,
      answers: [],
    });
  },
  approve: decide('Approve'),
  deny: decide('Deny'),
  cancel: ({ directory }, occasion) => {
    const last = Object.values(directory.entitlement.requests).at(-1);
    if (last) cancelPackageRequest(occasion, last.id);
  },
  return: ({ directory }, occasion) => {
    for (const { id } of Object.values(directory.entitlement.assignments)) {
      returnPackage(occasion, id, 'userRemove');
    }
  },
};

it('puts nobody into the group without another’s yes in time, nor keeps them past the end', () => {
  let deliveries = 0;
  fc.assert(
    fc.property(moves, (sequence) => {
      const place = town();
      const { entitlement, groups } = place.directory;
      const before = new Set(groups[groupId('dev-payments')]?.memberIds);
      let now = start;
      for (const { who: key, what, minutes } of sequence) {
        now = new Date(now.getTime() + minutes * 60_000);
        settleEntitlement(place.directory, now);
        const caller = { id: personId(key), application: false, mfa: true, contexts: [] };
        plays[what]?.(place, { directory: place.directory, caller, now });
        const added = groups[groupId('dev-payments')]?.memberIds.filter((id) => !before.has(id));
        for (const id of added ?? []) {
          const held = Object.values(entitlement.assignments).filter(
            ({ targetId, state }) => targetId === id && state === 'delivered',
          );
          deliveries += 1;
          expect(held).toHaveLength(1);
          expect(new Date(held[0]?.endDateTime ?? 0).getTime()).toBeGreaterThan(now.getTime());
          const granted = Object.values(entitlement.requests).find(
            ({ assignmentId, requestType }) =>
              assignmentId === held[0]?.id && requestType === 'userAdd',
          );
          const [stage] = granted?.stages ?? [];
          expect(stage?.reviewResult).toBe('Approve');
          expect(stage?.reviewedById).not.toBe(id);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(deliveries).toBeGreaterThan(0);
});
