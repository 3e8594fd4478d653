import { personId } from '../../../tenant/directory/cast-ids';
import { directoryPolicyId } from '../../../tenant/directory/providers/directory-roles';
import { roleIdOf } from '../../../tenant/directory/roles';
import { catchUpMail } from '../../../tenant/mail/catch-up';
import type { MailRecord } from '../../../tenant/mail/mailbox-record';
import { activate, assignmentRequests, decide, eligibilityRequests } from '../graph/orders';
import { openRig, type Rig, startOfTime, text } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const exchange = roleIdOf('Exchange Administrator');

function address(key: string): string {
  return rig.directory.people[personId(key)]?.userPrincipalName ?? '';
}

/** What PIM has sent; access reviews write to their reviewers besides. */
function mails(): readonly MailRecord[] {
  catchUpMail(rig.directory, rig.clock.now());
  return rig.directory.mailbox.mails.filter(({ subject }) => subject.startsWith('PIM: '));
}

function about(reason: string): readonly MailRecord[] {
  return mails().filter((mail) => mail.reason === reason);
}

function toOf(found: readonly MailRecord[]): Set<string> {
  return new Set(found.map(({ to }) => to));
}

async function ask(): Promise<string> {
  const asked = await activate(rig.as('ada'), { role: 'Exchange Administrator' });
  return text(asked.body, 'id');
}

function setRule(roleId: string, id: string, fields: object) {
  return rig
    .as('priya')
    .patch(`/v1.0/policies/roleManagementPolicies/${directoryPolicyId(roleId)}/rules/${id}`, {
      '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyNotificationRule',
      ...fields,
    });
}

describe('mail about a request', () => {
  it('reaches the approvers after three to ten minutes', async () => {
    await ask();
    await rig.advance(2);
    expect(mails()).toEqual([]);
    await rig.advance(9);
    const sent = mails();
    expect(toOf(sent)).toEqual(new Set(['grace', 'henrik', 'ines'].map(address)));
    for (const mail of sent) {
      const minutes = (Date.parse(mail.sentDateTime) - startOfTime.getTime()) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(3);
      expect(minutes).toBeLessThanOrEqual(10);
      expect(mail).toMatchObject({
        subject: "PIM: Review Ada Lindqvist's request to activate the Exchange Administrator role",
        reason: 'approval-requested',
        body: expect.stringContaining('Justification: Mail flow is broken'),
      });
    }
  });

  it('does not reach the other approvers where one decides before it went out', async () => {
    const id = await ask();
    await rig.advance(2);
    await decide(rig.as('grace'), id, 'Approve');
    await rig.advance(20);
    expect(toOf(mails())).not.toContain(address('henrik'));
    expect(about('approval-approved')).toEqual([
      expect.objectContaining({
        to: address('ada'),
        subject: 'PIM: Your request to activate the Exchange Administrator role was approved',
      }),
    ]);
  });

  it('tells those who were asked how another has decided', async () => {
    const id = await ask();
    await rig.advance(11);
    await decide(rig.as('grace'), id, 'Deny');
    expect(toOf(about('approval-denied'))).toEqual(new Set(['ada', 'henrik', 'ines'].map(address)));
  });

  it('is not sent of what was taken back in time', async () => {
    const id = await ask();
    await rig.as('ada').post(`${assignmentRequests}/${id}/cancel`);
    await rig.advance(20);
    expect(mails()).toEqual([]);
  });

  it('goes to active Privileged Role Administrators alone where no approver is named', async () => {
    await activate(rig.as('yuki'), { role: 'Privileged Authentication Administrator' });
    await rig.advance(11);
    expect(toOf(about('approval-requested'))).toEqual(new Set([address('priya')]));
  });
});

describe('mail about an activation', () => {
  it('goes to those who watch over roles, and to whoever activated', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator', duration: 'PT30M' });
    expect(toOf(about('activation-completed'))).toEqual(
      new Set(['ada', 'priya', 'emergency1', 'emergency2'].map(address)),
    );
    await rig.advance(31);
    expect(about('activation-expired')).toEqual([
      expect.objectContaining({ to: address('ada'), sentDateTime: '2026-03-02T09:30:00.000Z' }),
    ]);
  });

  it('goes where the settings of the role send it', async () => {
    const teams = roleIdOf('Teams Administrator');
    await setRule(teams, 'Notification_Admin_EndUser_Assignment', {
      isDefaultRecipientsEnabled: false,
      notificationRecipients: ['soc@woodgrove.example;audit@woodgrove.example'],
    });
    await setRule(teams, 'Notification_Requestor_EndUser_Assignment', {
      notificationLevel: 'None',
    });
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    expect(toOf(about('activation-completed'))).toEqual(
      new Set(['soc@woodgrove.example', 'audit@woodgrove.example']),
    );
  });

  it('is left out by those who want critical mail alone, and what is critical is not', async () => {
    for (const who of ['Admin', 'Requestor', 'Approver']) {
      const rule = `Notification_${who}_EndUser_Assignment`;
      const changed = await setRule(exchange, rule, { notificationLevel: 'Critical' });
      expect(changed.status).toBe(204);
    }
    const id = await ask();
    await rig.advance(11);
    await decide(rig.as('grace'), id, 'Approve');
    expect(new Set(mails().map(({ reason }) => reason))).toEqual(new Set(['approval-requested']));
  });
});

describe('mail about what an administrator gave', () => {
  const order = (who: string, expiration: object) => ({
    action: 'adminAssign',
    principalId: personId(who),
    roleDefinitionId: exchange,
    directoryScopeId: '/',
    justification: 'New in the team',
    scheduleInfo: { expiration },
  });

  it('begins as Microsoft writes it', async () => {
    const reply = await rig
      .as('priya')
      .post(assignmentRequests, order('sam', { type: 'noExpiration' }));
    expect(reply.status).toBe(201);
    expect(about('assignment-assigned')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          to: address('priya'),
          subject: 'PIM: Sam Whitfield was permanently assigned the Exchange Administrator role',
        }),
        expect.objectContaining({ to: address('sam') }),
      ]),
    );
  });

  it('reminds 14 days and 1 day before an eligibility ends, and tells of its end', async () => {
    const expiration = { type: 'afterDuration', duration: 'P20D' };
    const reply = await rig.as('priya').post(eligibilityRequests, order('sam', expiration));
    expect(reply.status).toBe(201);
    await rig.advance(7 * 24 * 60);
    const mine = () => mails().filter(({ to }) => to === address('sam'));
    expect(mine().at(-1)).toMatchObject({
      subject: 'PIM: Your eligibility for the Exchange Administrator role ends in 14 days',
      sentDateTime: '2026-03-08T09:00:00.000Z',
    });
    await rig.advance(30 * 24 * 60);
    expect(mine().map(({ reason, sentDateTime }) => [reason, sentDateTime])).toEqual([
      ['eligibility-assigned', '2026-03-02T09:00:00.000Z'],
      ['expiring', '2026-03-08T09:00:00.000Z'],
      ['expiring', '2026-03-21T09:00:00.000Z'],
      ['eligibility-expired', '2026-03-22T09:00:00.000Z'],
    ]);
  });

  it('warns those who watch over roles of what was assigned elsewhere', () => {
    rig.directory.happenings.push({
      kind: 'assigned-outside',
      at: startOfTime.toISOString(),
      role: { provider: 'directory', roleDefinitionId: exchange, scopeId: '/' },
      principalId: personId('kenji'),
      byId: personId('viktor'),
    });
    const sent = about('assigned-outside');
    expect(toOf(sent)).toEqual(new Set(['priya', 'emergency1', 'emergency2'].map(address)));
    expect(sent[0]?.subject).toMatch(/^PIM: Kenji Mori was assigned the Exchange/);
  });
});

describe('the digest', () => {
  it('comes every week to those who watch over roles', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    await rig.advance(14 * 24 * 60);
    const sent = about('weekly-digest');
    expect(new Set(sent.map(({ sentDateTime }) => sentDateTime))).toEqual(
      new Set(['2026-03-09T08:00:00.000Z', '2026-03-16T08:00:00.000Z']),
    );
    expect(toOf(sent)).toEqual(new Set(['priya', 'emergency1', 'emergency2'].map(address)));
    expect(sent[0]?.body).toMatch(/^Users activated: 1\nUsers made permanent: 0\n/);
    expect(sent[0]?.body).toContain('Exchange Administrator: 6 permanent and eligible');
    expect(sent.at(-1)?.body).toMatch(/^Users activated: 0\n/);
  });
});
