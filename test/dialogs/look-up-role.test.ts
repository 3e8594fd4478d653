import { lookUpRole } from '../../dialogs/look-up-role';
import { exactly, named } from '../../pim/role-meant';
import type { Standing, Unread } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';
import { azureRole, entraRole, group, payments } from '../fixtures/holdings';
import { ada } from '../fixtures/request';

const exchange = entraRole('Exchange Administrator');
const member = group(1, 'DEV-PAYMENTS');
const owner = group(1, 'DEV-PAYMENTS', 'owner');

function standing(change: Partial<Standing> = {}): Standing {
  const { userId } = ada;
  return {
    userId,
    guest: false,
    eligible: [exchange],
    active: [],
    open: [],
    unread: [],
    ...change,
  };
}

const azureAway: Unread = { kind: 'azure', why: 'unreachable' };
const groupsForbidden: Unread = { kind: 'group', why: 'consent' };

function said(words: string): RoleMeant {
  return { said: words, names: [], grants: [], ambiguous: false };
}

describe('what is meant among what somebody may activate', () => {
  it('is not denied where the kind that may hold it could not be read', () => {
    const found = lookUpRole(named('Contributor'), standing({ unread: [azureAway] }));
    expect(found).toMatchObject({
      kind: 'not-held',
      problem: expect.stringMatching(
        /^I could not read your Azure roles: Azure did not answer\. So I cannot tell whether you may activate Contributor\./,
      ),
    });
  });

  it('is denied where what could not be read cannot hold it', () => {
    const unread = [azureAway, groupsForbidden];
    expect(lookUpRole(named('Teams Administrator'), standing({ unread }))).toMatchObject({
      kind: 'not-held',
      problem: expect.stringMatching(/^You are not eligible for Teams Administrator\./),
    });
  });

  it('is denied over the scope that was said, and not for what is held over another', () => {
    const elsewhere = { ...azureRole('Owner', 'sub-legal', '/subscriptions/1'), activated: true };
    const asked = { ...named('Owner'), scope: 'payments' };
    expect(lookUpRole(asked, standing({ active: [elsewhere] }))).toMatchObject({
      kind: 'not-held',
      problem: expect.stringMatching(/^You are not eligible for Owner over payments\./),
    });
    const there = { ...elsewhere, scopeName: 'sub-payments' };
    expect(lookUpRole(asked, standing({ active: [there] }))).toMatchObject({
      kind: 'not-held',
      problem: expect.stringMatching(/^You hold Owner over payments already/),
    });
  });

  it('may be a group that could not be read, where nothing else is called so', () => {
    const found = lookUpRole(said('the payments squad'), standing({ unread: [groupsForbidden] }));
    expect(found).toMatchObject({
      kind: 'unknown',
      problem: expect.stringMatching(
        /^I could not read your groups: your organisation has not allowed me to\. Of the others nothing/,
      ),
    });
    expect(lookUpRole(said('the payments squad'), standing())).toMatchObject({
      kind: 'unknown',
      problem: expect.stringMatching(/^There is no role or group "the payments squad"\./),
    });
  });

  it('is asked about where a group is held as member and as owner', () => {
    const both = standing({ eligible: [member, owner] });
    expect(lookUpRole(named('DEV-PAYMENTS'), both)).toEqual({
      kind: 'doubt',
      question: 'Which one is "DEV-PAYMENTS"?',
      roles: [member, owner],
    });
    expect(lookUpRole({ ...named('DEV-PAYMENTS'), scope: 'Owner' }, both)).toEqual({
      kind: 'found',
      role: owner,
    });
    expect(lookUpRole({ ...named('DEV-PAYMENTS'), scope: 'Member' }, both)).toEqual({
      kind: 'found',
      role: member,
    });
  });

  it('is asked about where the group is held in the other way alone', () => {
    const found = lookUpRole(
      { ...named('DEV-PAYMENTS'), scope: 'Owner' },
      standing({ eligible: [member] }),
    );
    expect(found).toEqual({
      kind: 'doubt',
      question: 'Did you mean DEV-PAYMENTS by "DEV-PAYMENTS as owner"?',
      roles: [member],
    });
  });

  it('is gone where a very role was picked or saved that is held no more, whatever else is', () => {
    const branch = { ...exchange, scopeId: owner.scopeId, scopeName: 'Branch offices' };
    expect(lookUpRole(exactly(branch), standing())).toMatchObject({
      kind: 'not-held',
      problem: expect.stringMatching(/not eligible for Exchange Administrator over Branch offices/),
    });
    expect(lookUpRole(exactly(owner), standing({ eligible: [member] }))).toMatchObject({
      kind: 'not-held',
    });
  });

  it('can be an Azure role that is held', () => {
    const contributor = azureRole('Contributor', 'payments', payments);
    const eligible = [exchange, contributor];
    expect(lookUpRole(named('Contributor'), standing({ eligible }))).toEqual({
      kind: 'found',
      role: contributor,
    });
  });
});
