import { settingsSentence } from '../../../cards/words/role-settings';

const settings = { longestMinutes: 240, justification: true, ticket: false, mfa: true };

describe('settingsSentence', () => {
  it('says what a role takes, and what it does not', () => {
    expect(
      settingsSentence({ ...settings, approval: { approvers: [], justification: true } }),
    ).toBe('At most 4 hours at a time. Needs approval, a reason and MFA; no ticket.');
  });

  it('says which stronger sign-in it takes', () => {
    expect(settingsSentence({ ...settings, mfa: false, authenticationContext: 'c1' })).toBe(
      'At most 4 hours at a time. Needs a reason and a stronger sign-in (c1); no approval, ticket or MFA.',
    );
  });

  it('says that a role goes on without anything', () => {
    const free = { longestMinutes: 60, justification: false, ticket: false, mfa: false };
    expect(settingsSentence(free)).toBe(
      'At most 1 hour at a time. Needs nothing more; no approval, reason, ticket or MFA.',
    );
  });
});
