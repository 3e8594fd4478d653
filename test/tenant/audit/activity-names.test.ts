import fc from 'fast-check';
import { auditLog } from '../../../tenant/audit/audit-log';
import { isPublished } from '../../../tenant/audit/published-names';
import { groupId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import type { Happening, HappeningKind } from '../../../tenant/directory/happening';
import { roleIdOf } from '../../../tenant/directory/roles';
import { type Body, itemsOf, openRig, type Rig, startOfTime } from '../rig';
import { audits, happening, read, readerAs } from './audit-reader';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const exchange = roleIdOf('Exchange Administrator');
const pim = "loggedByService eq 'PIM'";

async function rows(query: Record<string, string> = {}): Promise<readonly Body[]> {
  return itemsOf(await read(readerAs(rig, 'priya'), audits, query));
}

describe('the name of an activity', () => {
  const group = { provider: 'group', roleDefinitionId: 'member', scopeId: groupId('l2') } as const;
  const owner = roleIdOf('Teams Administrator');

  it.each<[string, Happening, string[]]>([
    [
      'an eligibility for good',
      happening('eligibility-assigned'),
      [
        'Add eligible member to role in PIM completed (permanent)',
        'Add eligible member to role in PIM requested (permanent)',
      ],
    ],
    [
      'an assignment for a while',
      happening('assignment-assigned', { endsAt: '2026-04-01T00:00:00Z' }),
      [
        'Add member to role in PIM completed (timebound)',
        'Add member to role in PIM requested (timebound)',
      ],
    ],
    [
      'an assignment that was made elsewhere',
      happening('assigned-outside'),
      ['Add member to role outside of PIM (permanent)'],
    ],
    ['the same in a group', happening('assigned-outside', { role: group }), []],
    [
      'a denied extension',
      happening('extension-decided', { verdict: 'Deny' }),
      ['Update member in PIM denied by admin (extend/renew)'],
    ],
    [
      'an approved renewal',
      happening('renewal-decided', { verdict: 'Approve', endsAt: '2026-04-01T00:00:00Z' }),
      [
        'Add eligible member to role in PIM completed (timebound)',
        'Update member in PIM approved by admin (extend/renew)',
      ],
    ],
    [
      'a group that PIM takes charge of',
      happening('onboarded', { role: group }),
      ['Onboarded resource to PIM'],
    ],
    [
      'a changed setting',
      happening('policy-changed', { role: directoryRole(owner) }),
      ['Update role setting in PIM'],
    ],
  ])('is the published one for %s', async (_what, one, expected) => {
    rig.directory.happenings.push(one);
    const found = await rows({ filter: pim });
    expect(found.map(({ activityDisplayName }) => activityDisplayName)).toEqual(expected);
  });

  it('stands in the published list, whatever happened to which kind of role', () => {
    const kinds: readonly HappeningKind[] = [
      'activation-requested',
      'approval-requested',
      'approval-approved',
      'approval-denied',
      'activation-completed',
      'activation-canceled',
      'approval-expired',
      'activation-expired',
      'deactivated',
      'eligibility-assigned',
      'eligibility-updated',
      'eligibility-removed',
      'eligibility-expired',
      'assignment-assigned',
      'assignment-updated',
      'assignment-removed',
      'assignment-expired',
      'assigned-outside',
      'extension-requested',
      'renewal-requested',
      'extension-decided',
      'renewal-decided',
      'request-canceled',
      'policy-changed',
      'policy-removed',
      'onboarded',
    ];
    const role = fc.constantFrom(directoryRole(exchange), group, {
      provider: 'azure',
      roleDefinitionId: 'x',
      scopeId: '/subscriptions/x',
    } as const);
    const end = fc.constantFrom({}, { endsAt: '2026-04-01T00:00:00Z' });
    const verdict = fc.constantFrom<Partial<Happening>>({}, { verdict: 'Deny' });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), role, end, verdict, (kind, over, ends, decided) => {
        const one = happening(kind, { role: over, ...ends, ...decided });
        const directory = { ...rig.directory, happenings: [one] };
        for (const row of auditLog(directory, startOfTime)) {
          if (row.loggedByService !== 'PIM') continue;
          expect([
            row.activityDisplayName,
            isPublished('PIM', row.category, row.activityDisplayName),
          ]).toEqual([row.activityDisplayName, true]);
        }
      }),
    );
  });
});
