import { personId, tenantId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import {
  activate,
  assignmentRequests,
  deactivate,
  decide,
  eligibilityRequests,
} from '../graph/orders';
import { type Body, itemsOf, openRig, type Rig, startOfTime, text } from '../rig';
import { audits, read, readerAs } from './audit-reader';

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

describe('the audit log of what an administrator does', () => {
  it('tells of giving, extending and taking away, in that order', async () => {
    const order = (action: string, duration: string) => ({
      action,
      principalId: personId('sam'),
      roleDefinitionId: exchange,
      directoryScopeId: '/',
      justification: 'New in the team',
      scheduleInfo: { expiration: { type: 'afterDuration', duration } },
    });
    const priya = rig.as('priya');
    for (const action of ['adminAssign', 'adminExtend', 'adminRemove']) {
      const reply = await priya.post(eligibilityRequests, order(action, 'P10D'));
      expect([action, reply.status]).toEqual([action, 201]);
      await rig.advance(10);
    }
    expect(await namesOf("loggedByService eq 'Core Directory'")).toEqual([
      'Add eligible member to role',
      'Remove eligible member from role',
    ]);
    const found = await rows({ filter: pim });
    expect(found.map(({ activityDisplayName }) => activityDisplayName).reverse()).toEqual([
      'Add eligible member to role in PIM requested (timebound)',
      'Add eligible member to role in PIM completed (timebound)',
      'Update eligible member in PIM requested (extend)',
      'Update member in PIM approved by admin (extend/renew)',
      'Remove eligible member from role in PIM requested (timebound)',
      'Remove eligible member from role in PIM completed (timebound)',
    ]);
    expect(found.at(-1)).toMatchObject({
      resultReason: 'New in the team',
      initiatedBy: { user: { id: personId('priya') } },
      targetResources: expect.arrayContaining([
        expect.objectContaining({ id: personId('sam'), type: 'User' }),
      ]),
    });
  });
});

describe('the audit log of access reviews', () => {
  it('has their own service and categories', async () => {
    rig.directory.reviews.happenings.push({
      activity: 'Deny decision',
      at: startOfTime.toISOString(),
      definitionId: 'a-review',
      displayName: 'Messaging, every quarter',
      principalId: personId('noah'),
      byId: personId('ines'),
      reason: 'Left the team',
    });
    const [row] = await rows({ filter: "activityDisplayName eq 'Deny decision'" });
    expect(row).toMatchObject({
      loggedByService: 'Access Reviews',
      category: 'Policy',
      resultReason: 'Left the team',
      initiatedBy: { user: { id: personId('ines') } },
      targetResources: [{ id: 'a-review' }, { id: personId('noah'), type: 'User' }],
    });
  });
});
