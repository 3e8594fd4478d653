import { offerNarrower } from '../../../pim/suggestion/offer-narrower';

const eligible = [
  'Global Administrator',
  'Global Reader',
  'User Administrator',
  'Exchange Administrator',
  'Helpdesk Administrator',
  'Authentication Administrator',
  'Teams Administrator',
  'License Administrator',
  'Reports Reader',
].map((roleName) => ({ roleName }));

function offered(asked: string, reason: string, held = eligible): string | undefined {
  return offerNarrower({ roleName: asked }, reason, held)?.role.roleName;
}

describe('offerNarrower', () => {
  it.each([
    ['reset MFA for Adele', 'Authentication Administrator'],
    ['resetting the MFA of a new colleague', 'Authentication Administrator'],
    ['password resets for the Lisbon office', 'Helpdesk Administrator'],
    ['mailbox migration', 'Exchange Administrator'],
    ['create a shared mailbox for sales', 'Exchange Administrator'],
    ['assign licenses to new starters', 'License Administrator'],
    ['I need to check the audit logs INC0012345', 'Reports Reader'],
    ['delete a team', 'Teams Administrator'],
    ['create users', 'User Administrator'],
  ])('offers somebody who asks for everything to "%s" %s', (reason, role) => {
    expect(offered('Global Administrator', reason)).toBe(role);
  });

  it.each([
    ['User Administrator', 'assign licenses', 'License Administrator'],
    ['Global Reader', 'checking sign-in logs', 'Reports Reader'],
  ])('offers less than %s to %s', (asked, reason, role) => {
    expect(offered(asked, reason)).toBe(role);
  });

  it.each([
    'the CEO cannot sign in',
    'tenant outage',
    'Teams outage',
    'break glass',
    'emergency',
    'maintenance',
    'quarterly audit',
    'testing',
    'license',
    'change request CHG0012345',
    'change conditional access policies and reset passwords',
    'create users and assign licenses',
    'reset the password of a global admin',
    'training',
    'x',
    '',
    'reset MFA '.repeat(100),
  ])('bothers nobody on a guess: "%s"', (reason) => {
    expect(offered('Global Administrator', reason)).toBeUndefined();
  });

  it('offers nothing that the person may not activate', () => {
    const held = [{ roleName: 'Global Administrator' }, { roleName: 'Exchange Administrator' }];
    expect(offered('Global Administrator', 'reset MFA', held)).toBeUndefined();
  });

  it('offers no other role that is not below the one asked for', () => {
    expect(offered('Exchange Administrator', 'password resets')).toBeUndefined();
    expect(offered('Helpdesk Administrator', 'reset MFA')).toBeUndefined();
    expect(offered('License Administrator', 'assign licenses')).toBeUndefined();
  });

  it('says in one line why', () => {
    const offer = offerNarrower(
      { roleName: 'Global Administrator' },
      'reset MFA for Adele',
      eligible,
    );
    expect(offer?.because).toBe(
      'Authentication Administrator: resets passwords and sign-in methods for ordinary users and a few low admin roles; narrower than Global Administrator',
    );
  });
});
