import fc from 'fast-check';
import { broaderThan, isNarrower, narrowest } from '../../../pim/suggestion/narrower';
import { everyRole, type RoleFacts, roleFacts } from '../../../pim/suggestion/role-facts';

function role(name: string): RoleFacts {
  const facts = roleFacts(name);
  if (!facts) throw new Error(`There is no role ${name}`);
  return facts;
}

describe('isNarrower', () => {
  it.each([
    ['Exchange Recipient Administrator', 'Exchange Administrator'],
    ['License Administrator', 'User Administrator'],
    ['Password Administrator', 'Helpdesk Administrator'],
    ['Reports Reader', 'Global Reader'],
    ['Security Reader', 'Global Reader'],
    ['Conditional Access Administrator', 'Security Administrator'],
    ['Cloud Application Administrator', 'Application Administrator'],
    ['Authentication Administrator', 'Global Administrator'],
    ['Global Reader', 'Global Administrator'],
  ])('puts %s below %s', (narrow, broad) => {
    expect(isNarrower(role(narrow), role(broad))).toBe(true);
    expect(isNarrower(role(broad), role(narrow))).toBe(false);
  });

  it.each([
    ['Helpdesk Administrator', 'Exchange Administrator'],
    ['Teams Administrator', 'SharePoint Administrator'],
    ['Purview Workload Content Reader', 'Exchange Administrator'],
  ])('does not compare %s with %s', (one, other) => {
    expect(isNarrower(role(one), role(other))).toBe(false);
    expect(isNarrower(role(other), role(one))).toBe(false);
  });

  const anyRole = fc.constantFrom(...everyRole);
  const anyActions = fc.subarray(
    everyRole.flatMap(({ actions }) => actions.slice(0, 3)).slice(0, 40),
  );
  const madeUp = fc.record({
    id: fc.uuid(),
    name: fc.uuid(),
    description: fc.constant(''),
    privileged: fc.boolean(),
    actions: anyActions,
  });
  const anyOf = fc.oneof(anyRole, madeUp);

  it('never puts two roles below each other, nor a role below itself', () => {
    fc.assert(
      fc.property(anyOf, anyOf, (one, other) => {
        expect(isNarrower(one, other) && isNarrower(other, one)).toBe(false);
        expect(isNarrower(one, one)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts what is below a narrower role below the broader one too', () => {
    fc.assert(
      fc.property(madeUp, anyActions, anyActions, (first, more, most) => {
        const second = { ...first, id: `${first.id}2`, name: `${first.name}2` };
        const middle = { ...second, actions: [...new Set([...first.actions, ...more])] };
        const last = { ...middle, id: `${first.id}3`, name: `${first.name}3` };
        const broad = { ...last, actions: [...new Set([...middle.actions, ...most])] };
        const chained = isNarrower(first, middle) && isNarrower(middle, broad);
        expect(!chained || isNarrower(first, broad)).toBe(true);
      }),
    );
    for (const narrow of everyRole) {
      for (const broad of broaderThan(narrow.name)) {
        const above = new Set(broaderThan(narrow.name));
        expect(broaderThan(broad).filter((name) => !above.has(name))).toEqual([]);
      }
    }
  });
});

describe('narrowest', () => {
  it('is a role that none of the others is below', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...everyRole.map(({ name }) => name)), { minLength: 1 }),
        (names) => {
          const chosen = narrowest(names) ?? '';
          expect(names).toContain(chosen);
          expect(names.filter((name) => broaderThan(name).includes(chosen))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
