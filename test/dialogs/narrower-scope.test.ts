import type { Asking } from '../../dialogs/activating';
import { lookUpPlaced } from '../../dialogs/narrower-scope';
import type { ChildScope } from '../../pim/directory';
import type { DraftId, EligibilityId, RoleId, ScopeId } from '../../pim/ids';
import type { Ports } from '../../pim/ports';
import { exactly } from '../../pim/role-meant';
import type { Eligibility, Standing } from '../../pim/standing';
import type { RoleMeant } from '../../pim/wish';
import { ada, reader } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';

const payments = '/subscriptions/1';
const sandbox = '/subscriptions/2';
const group = '/providers/Microsoft.Management/managementGroups/mg-woodgrove';

function held(roleName: string, scopeId: string, scopeName: string): Eligibility {
  return {
    kind: 'azure',
    roleId: `id-of-${roleName}` as RoleId,
    roleName,
    scopeId: scopeId as ScopeId,
    scopeName,
    eligibilityId: `eligibility-over-${scopeName}` as EligibilityId,
  };
}

function part(scopeId: string, scopeName: string, type = 'resource group'): ChildScope {
  return { scopeId: scopeId as ScopeId, scopeName, type };
}

const ofPayments = held('Contributor', payments, 'sub-payments');
const ofGroup = held('Contributor', group, 'Woodgrove');
const web = part(`${payments}/resourceGroups/rg-web`, 'rg-web');
const data = part(`${payments}/resourceGroups/rg-data`, 'rg-data');
const vault = part(
  `${data.scopeId}/providers/Microsoft.KeyVault/vaults/kv-payments`,
  'kv-payments',
  'vault',
);
const inPayments = [web, data, vault];
const inGroup = [
  part(payments, 'sub-payments', 'subscription'),
  ...inPayments,
  part(sandbox, 'sub-sandbox', 'subscription'),
  part(`${sandbox}/resourceGroups/rg-web`, 'rg-web'),
];

function said(scope: string | undefined, change: Partial<RoleMeant> = {}): RoleMeant {
  const where = scope === undefined ? {} : { scope };
  const names = ['Contributor'];
  return { said: 'contributor', names, grants: [], ambiguous: false, ...where, ...change };
}

/** What came of it, and over which scopes Azure was asked for their parts. */
async function lookUp(
  meant: RoleMeant,
  eligible: readonly Eligibility[],
  parts: Readonly<Record<string, readonly ChildScope[]>> = {
    [payments]: inPayments,
    [group]: inGroup,
  },
) {
  const asked: string[] = [];
  const directory = {
    ...unaskedDirectory,
    async childScopes(_: unknown, { scopeId }: Eligibility) {
      asked.push(scopeId);
      return parts[scopeId] ?? [];
    },
  };
  const ports = { directory } as Partial<Ports> as Ports;
  const asking: Asking = { ports, requester: ada, reader, draft: 'd' as DraftId };
  const { userId } = ada;
  const standing: Standing = { userId, guest: false, eligible, active: [], open: [], unread: [] };
  return { found: await lookUpPlaced(asking, meant, standing), asked };
}

const overWeb = {
  ...ofPayments,
  scopeId: web.scopeId,
  scopeName: 'rg-web',
  heldOver: ofPayments.scopeId,
};

describe('a scope that was said with a role', () => {
  it.each([
    ['its own', 'sub-payments'],
    ['its own by the short name', 'payments'],
    ['its own by its kind', 'subscription'],
  ])('is not looked for in Azure where it is %s', async (_, scope) => {
    const { found, asked } = await lookUp(said(scope), [ofPayments]);
    expect(found).toEqual({ kind: 'found', role: ofPayments });
    expect(asked).toEqual([]);
  });

  it('is not looked for where none was said, or the role is none of Azure’s', async () => {
    const entra: Eligibility = { ...ofPayments, kind: 'directory' };
    expect((await lookUp(said(undefined), [ofPayments])).asked).toEqual([]);
    expect((await lookUp(said('rg-web'), [entra])).asked).toEqual([]);
    expect((await lookUp(said('rg-web', { names: ['Owner'] }), [ofPayments])).asked).toEqual([]);
  });

  it('is a part of what the role is held over, for one call', async () => {
    const { found, asked } = await lookUp(said('rg-web'), [ofPayments]);
    expect(found).toEqual({ kind: 'found', role: overWeb });
    expect(asked).toEqual([payments]);
  });

  it.each([
    ['RG Web', 'rg-web'],
    ['web', 'rg-web'],
    ['vault', 'kv-payments'],
    ['key vault', 'kv-payments'],
    ['kv-payments', 'kv-payments'],
  ])('may be called %s', async (scope, scopeName) => {
    const { found } = await lookUp(said(scope), [ofPayments]);
    expect(found).toMatchObject({ kind: 'found', role: { scopeName, heldOver: payments } });
  });

  it('is asked back where two places have that name, told apart by what they are in', async () => {
    const { found } = await lookUp(said('rg-web'), [ofGroup]);
    expect(found).toMatchObject({
      kind: 'doubt',
      question: 'Which one is "rg-web"?',
      labels: [
        'Contributor over rg-web, resource group in sub-payments',
        'Contributor over rg-web, resource group in sub-sandbox',
      ],
    });
  });

  it('is taken from the narrower of two eligibilities', async () => {
    const eligible = [ofGroup, ofPayments];
    const { found, asked } = await lookUp(said('rg-data'), eligible);
    expect(found).toMatchObject({ role: { eligibilityId: ofPayments.eligibilityId } });
    expect(asked.toSorted((a, b) => a.localeCompare(b))).toEqual([group, payments]);
  });

  it('that is nowhere is said to be nowhere, with names that come near', async () => {
    const near = await lookUp(said('rg-wbe'), [ofPayments]);
    expect(near.found).toEqual({
      kind: 'not-held',
      problem:
        'There is nothing called "rg-wbe" in sub-payments, where you may activate Contributor. There is rg-web. Nothing was changed.',
    });
    const far = await lookUp(said('xyz'), [ofPayments]);
    expect(far.found).toMatchObject({
      problem: expect.stringContaining('There is rg-web, rg-data, kv-payments.'),
    });
    const empty = await lookUp(said('xyz'), [ofPayments], {});
    expect(empty.found).toMatchObject({ problem: expect.not.stringContaining('There is .') });
  });
});

describe('a part that was picked from a list', () => {
  it('is that very part, without a call where its address tells what it is in', async () => {
    const { found, asked } = await lookUp(exactly(overWeb), [ofPayments]);
    expect(found).toEqual({ kind: 'found', role: overWeb });
    expect(asked).toEqual([]);
  });

  it('is that very part also where another of that name is held', async () => {
    const other = held('Contributor', `${sandbox}/resourceGroups/rg-web`, 'rg-web');
    const { found } = await lookUp(exactly(overWeb), [other, ofPayments]);
    expect(found).toEqual({ kind: 'found', role: overWeb });
  });

  it('is looked for by its address where it is in a management group', async () => {
    const there = { ...overWeb, scopeId: `${sandbox}/resourceGroups/rg-web` as ScopeId };
    const { found, asked } = await lookUp(exactly(there), [ofGroup]);
    expect(found).toMatchObject({
      kind: 'found',
      role: { scopeId: there.scopeId, heldOver: group },
    });
    expect(asked).toEqual([group]);
  });

  it('is nothing any more where the eligibility is gone', async () => {
    const { found } = await lookUp(exactly(overWeb), []);
    expect(found.kind).toBe('not-held');
  });
});
