import { armRoom } from '../../../tenant/arm/arm-room';
import { entitlementId, groupId, personId } from '../../../tenant/directory/cast-ids';
import { nextEntitlementMoment } from '../../../tenant/entitlement/settle-entitlement';
import { nextReviewMoment } from '../../../tenant/reviews/settle-reviews';
import { coreTenant } from '../core-tenant';
import { accessTokenOf, tokenClient } from '../entra/token-client';
import { armScope } from './arm-tenant';

const minute = 60_000;

describe('a call to ARM, where nobody moved the clock and nobody asked Graph', () => {
  it('finds reviews and access packages as far as time has brought them', async () => {
    let ahead = 0;
    const start = new Date('2026-03-02T09:00:00.000Z');
    const core = await coreTenant({
      rooms: (tenant) => [armRoom(tenant)],
      now: () => new Date(start.getTime() + ahead),
    });
    const { directory } = core.tenant;
    const assignment = {
      id: entitlementId('assignment:test'),
      accessPackageId: entitlementId('package:payments-developers'),
      assignmentPolicyId: entitlementId('policy:payments-developers:staff'),
      targetId: personId('mei'),
      state: 'delivered' as const,
      startDateTime: start.toISOString(),
      endDateTime: new Date(start.getTime() + minute).toISOString(),
      expiredDateTime: null,
      wasMember: false,
    };
    directory.entitlement.assignments[assignment.id] = assignment;
    directory.groups[groupId('dev-payments')]?.memberIds.push(personId('mei'));
    const due = [nextReviewMoment(directory), nextEntitlementMoment(directory)];
    ahead = Math.max(...due.map((moment) => (moment?.getTime() ?? 0) - start.getTime())) + minute;

    const token = accessTokenOf(await tokenClient(core).signIn('ada', armScope));
    const path = '/subscriptions?api-version=2021-04-01';
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${core.address}${path}`, { headers })).status).toBe(200);
    const now = start.getTime() + ahead;
    expect(nextReviewMoment(directory)?.getTime() ?? now + 1).toBeGreaterThan(now);
    expect(directory.entitlement.assignments[assignment.id]?.state).toBe('expired');
    expect(directory.groups[groupId('dev-payments')]?.memberIds).not.toContain(personId('mei'));
  });
});
