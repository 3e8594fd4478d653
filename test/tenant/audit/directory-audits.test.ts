import fc from 'fast-check';
import { auditLog } from '../../../tenant/audit/audit-log';
import { isPublished } from '../../../tenant/audit/published-names';
import { groupId, personId, tenantId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import type { Happening, HappeningKind } from '../../../tenant/directory/happening';
import { roleIdOf } from '../../../tenant/directory/roles';
import { activate, assignmentRequests, deactivate, decide } from '../graph/orders';
import { type Body, itemsOf, openRig, type Rig, startOfTime, text } from '../rig';
import { audits, happening, read, readerAs } from './audit-reader';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const exchange = roleIdOf('Exchange Administrator');

async function rows(query: Record<string, string> = {}): Promise<readonly Body[]> {
  return itemsOf(await read(readerAs(rig, 'priya'), audits, query));
}

async function namesOf(filter: string): Promise<unknown[]> {
  const found = await rows({ filter, orderby: 'activityDateTime asc' });
  return found.map(({ activityDisplayName }) => activityDisplayName);
}

const pim = "loggedByService eq 'PIM'";

describe('the audit log of an activation', () => {
  it('tells each step under its published name, who took it and why', async () => {
    const asked = await activate(rig.as('ada'), {
      role: 'Exchange Administrator',
      with: { ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'ServiceDesk' } },
    });
    const id = text(asked.body, 'id');
    await rig.advance(4);
    await decide(rig.as('grace'), id, 'Approve', 'Known incident');
    await rig.advance(61);
    expect(new Set(await namesOf(`${pim} and category eq 'RoleManagement'`))).toEqual(
      new Set([
        'Add member to role requested (PIM activation)',
        'Add member to role approval requested (PIM activation)',
        'Add member to role request approved (PIM activation)',
        'Add member to role completed (PIM activation)',
        'Remove member from role (PIM activation expired)',
      ]),
    );
    const byRequest = await rows({ filter: `correlationId eq '${id}' and ${pim}` });
    const [expired, completed] = byRequest;
    expect(byRequest).toHaveLength(5);
    expect(expired).toMatchObject({
      activityDisplayName: 'Remove member from role (PIM activation expired)',
      activityDateTime: '2026-03-02T10:04:00.000Z',
      operationType: 'Delete',
      initiatedBy: { user: { displayName: 'Azure AD PIM', userPrincipalName: null }, app: null },
    });
    expect(completed).toMatchObject({
      activityDisplayName: 'Add member to role completed (PIM activation)',
      result: 'success',
      resultReason: 'Mail flow is broken',
      correlationId: id,
      targetResources: [
        { id: exchange, displayName: 'Exchange Administrator', type: 'Role' },
        { id, type: 'Request' },
        { id: personId('ada'), type: 'User', displayName: 'Ada Lindqvist' },
        { id: tenantId, type: 'Directory' },
        { id: personId('ada'), type: 'Other' },
      ],
      additionalDetails: expect.arrayContaining([
        { key: 'RoleDefinitionOriginId', value: exchange },
        { key: 'RoleDefinitionOriginType', value: 'BuiltInRole' },
        { key: 'TemplateId', value: exchange },
        { key: 'Justification', value: 'Mail flow is broken' },
        { key: 'TicketNumber', value: 'INC-7' },
        { key: 'TicketSystem', value: 'ServiceDesk' },
        { key: 'StartTime', value: '2026-03-02T09:04:00.000Z' },
        { key: 'ExpirationTime', value: '2026-03-02T10:04:00.000Z' },
        { key: 'RequestId', value: id },
      ]),
    });
  });

  it('names the approver as the one who decided, and as a target', async () => {
    const asked = await activate(rig.as('ada'), { role: 'Exchange Administrator' });
    await decide(rig.as('grace'), text(asked.body, 'id'), 'Deny', 'Not today');
    const [denied, ...others] = await rows({
      filter: "activityDisplayName eq 'Add member to role request denied (PIM activation)'",
    });
    expect(others).toEqual([]);
    expect(denied).toMatchObject({
      resultReason: 'Not today',
      initiatedBy: { user: { id: personId('grace'), displayName: 'Grace Okafor' } },
      targetResources: [
        { type: 'Role' },
        { type: 'Request' },
        { id: personId('grace'), type: 'User' },
        { type: 'Directory' },
        { id: personId('ada'), type: 'Other' },
      ],
    });
  });

  it('stands beside the rows of the directory itself', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    await rig.advance(6);
    await deactivate(rig.as('ada'), 'Teams Administrator');
    expect(await namesOf("loggedByService eq 'Core Directory'")).toEqual([
      'Add member to role',
      'Remove member from role',
    ]);
    const [added] = await rows({ filter: "activityDisplayName eq 'Add member to role'" });
    expect(added).toMatchObject({
      operationType: 'Assign',
      initiatedBy: { user: null, app: { displayName: 'MS-PIM' } },
      targetResources: [{ id: personId('ada') }, { id: roleIdOf('Teams Administrator') }],
    });
    expect(await namesOf(`${pim} and startswith(activityDisplayName,'Remove')`)).toEqual(
      expect.arrayContaining([
        'Remove member from role requested (PIM deactivate)',
        'Remove member from role completed (PIM deactivate)',
      ]),
    );
  });

  it('tells of what was taken back', async () => {
    const asked = await activate(rig.as('ada'), { role: 'Exchange Administrator' });
    await rig.as('ada').post(`${assignmentRequests}/${text(asked.body, 'id')}/cancel`);
    expect(await namesOf(pim)).toContain('Add member to role canceled (PIM activation)');
  });
});

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
