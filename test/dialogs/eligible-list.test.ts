import { type EligibleList, eligibleList } from '../../dialogs/eligible-list';
import type { ScopeId } from '../../pim/ids';
import type { Eligibility } from '../../pim/standing';
import { schemaErrors } from '../cards/card-schema';
import {
  azureRole,
  entraRole,
  group,
  manyEligibilities,
  payments,
  standingWith,
  waitingFor,
} from '../fixtures/holdings';
import { reader } from '../fixtures/request';

function shown(roles: readonly Eligibility[], change: Partial<EligibleList> = {}) {
  const standing = standingWith({ eligible: roles });
  const rolesOfGroups = new Map(roles.map(({ scopeId }) => [scopeId as string, []]));
  const list = { title: 'You can activate', roles, standing, rolesOfGroups, notes: [], ...change };
  const { card = {} } = eligibleList(list, reader);
  return { card, texts: textsOf(card) };
}

interface Block {
  readonly text?: string;
  readonly style?: string;
  readonly items?: readonly Block[];
}

function blocksOf(card: object): readonly Block[] {
  const { body = [] } = card as { readonly body?: readonly Block[] };
  return body.flatMap((block) => block.items ?? [block]);
}

/** The lines as people see them. */
function textsOf(card: object): readonly string[] {
  return blocksOf(card).map(({ text = '' }) => text.replaceAll(/\*\*|\\/g, ''));
}

describe('the list of what somebody can activate', () => {
  it('has each kind under a heading of its own, in one order, and owners apart from members', () => {
    const roles = [
      azureRole('Owner', 'Payments', payments),
      group(1, 'SG-Prod-DBA', 'owner'),
      entraRole('User Administrator'),
      group(1, 'SG-Prod-DBA'),
      entraRole('Exchange Administrator'),
    ];
    expect(shown(roles).texts).toEqual([
      'You can activate',
      'Entra roles (2)',
      'Exchange Administrator',
      'User Administrator',
      'Groups, as a member (1)',
      'SG-Prod-DBA',
      'Groups, as an owner (1)',
      'SG-Prod-DBA',
      'Azure resources (1)',
      'Payments, subscription: Owner',
      'Type "activate", the role or the group, and for how long.',
    ]);
  });

  it('has headings that a screen reader announces as such', () => {
    const headings = blocksOf(shown(manyEligibilities()).card)
      .filter(({ style }) => style === 'heading')
      .map(({ text }) => text);
    expect(headings).toHaveLength(5);
  });

  it('marks what is on and what waits, and says until when somebody is eligible', () => {
    const roles = ['Exchange Administrator', 'Teams Administrator', 'User Administrator'].map(
      (name) => ({ ...entraRole(name), endsAt: new Date('2026-12-24T11:00:00Z') }),
    );
    const [exchange, teams, user] = roles;
    if (!(exchange && teams && user)) throw new Error('three roles');
    const standing = standingWith({
      eligible: roles,
      active: [{ ...exchange, activated: true, endsAt: new Date('2026-11-23T11:00:00Z') }],
      open: [waitingFor(teams, 'pending-approval'), waitingFor(user, 'scheduled')],
    });
    expect(shown(roles, { standing }).texts.slice(2, 5)).toEqual([
      'Exchange Administrator: ✅ active until 12:00; eligible until Thu 24 Dec, 12:00',
      'Teams Administrator: ⏳ waiting for approval; eligible until Thu 24 Dec, 12:00',
      'User Administrator: 🕑 starts later; eligible until Thu 24 Dec, 12:00',
    ]);
  });

  it('says which Entra roles a group leads to, for its members alone', () => {
    const roles = [group(1, 'PAG-L2'), group(2, 'PAG-L1'), group(1, 'PAG-L2', 'owner')];
    const rolesOfGroups = new Map([
      [roles[0]?.scopeId ?? '', ['Helpdesk Administrator', 'Global Reader']],
      [roles[1]?.scopeId ?? '', []],
    ]);
    expect(shown(roles, { rolesOfGroups }).texts.slice(2, 6)).toEqual([
      'PAG-L1',
      'PAG-L2: leads to Helpdesk Administrator, Global Reader',
      'Groups, as an owner (1)',
      'PAG-L2',
    ]);
  });

  it('says of which groups it does not know where they lead', () => {
    const { texts } = shown([group(1, 'PAG-L2'), group(2, 'PAG-L1', 'owner')], {
      rolesOfGroups: new Map(),
    });
    expect(texts.at(-2)).toBe(
      '⚠ I could not read whether 1 group in this list leads to Entra roles.',
    );
  });

  it('shows Azure by scope, the widest first, each with all its roles', () => {
    const web = `${payments}/resourceGroups/rg-web`;
    const contributor = azureRole('Contributor', 'rg-web', web);
    const roles = [
      azureRole('Reader', 'vm-1', `${web}/providers/Microsoft.Compute/virtualMachines/vm-1`),
      { ...contributor, scopeId: web.toUpperCase() as ScopeId },
      azureRole('Backup Operator', 'rg-web', web),
      azureRole('Owner', 'Payments', payments),
      azureRole('Reader', 'Woodgrove', '/providers/Microsoft.Management/managementGroups/mg'),
    ];
    const active = [{ ...contributor, activated: true }];
    const standing = standingWith({ eligible: roles, active });
    expect(shown(roles, { standing }).texts.slice(2, 6)).toEqual([
      'Woodgrove, management group: Reader',
      'Payments, subscription: Owner',
      'rg-web, resource group: Backup Operator, Contributor (✅ active)',
      'vm-1, resource: Reader',
    ]);
  });

  it('tells two scopes of one name apart by where they are', () => {
    const other = '/subscriptions/0b0b0b0b-1111-4111-8111-111111111111';
    const roles = [
      azureRole('Owner', 'Payments', payments),
      azureRole('Reader', 'rg-web', `${payments}/resourceGroups/rg-web`),
      azureRole('Reader', 'rg-web', `${other}/resourceGroups/rg-web`),
    ];
    expect(shown(roles).texts.slice(3, 5)).toEqual([
      'rg-web, resource group in 0b0b0b0b-1111-4111-8111-111111111111: Reader',
      'rg-web, resource group in Payments: Reader',
    ]);
  });

  it('has all of 5 Entra roles, 20 groups and 50 Azure scopes in a card that Teams takes', () => {
    const roles = manyEligibilities();
    const { card, texts } = shown(roles);
    expect(schemaErrors(card)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    for (const { kind, roleName, scopeName } of roles) {
      const name = kind === 'azure' ? scopeName : roleName;
      expect(texts.some((text) => text.startsWith(name))).toBe(true);
    }
    expect(texts.join(' ')).not.toContain('more');
  });

  it('says of what does not fit how much it is and how to see it, and leaves no kind out', () => {
    const many = [0, 1, 2, 3].flatMap((round) =>
      manyEligibilities().map((role) => ({
        ...role,
        scopeName: `${round}-${role.scopeName}-${'長'.repeat(40)}`,
        scopeId: `${role.scopeId}-${round}` as ScopeId,
      })),
    );
    const { card, texts } = shown(many);
    expect(schemaErrors(card)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    expect(texts.filter((text) => /PAG-Service/.test(text)).length).toBeGreaterThan(20);
    const left = texts.filter((text) => text.startsWith('… and '));
    const count = (section: string) =>
      Number(new RegExp(`${section} \\((\\d+)`).exec(texts.join(' '))?.[1]);
    expect(count('Azure resources')).toBe(200);
    const lines = texts.filter((text) => text.includes('resource group:'));
    expect(left.at(-1)).toBe(
      `… and ${200 - lines.length} more. Type "roles" and a part of the name, for example: roles payments`,
    );
  });

  it('keeps its size whatever things are called', () => {
    const name = '𝕏"\\*'.repeat(20_000);
    const roles = [entraRole(name), group(1, name), azureRole(name, name, payments)];
    const { card } = shown(roles);
    expect(schemaErrors(card)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  });

  it('renders nothing of what things are called', () => {
    const name = '[x](https://evil.example) **y**';
    const { card } = shown([group(1, name), azureRole(name, name, payments)]);
    expect(JSON.stringify(card)).not.toMatch(/[^\\]\]\(/);
  });

  it('says what is missing in it', () => {
    const text = 'I could not read your Azure roles: Azure did not answer.';
    const notes = [{ text }, { text: 'Allow it here:', link: 'https://login.example/a-b?c_d=e' }];
    const { card, texts } = shown([entraRole('Global Reader')], { notes });
    expect(texts).toContain(`⚠ ${text}`);
    expect(JSON.stringify(card)).toContain('](https://login.example/a-b?c_d=e)');
  });
});
