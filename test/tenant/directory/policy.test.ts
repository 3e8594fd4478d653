import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import {
  activationDemands,
  adminDemands,
  approvalDemand,
  approversOf,
  demandedContext,
  policyOf,
} from '../../../tenant/directory/policy';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState } from '../../../tenant/directory/state';

const now = new Date('2026-03-02T09:00:00Z');

function tenant(): DirectoryState {
  return { people: seedPeople(), groups: seedGroups(), ...seedRoles(now) };
}

describe('policyOf', () => {
  it.each([
    ['Global Administrator', 'PT1H', false, true, 'c1', true],
    ['Exchange Administrator', 'PT4H', true, false, undefined, true],
    ['User Administrator', 'PT8H', true, false, undefined, false],
    ['Helpdesk Administrator', 'PT8H', false, true, undefined, false],
    ['Security Administrator', 'PT2H', false, false, 'c1', true],
    ['Teams Administrator', 'PT8H', true, false, undefined, false],
  ] as const)('has the settings of the bank for %s', (...row) => {
    const [role, maximumDuration, mfa, ticket, context, approval] = row;
    const policy = policyOf(tenant(), directoryRole(roleIdOf(role)));
    expect(activationDemands(policy)).toEqual({
      isExpirationRequired: true,
      maximumDuration,
      mfa,
      ticket,
      justification: true,
    });
    expect(demandedContext(policy)).toBe(context);
    expect(approvalDemand(policy).required).toBe(approval);
    expect(Object.keys(policy.rules)).toHaveLength(17);
  });

  it.each([
    ['Exchange Administrator', true, 'P180D'],
    ['Helpdesk Administrator', true, 'P180D'],
    ['Security Administrator', true, 'P365D'],
    ['User Administrator', false, 'P365D'],
  ])('says how long somebody may be eligible for %s', (role, required, longest) => {
    expect(
      adminDemands(policyOf(tenant(), directoryRole(roleIdOf(role))), 'eligibility'),
    ).toMatchObject({
      isExpirationRequired: required,
      maximumDuration: longest,
    });
  });

  it('leaves the defaults as they are when one role is changed', () => {
    const directory = tenant();
    const policy = policyOf(directory, directoryRole(roleIdOf('Reports Reader')));
    delete policy.rules.Expiration_EndUser_Assignment;
    expect(
      Object.keys(policyOf(directory, directoryRole(roleIdOf('Reports Reader'))).rules),
    ).toHaveLength(17);
  });
});

describe('approversOf', () => {
  const exchange = roleIdOf('Exchange Administrator');
  const security = roleIdOf('Security Administrator');
  const administrators = ['priya', 'emergency1', 'emergency2'].map(personId);

  function approvers(directory: DirectoryState, role: string): ReadonlySet<string> {
    return new Set(approversOf(directory, directoryRole(role), now));
  }

  it('are the people whom the settings name, and those of a named group', () => {
    const named = new Set(['grace', 'henrik', 'ines'].map(personId));
    expect(approvers(tenant(), exchange)).toEqual(named);
    expect(approvers(tenant(), security)).toEqual(new Set(['marta', 'tomas'].map(personId)));
  });

  it('are nobody where no approval is needed', () => {
    expect(approvers(tenant(), roleIdOf('User Administrator'))).toEqual(new Set());
  });

  it('are the active administrators of roles where nobody is named', () => {
    const role = roleIdOf('Privileged Authentication Administrator');
    expect(approvers(tenant(), role)).toEqual(new Set(administrators));
  });

  it('are those too when all who were named are gone', () => {
    const directory = tenant();
    delete directory.people[personId('marta')];
    expect(approvers(directory, security)).toEqual(new Set([personId('tomas')]));
    delete directory.people[personId('tomas')];
    expect(approvers(directory, security)).toEqual(new Set(administrators));
  });

  it('are nobody when the named group is empty, or when no administrator is active', () => {
    const directory = tenant();
    const group = directory.groups[groupId('messaging-approvers')];
    if (group) group.memberIds = [];
    expect(approvers(directory, exchange)).toEqual(new Set());
    delete directory.groups[groupId('messaging-approvers')];
    for (const id of Object.keys(directory.assignmentSchedules)) {
      delete directory.assignmentSchedules[id];
    }
    expect(approvers(directory, exchange)).toEqual(new Set());
  });
});
