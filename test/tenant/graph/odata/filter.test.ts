import fc from 'fast-check';
import { seedAlerts } from '../../../../tenant/alerts/seed-alerts';
import { noEntitlement } from '../../../../tenant/entitlement/records';
import { GraphError } from '../../../../tenant/graph/graph-error';
import type { EntityType, Sources } from '../../../../tenant/graph/odata/entity';
import { evaluate } from '../../../../tenant/graph/odata/evaluate';
import { type Filter, parseFilter, partsOf } from '../../../../tenant/graph/odata/filter';
import { seedMailbox } from '../../../../tenant/mail/seed-mailbox';
import { noReviews } from '../../../../tenant/reviews/review-records';

const sources: Sources = {
  directory: {
    people: {},
    groups: {},
    administrativeUnits: {},
    azureScopes: {},
    policies: {},
    eligibilitySchedules: {},
    assignmentSchedules: {},
    eligibilityRequests: {},
    assignmentRequests: {},
    approvals: {},
    expired: {},
    premiumLicense: true,
    happenings: [],
    signIns: [],
    mailbox: seedMailbox(new Date(0), 0),
    alerts: seedAlerts(new Date(0)),
    reviews: noReviews(),
    conditionalAccess: { contexts: {}, policies: {} },
    entitlement: noEntitlement(),
  },
  now: new Date('2026-03-02T09:00:00Z'),
  version: 'v1.0',
  profile: 'full',
  caller: { id: 'me', application: false, mfa: true, contexts: [] },
};

const request = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  status: 'PendingApproval',
  createdDateTime: '2026-03-01T12:00:00.000Z',
  completedDateTime: null,
  isValidationOnly: false,
  attempts: 3,
  displayName: "Ada O'Hara",
  targets: [
    { id: 'role', displayName: 'User Administrator' },
    { id: 'ada', displayName: 'Ada' },
  ],
  tags: ['red', 'blue'],
  createdBy: { user: { id: '11111111-1111-4111-8111-111111111111', displayName: null } },
};

const type: EntityType = {
  name: 'microsoft.graph.thing',
  properties: Object.keys(request),
  navigation: {
    owner: () => ({ type: { ...type, navigation: {} }, entity: { displayName: 'Grace' } }),
  },
};

function matches(filter: string): boolean {
  return evaluate(parseFilter(filter), { type, entity: request }, sources) === true;
}

describe('a filter', () => {
  it.each([
    "status eq 'PendingApproval'",
    "status eq 'pendingapproval'",
    "STATUS eq 'PendingApproval'",
    "status ne 'Denied'",
    "id eq '3F2504E0-4F89-41D3-9A0C-0305E82C3301'",
    'id eq 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    "status in ('Denied', 'PendingApproval')",
    'attempts in (1,2,3)',
    'attempts gt 2 and attempts le 3',
    'attempts lt 3.5',
    '-1 lt attempts',
    'createdDateTime ge 2026-03-01T12:00:00Z',
    'createdDateTime lt 2026-03-01T13:00:00.0000001Z',
    'createdDateTime eq 2026-03-01T13:00:00+01:00',
    'createdDateTime gt 2026-03-01',
    'completedDateTime eq null',
    'createdDateTime ne null',
    'isValidationOnly eq false',
    'not isValidationOnly',
    "createdBy/user/id eq '11111111-1111-4111-8111-111111111111'",
    'createdBy/user/displayName eq null',
    'createdBy/application/id eq null',
    "owner/displayName eq 'Grace'",
    "displayName eq 'Ada O''Hara'",
    "startswith(displayName,'ada')",
    "startsWith(displayName,'Ada') eq true",
    "endswith(displayName, 'hara')",
    "contains(tolower(displayName),'o''h')",
    "not startswith(displayName,'Grace')",
    "not (status eq 'Denied') and (attempts eq 1 or attempts eq 3)",
    "status eq 'Denied' and attempts eq 1 or attempts eq 3",
    "attempts eq 3 or attempts eq 1 and status eq 'Denied'",
    "  status   eq\t'PendingApproval' ",
    "targets/any(t:t/id eq 'ada')",
    "targets/any(t: t/id eq 'ADA' and startswith(t/displayName,'a')) and attempts eq 3",
    "targets/all(t:t/id ne 'grace')",
    "not targets/any(target:target/id eq 'grace')",
    "tags/any(t:t eq 'blue')",
  ])('finds by %s', (filter) => {
    expect(matches(filter)).toBe(true);
  });

  it.each([
    "status eq 'Denied'",
    "status eq 'Pending'",
    "status in ('Denied')",
    'attempts gt 3',
    "attempts eq '3'",
    'completedDateTime lt 2026-03-02T00:00:00Z',
    'completedDateTime ne null',
    'createdDateTime gt 2026-03-01T12:00:00Z',
    "startswith(completedDateTime,'2026')",
    'not (attempts eq 3)',
    "not status eq 'PendingApproval'",
    "attempts eq 1 and (status eq 'PendingApproval' or attempts eq 3)",
    "constructor eq 'x'",
    "targets/any(t:t/id eq 'ada' and t/displayName eq 'User Administrator')",
    "targets/all(t:t/id eq 'ada')",
    'attempts/any(t:t eq 3)',
    "targets/any(t:u/id eq 'ada')",
  ])('does not find by %s', (filter) => {
    expect(matches(filter)).toBe(false);
  });

  it.each([
    '',
    'status eq',
    "status eqq 'x'",
    "eq 'x'",
    "status eq 'x",
    "(status eq 'x'",
    "status eq 'x')",
    'status in ()',
    "status in ('x',)",
    'status in attempts',
    "startswith(status 'x')",
    "status eq 'x' status eq 'y'",
    "status = 'x'",
    'createdDateTime eq 2026-13-45',
    'and and and',
    'attempts eq 12abc',
    "targets/any(t/id eq 'ada')",
    "targets/any(t:t/id eq 'ada'",
    "targets/any('t':t/id eq 'ada')",
    'targets/any()',
    'a:b',
  ])('is refused as %j, with the place', (filter) => {
    const refusal = () => parseFilter(filter);
    expect(refusal).toThrow(GraphError);
    expect(refusal).toThrow(/^Invalid filter clause: Syntax error at position \d+ in '/);
  });

  it.each([
    ["near(displayName,'x')", /An unknown function with name 'near' was found/],
    ["constructor(displayName,'x')", /An unknown function with name 'constructor' was found/],
    ['startswith(displayName)', /No function signature for the function with name 'startswith'/],
  ])('names what is wrong with the function in %s', (filter, message) => {
    expect(() => parseFilter(filter)).toThrow(message);
  });

  it('gives up on one that is nested beyond reason, in order', () => {
    const deep = `${'('.repeat(20_000)}a eq 1${')'.repeat(20_000)}`;
    expect(() => parseFilter(deep)).toThrow('The recursion limit has been exceeded.');
    expect(() => parseFilter(`${'not '.repeat(20_000)}a`)).toThrow(GraphError);
    const wide = Array.from({ length: 1000 }, () => '(a eq 1)').join(' or ');
    expect(partsOf(parseFilter(wide)).length).toBeGreaterThan(1000);
  });

  it('is read as it was written, whatever it is', () => {
    const name = fc.constantFrom('status', 'attempts', 'createdBy/user/id');
    const lambda = fc.constantFrom("targets/any(t:t/id eq 'ada')", "tags/all(t:t ne 'red')");
    const literal = fc.oneof(
      fc.string().map((value) => `'${value.replaceAll("'", "''")}'`),
      fc.integer({ min: -999, max: 999 }).map(String),
      fc.constantFrom('true', 'false', 'null'),
    );
    const comparison = fc
      .tuple(name, fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'), literal)
      .map((words) => words.join(' '));
    const { filter } = fc.letrec<{ filter: string }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 4 },
        comparison,
        lambda,
        fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) and (${b})`),
        fc.tuple(tie('filter'), tie('filter')).map(([a, b]) => `(${a}) or (${b})`),
        tie('filter').map((inner) => `not (${inner})`),
      ),
    }));
    fc.assert(
      fc.property(filter, (text) => {
        expect(parseFilter(written(parseFilter(text)))).toEqual(parseFilter(text));
        expect(matches(`not (${text})`)).toBe(!matches(text));
      }),
    );
  });

  it('is refused with an error of Graph, and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`'()eq, ne_a1.-/T:Z@"`, '/any(', 't:') }),
        (text) => {
          try {
            parseFilter(text);
          } catch (problem) {
            expect(problem).toBeInstanceOf(GraphError);
          }
        },
      ),
    );
  });
});

/** The filter as text again, with all parentheses. */
function written(filter: Filter): string {
  switch (filter.kind) {
    case 'literal': {
      const { value } = filter;
      if (value instanceof Date) return value.toISOString();
      return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
    }
    case 'path':
      return filter.segments.join('/');
    case 'any':
    case 'all':
      return `${filter.segments.join('/')}/${filter.kind}(${filter.variable}:${written(filter.term)})`;
    case 'call':
      return `${filter.name}(${filter.args.map(written).join(',')})`;
    case 'in':
      return `${written(filter.left)} in (${filter.list.map((value) => written({ kind: 'literal', value })).join(',')})`;
    case 'not':
      return `not (${written(filter.term)})`;
    case 'compare':
      return `${written(filter.left)} ${filter.how} ${written(filter.right)}`;
    case 'and':
    case 'or':
      return `(${written(filter.left)}) ${filter.kind} (${written(filter.right)})`;
  }
}
