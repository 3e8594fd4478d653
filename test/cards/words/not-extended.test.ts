import { notExtended } from '../../../cards/words/not-extended';
import type { RoleId, ScopeId } from '../../../pim/ids';
import type { Broken } from '../../../pim/preflight';
import { minutesAfter } from '../../../pim/request';
import type { RoleAtScope } from '../../../pim/standing';
import { now, reader } from '../../fixtures/request';

const owner: RoleAtScope = {
  kind: 'group',
  roleId: 'owner' as RoleId,
  roleName: 'SG-Prod-DBA',
  scopeId: 'the group' as ScopeId,
  scopeName: 'Owner',
};

const broken: readonly (readonly [Broken, RegExp])[] = [
  [
    { rule: 'too-long', longestMinutes: 60, askedMinutes: 120 },
    /^The longest for SG-Prod-DBA \(owner\) is 1 hour .*type: extend SG-Prod-DBA owner by 1 hour$/,
  ],
  [{ rule: 'too-short', shortestMinutes: 5, askedMinutes: 2 }, /less than 5 minutes\. Nothing was/],
  [{ rule: 'missing-justification' }, /wants a reason.*type: extend SG-Prod-DBA owner because/],
  [{ rule: 'missing-ticket' }, /wants a ticket.*type: extend SG-Prod-DBA owner ticket/],
  [
    { rule: 'eligibility-ends-first', endsAt: minutesAfter(now, 90) },
    /^You are eligible for SG-Prod-DBA \(owner\) only until 11:30, so .* Nothing was planned/,
  ],
  [{ rule: 'guest' }, /^Guests cannot activate/],
];

describe('notExtended', () => {
  it.each(broken)('is one sentence with what to do instead: %j', (rule, sentence) => {
    expect(notExtended(rule, owner, reader)).toMatch(sentence);
  });
});
