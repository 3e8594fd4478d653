import { progressFacts } from '../../cards/progress';
import type { ActiveRequest } from '../../pim/request';
import {
  ask,
  exchangeAdministrator,
  grace,
  henrik,
  now,
  pendingRequest,
} from '../fixtures/request';

const time = (moment: Date) => moment.toISOString().slice(11, 16);

function active(change: Partial<ActiveRequest> = {}): ActiveRequest {
  const { commentRequired, lapsesAt, ...common } = pendingRequest();
  return {
    ...common,
    state: 'active',
    startsAt: now,
    endsAt: new Date('2026-11-23T11:00:00Z'),
    ...change,
  };
}

function factsOf(request: ActiveRequest): Record<string, string> {
  return Object.fromEntries(progressFacts(request, time).map(({ title, value }) => [title, value]));
}

const over = (change: Partial<typeof exchangeAdministrator>) =>
  active({ ask: ask({ role: { ...exchangeAdministrator, ...change } }) });

describe('what a requester reads after an activation', () => {
  it('tells who approved, when Entra switched it on, and when it is felt, apart', () => {
    const decision = { verdict: 'approve', approver: grace, at: now } as const;
    expect(factsOf(active({ decision }))).toEqual({
      Approved: '✅ By Grace Okafor, 09:00',
      Provisioned: '✅ 09:00',
      'In effect': expect.stringMatching(/^⏳ By 09:15\. /),
    });
  });

  it('does not call approved by somebody what nobody had to approve, or was decided in Entra', () => {
    expect(factsOf(active({ approvers: [] })).Approved).toBe('✅ No approval is needed');
    expect(factsOf(active({ approvers: [henrik] })).Approved).toBe('✅ In Entra');
  });

  it.each([
    ['SharePoint takes hours', { roleName: 'SharePoint Administrator' }, /^⏳ By 12:00\..*hours/],
    ['Azure takes ten minutes', { kind: 'azure', roleName: 'Owner' }, /^⏳ By 09:10\./],
    ['applications remember who is in a group', { kind: 'group' }, /remember who is in the group/],
  ] as const)('says that %s', (_, change, words) => {
    expect(factsOf(over(change))['In effect']).toMatch(words);
  });

  it('promises nothing while a request waits', () => {
    expect(progressFacts(pendingRequest(), time)).toEqual([]);
  });
});
