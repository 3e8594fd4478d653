import moreTasks from '../../../data/more-tasks.json';
import { roleFacts } from '../../../pim/suggestion/role-facts';
import { rolesFor, suggestRole } from '../../../pim/suggestion/suggest-role';
import { everyTask } from '../../../pim/suggestion/tasks';

const nobody = { eligible: [] };

function suggested(task: string, eligible: readonly string[] = []) {
  const suggestion = suggestRole(task, { eligible });
  return suggestion.kind === 'role' ? suggestion : undefined;
}

describe('suggestRole', () => {
  it.each([
    ['reset MFA', 'Authentication Administrator'],
    ['resetting someone’s authentication methods', 'Authentication Administrator'],
    ['reset the authenticator of a colleague', 'Authentication Administrator'],
    ['create a shared mailbox', 'Exchange Recipient Administrator'],
    ['create a mailbox', 'Exchange Recipient Administrator'],
    ['migrate mailboxes', 'Exchange Recipient Administrator'],
    ['edit a distribution list', 'Exchange Recipient Administrator'],
    ['change mail flow rules', 'Exchange Administrator'],
    ['set up a transport rule', 'Exchange Administrator'],
    ['edit conditional access policies', 'Conditional Access Administrator'],
    ['change a CA policy', 'Conditional Access Administrator'],
    ['create a named location', 'Conditional Access Administrator'],
    ['view conditional access policies', 'Security Reader'],
    ['reset a password', 'Password Administrator'],
    ['change the pw of a user', 'Password Administrator'],
    ['reset the password of a global admin', 'Privileged Authentication Administrator'],
    ['managing app registrations', 'Cloud Application Administrator'],
    ['renew a client secret', 'Cloud Application Administrator'],
    ['grant admin consent to an app', 'Cloud Application Administrator'],
    ['read sign-in logs', 'Reports Reader'],
    ['look at the audit log', 'Reports Reader'],
    ['assign licenses', 'License Administrator'],
    ['assigning a licence to a user', 'License Administrator'],
    ['take away licenses', 'License Administrator'],
    ['buy licenses', 'Billing Administrator'],
    ['delete a Team', 'Teams Administrator'],
    ['create teams', 'Teams Administrator'],
    ['change Teams meeting policies', 'Teams Communications Administrator'],
    ['assign a phone number', 'Teams Telephony Administrator'],
    ['create a group', 'Groups Administrator'],
    ['add a member to a security group', 'Groups Administrator'],
    ['create a user', 'User Administrator'],
    ['delete users', 'User Administrator'],
    ['block a user from signing in', 'User Administrator'],
    ['restore a deleted user', 'User Administrator'],
    ['invite a guest', 'Guest Inviter'],
    ['delete a device', 'Cloud Device Administrator'],
    ['read a BitLocker key', 'Cloud Device Administrator'],
    ['see the recovery key of a laptop', 'Cloud Device Administrator'],
    ['change Intune compliance policies', 'Intune Administrator'],
    ['create a SharePoint site', 'SharePoint Administrator'],
    ['change the company logo', 'Organizational Branding Administrator'],
    ['add a custom domain', 'Domain Name Administrator'],
    ['assign roles to people', 'Privileged Role Administrator'],
    ['change PIM role settings', 'Privileged Role Administrator'],
    ['create an administrative unit', 'Privileged Role Administrator'],
    ['view risky sign-ins', 'Security Reader'],
    ['issue a temporary access pass', 'Authentication Administrator'],
    ['enable passkeys', 'Authentication Policy Administrator'],
    ['configure SSPR', 'User Administrator'],
    ['configure Entra Connect', 'Hybrid Identity Administrator'],
    ['manage access packages', 'Identity Governance Administrator'],
    ['open a support ticket', 'Service Support Administrator'],
    ['read the message center', 'Message Center Reader'],
    ['run a phishing simulation', 'Attack Simulation Administrator'],
    ['approve a customer lockbox request', 'Customer Lockbox Access Approver'],
    ['change Power BI tenant settings', 'Fabric Administrator'],
    ['restore a mailbox from backup', 'Exchange Backup Administrator'],
    ['revoke the sessions of a compromised user', 'Helpdesk Administrator'],
    ['Passwort zurücksetzen', 'Password Administrator'],
    ['Lizenzen zuweisen', 'License Administrator'],
    ['créer une boîte aux lettres', 'Exchange Recipient Administrator'],
  ])('tells somebody who wants to %s: %s', (task, role) => {
    expect(suggested(task)?.roleName).toBe(role);
  });

  it('knows Microsoft’s own words for a task', () => {
    const rows = everyTask.filter(({ documented, kind }) => documented && kind === 'entra');
    const misread = rows.filter(({ area, task, roles: [role = ''] }) => {
      const suggestion = suggestRole(`${area}: ${task}`, nobody);
      return suggestion.kind !== 'role' || !rolesFor(suggestion.task).includes(role);
    });
    expect(rows.length).toBeGreaterThan(150);
    expect(misread.map(({ area, task }) => `${area}: ${task}`)).toEqual([
      'Password reset: Read all configuration',
    ]);
  });

  it.each([
    'feed the cat',
    'book a flight',
    'create a unicorn',
    'solve world hunger',
    'emergency',
    'INC0012345',
    'the CEO cannot sign in',
    'tenant outage',
    'constructor',
    '__proto__ toString',
    '',
    '???',
    '🔥🔥🔥',
    '\u0000\ud800',
  ])('does not pretend to know a role for "%s"', (task) => {
    expect(suggestRole(task, nobody)).toEqual({ kind: 'unknown' });
  });

  it('names first what the person may activate, and what would have been enough', () => {
    expect(suggested('create a shared mailbox', ['Exchange Administrator'])).toMatchObject({
      roleName: 'Exchange Administrator',
      eligible: true,
      enough: 'Exchange Recipient Administrator',
    });
  });

  it('names the narrowest of what the person may activate', () => {
    const eligible = ['Global Administrator', 'User Administrator', 'License Administrator'];
    expect(suggested('assign licenses', eligible)).toMatchObject({
      roleName: 'License Administrator',
      because:
        'License Administrator: assigns and removes licences on users and groups; narrower than Global Administrator',
    });
  });

  it('says what the role is narrower than, of those that the question named', () => {
    const suggestion = suggestRole('create a mailbox', {
      eligible: ['Exchange Administrator'],
      named: ['Global Administrator', 'Exchange Administrator'],
    });
    expect(suggestion).toMatchObject({
      roleName: 'Exchange Administrator',
      because: expect.stringMatching(/; narrower than Global Administrator$/),
    });
  });

  it('leaves Global Administrator to those who may activate nothing else for it', () => {
    expect(suggested('reset MFA', ['Global Administrator'])).toMatchObject({
      roleName: 'Global Administrator',
      enough: 'Authentication Administrator',
    });
  });

  it('does not call a role suitable that the person may activate for other work', () => {
    expect(suggested('reset MFA', ['Exchange Administrator'])).toMatchObject({
      roleName: 'Authentication Administrator',
      eligible: false,
    });
  });

  it('tells all roles that a task takes together', () => {
    expect(suggested('create an Entra Domain Services instance')).toMatchObject({
      roleName: 'Application Administrator',
      together: ['Groups Administrator', 'Domain Services Contributor (Azure)'],
    });
  });

  it('tells whose password takes another role', () => {
    expect(suggested('reset a password')?.variants).toContainEqual({
      task: 'Reset password of privileged admins',
      roleName: 'Privileged Authentication Administrator',
    });
  });

  it.each([
    ['update the owners of a group', 'Group owner'],
    ['consent to applications accessing own data', 'Default user role'],
    ['update enterprise application owners', 'Enterprise application owner'],
  ])('says that it takes no role to %s', (task, who) => {
    expect(suggestRole(task, nobody)).toMatchObject({ kind: 'no-role', who });
  });

  it('takes a very long text as a shorter one', () => {
    expect(suggestRole('reset password '.repeat(100_000), nobody)).toEqual(
      suggestRole('reset password '.repeat(100), nobody),
    );
  });
});

describe('the tasks that were derived', () => {
  it.each(moreTasks)('"$task" is what its role may do', (row) => {
    const facts = roleFacts(row.leastPrivilegedRole);
    expect(facts?.id).toBe(row.roleId);
    expect(facts?.actions).toContain(row.evidenceAction);
    for (const role of row.additionalRoles) expect(roleFacts(role)).toBeDefined();
  });
});
