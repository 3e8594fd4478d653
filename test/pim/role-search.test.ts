import type { RoleId, ScopeId } from '../../pim/ids';
import { wholeDirectory } from '../../pim/person';
import { builtInRoles } from '../../pim/reading/roles/role-catalogue';
import { searchRoles } from '../../pim/role-search';
import type { RoleAtScope } from '../../pim/standing';

function role(roleName: string, scopeName = 'Directory'): RoleAtScope {
  const roleId = builtInRoles.find((one) => one.roleName === roleName)?.roleId;
  const scopeId = scopeName === 'Directory' ? wholeDirectory : (`/units/${scopeName}` as ScopeId);
  return {
    kind: 'directory',
    roleName,
    roleId: roleId ?? (`own-${roleName}` as RoleId),
    scopeName,
    scopeId,
  };
}

const held = [
  'User Administrator',
  'Exchange Recipient Administrator',
  'Exchange Administrator',
  'Global Reader',
  'Global Administrator',
  'SharePoint Administrator',
  'Helpdesk Administrator',
  'Password Administrator',
  'Conditional Access Administrator',
  'Contoso Mail Helper',
].map((name) => role(name));
const branch = role('User Administrator', 'Branch offices');

const found = (query: string, roles: readonly RoleAtScope[] = held) =>
  searchRoles(query, roles).map(({ roleName }) => roleName);

describe('searching the roles that somebody holds', () => {
  it.each(['', '   ', '…!', '(((', '\ud800'])(
    '%j finds them all, in the order they came in',
    (query) => {
      expect(searchRoles(query, held)).toEqual(held);
    },
  );

  it.each([
    ['exch', ['Exchange Administrator', 'Exchange Recipient Administrator', 'Global Reader']],
    ['EXCHANGE RE', ['Exchange Recipient Administrator', 'Global Reader']],
    ['exchange admin', ['Exchange Administrator', 'Exchange Recipient Administrator']],
    ['administrator exch', ['Exchange Administrator', 'Exchange Recipient Administrator']],
    ['recip', ['Exchange Recipient Administrator']],
    ['glob', ['Global Administrator', 'Global Reader']],
    ['helper', ['Contoso Mail Helper']],
    ['point', ['SharePoint Administrator']],
    ['share point', ['SharePoint Administrator']],
  ])('%j finds what begins so or has such words', (query, names) => {
    expect(new Set(found(query))).toEqual(new Set(names));
  });

  it('keeps on finding a name while it is typed to its end, and puts it first then', () => {
    for (const { roleName } of held) {
      for (let length = 1; length <= roleName.length; length += 1) {
        expect(found(roleName.slice(0, length))).toContain(roleName);
      }
      expect(found(roleName)[0]).toBe(roleName);
    }
  });

  it.each([
    ['ga', 'Global Administrator'],
    ['exo', 'Exchange Administrator'],
    ['mailbox adm', 'Exchange Recipient Administrator'],
    ['1st li', 'Helpdesk Administrator'],
    ['ca admin', 'Conditional Access Administrator'],
    ['pwd', 'Password Administrator'],
    ['benutzeradministrator', 'User Administrator'],
    ['グローバル管理者', 'Global Administrator'],
  ])('%j is a name for %s', (query, roleName) => {
    expect(found(query)[0]).toBe(roleName);
  });

  it.each([
    ['excahnge', 'Exchange Administrator'],
    ['exhc', 'Exchange Administrator'],
    ['halpdesk', 'Helpdesk Administrator'],
    ['sharepont admn', 'SharePoint Administrator'],
    ['condtional', 'Conditional Access Administrator'],
    ['pasword', 'Password Administrator'],
  ])('%j is a slip of what %s is called', (query, roleName) => {
    expect(found(query)).toContain(roleName);
  });

  it('tells the same role apart by where it is held', () => {
    const both = [held[0], branch].flatMap((one) => one ?? []);
    expect(searchRoles('user', both)).toEqual(both);
    expect(searchRoles('user branch', both)).toEqual([branch]);
    expect(searchRoles('user admin over bra', both)).toEqual([branch]);
    expect(searchRoles('offices', both)).toEqual([branch]);
  });

  it.each(['zebra', 'constructor', '__proto__', 'x'.repeat(200)])('%j finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('finds nothing that is not held', () => {
    const reader = [role('Global Reader')];
    expect(found('intune', reader)).toEqual([]);
    expect(found('global admin', reader)).toEqual([]);
    expect(found('intune reader', reader)).toEqual(['Global Reader']);
    expect(found('teams')).toEqual([]);
    expect(found('exchange', [])).toEqual([]);
  });
});
