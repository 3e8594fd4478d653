import { grantsOf } from '../../../pim/grants';
import type { RoleId, ScopeId } from '../../../pim/ids';
import { understand } from '../../../pim/reading/understand';
import { meantOf } from '../../../pim/role-meant';
import type { RoleAtScope } from '../../../pim/standing';

const payments = '/subscriptions/1';
const vault = `${payments}/resourceGroups/rg-data/providers/Microsoft.KeyVault/vaults/kv-payments`;

function held(roleName: string, scopeId: string, scopeName: string): RoleAtScope {
  const [role, scope] = [roleName as RoleId, scopeId as ScopeId];
  return { kind: 'azure', roleId: role, roleName, scopeId: scope, scopeName };
}

const owner = held('Owner', payments, 'sub-payments');
const trials = held('Owner', '/subscriptions/3', 'sub-sandbox');
const keys = held('Key Vault Administrator', vault, 'kv-payments');
const contributor = held('Contributor', `${payments}/resourceGroups/rg-web`, 'rg-web');
const all = [owner, trials, keys, contributor];

const reader = {
  now: new Date('2026-11-23T09:00:00Z'),
  timeZone: 'Europe/London',
  locale: 'en-GB',
};

function read(text: string) {
  return understand(text, { ...reader, eligible: grantsOf(all) });
}

/** What is found among what the person holds. */
function found(text: string) {
  const understood = read(text);
  const roles =
    understood.kind === 'wish' && understood.wish.intent === 'activate'
      ? understood.wish.roles
      : [];
  return roles.map((role) => meantOf(role, all));
}

describe('an Azure role with its scope', () => {
  it.each([
    ['Owner of the payments subscription', owner],
    ['owner on the sandbox subscription', trials],
    ['activate owner over payments for 1h', owner],
    ['Contributor on rg-web', contributor],
    ['contributor on the web resource group please', contributor],
    ['activate contributor on the web RG for 2h because of a deployment', contributor],
    ['key vault admin on the vault', keys],
    ['activate key vault admin on the whole vault for 1h', keys],
    ['can I get owner on the payments subscription?', owner],
  ])('is found: %s', (text, role) => {
    expect(found(text)).toEqual([{ kind: 'one', role }]);
  });

  it.each(['Owner of the payments subscription', 'Contributor on rg-web', 'reader on the vault'])(
    'makes the bot look what the person holds: %s',
    (text) => {
      expect(understand(text, reader)).toEqual({ kind: 'grants-needed' });
    },
  );

  it.each([
    ['owner on the vault', [owner, trials]],
    ['I want Owner on the whole subscription for 1h because of a move', [owner, trials]],
    ['activate contributor on rg-data for 1h', [contributor]],
  ])('is never guessed where it is not held there: %s', (text, roles) => {
    expect(found(text)).toEqual([{ kind: 'several', roles }]);
  });

  it.each([
    'contributor',
    'owner',
    'owner of the house',
    'the owner of the payments subscription is away',
    'I am owner of sub-payments',
    'not contributor on rg-web',
  ])('orders nothing in %p', (text) => {
    expect(read(text).kind).toBe('nothing');
  });
});
