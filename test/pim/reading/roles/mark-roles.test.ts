import { markRoles } from '../../../../pim/reading/roles/mark-roles';
import { tokenise } from '../../../../pim/reading/tokens';
import { eligible, marked, mentions } from './context';

describe('markRoles', () => {
  it.each([
    [
      'activate Exchange Administrator for 2 hours',
      'activate [Exchange Administrator] for 2 hours',
    ],
    ['exchange admins 2h', '[Exchange Administrator] 2h'],
    ['activate exchange for 1h', 'activate [Exchange Administrator] for 1h'],
    ['exchange-admin, exchange_administrator', '[Exchange Administrator, Exchange Administrator]'],
    ['turn on my useradmin role', 'turn on my [User Administrator] role'],
    ['share point admin', '[SharePoint Administrator]'],
    ['powerplatform admin', '[Power Platform Administrator]'],
    ['usr adm', '[User Administrator]'],
    ['glob rdr 1h', '[Global Reader] 1h'],
    ['exchadmin', '[Exchange Administrator]'],
    ['GA', '[Global Administrator]'],
    ['my exchange admin role', 'my [Exchange Administrator] role'],
    ['CA admin', '[Conditional Access Administrator]'],
    ['compliance data admin', '[Compliance Data Administrator]'],
    ['prod dba 1h', '[SG-Prod-DBA] 1h'],
    ['add me to the SG-Prod-DBA group', 'add me to the [SG-Prod-DBA] group'],
    ['PAW Users', '[PAW Users]'],
    ['break glass', '[Tier0-BreakGlass]'],
    ['“SharePoint Administrator” please', '[SharePoint Administrator] please'],
    ['GA or Exchange Admin?', '[Global Administrator] or [Exchange Administrator] ?'],
  ])('finds the role in %p', (text, shown) => {
    expect(marked(text)).toBe(shown);
  });

  it.each([
    ['exchnage admin', 'Exchange Administrator'],
    ['exchagne administartor', 'Exchange Administrator'],
    ['golbal reader', 'Global Reader'],
    ['globl admn', 'Global Administrator'],
    ['itnune admin', 'Intune Administrator'],
    ['condtional access admin', 'Conditional Access Administrator'],
    ['priviledged role administrator', 'Privileged Role Administrator'],
    ['xechange admin', 'Exchange Administrator'],
    ['usre admin', 'User Administrator'],
    ['tams admin', 'Teams Administrator'],
    ['grousp admin', 'Groups Administrator'],
    ['lobal reader', 'Global Reader'],
    ['exchange gadmin', 'Exchange Administrator'],
    ['exchangexadmin', 'Exchange Administrator'],
    ['User tAdministrator', 'User Administrator'],
    ['raports reader', 'Reports Reader'],
    ['complaince', 'Compliance Administrator'],
    ['Benutzeradminstrator', 'User Administrator'],
    ['Administrateur Exhange', 'Exchange Administrator'],
  ])('forgives the slip in %p', (text, name) => {
    expect(marked(text)).toBe(`[${name}]`);
  });

  it.each([
    'global header',
    'Atlanta terms',
    'creamer',
    'reorder',
    'people search reports',
    'which groups do I have',
    'reset the password',
    'delete a Team',
    'the least privileged role',
    'admin group',
    'admin users',
    'a domain name',
    'exchanged',
    'security incident',
    'la reunión es mañana',
    'sa va',
    'constructor __proto__ toString',
    'Domain Controller Operator',
    'Glоbal Reader',
    'exchange/training',
    'paw',
    'dba',
    'contoso',
  ])('takes nothing in %p for a role', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  it.each([
    [
      'privileged admin',
      ['Privileged Authentication Administrator', 'Privileged Role Administrator'],
    ],
    ['reader', ['Global Reader', 'Reader', 'Security Reader']],
    ['security', ['Security Administrator', 'Security Operator', 'Security Reader']],
    ['cloud app admin', ['Cloud App Security Administrator', 'Cloud Application Administrator']],
    ['mailbox admin', ['Exchange Administrator', 'Exchange Recipient Administrator']],
    ['EA', ['Exchange Administrator']],
  ])('leaves the choice where %p may mean several', (text, names) => {
    const [[role] = []] = mentions(text);
    expect(role).toMatchObject({ said: text, ambiguous: true });
    expect([...(role?.names ?? [])].sort((a, b) => a.localeCompare(b))).toEqual(names);
  });

  it('takes "my admin role" for no role of that name', () => {
    const [[role] = []] = mentions('my admin role');
    expect(role).toMatchObject({ said: 'admin', ambiguous: true });
  });

  it('takes "admin" for any that is held, and never for one', () => {
    const [[role] = []] = mentions('I need admin rights', {
      eligible: eligible.filter(({ name }) => /^(?:Exchange|Security) /.test(name)),
    });
    expect(role).toMatchObject({
      names: ['Exchange Administrator', 'Security Administrator'],
      ambiguous: true,
    });
  });

  it('takes the one that is called exactly so and held', () => {
    const reader = { kind: 'azure', name: 'Reader', scope: 'Contoso-Prod' } as const;
    expect(marked('reader', { eligible: [reader] })).toBe('[Reader]');
    const [[other] = []] = mentions('reader', {
      eligible: [{ kind: 'directory', name: 'Global Reader', scope: '/' }],
    });
    expect(other).toMatchObject({ ambiguous: true });
    expect(other?.names[0]).toBe('Global Reader');
  });

  it("puts a group that is called like a role's nickname first", () => {
    const group = { kind: 'group', name: 'Exchange Admins' } as const;
    expect(marked('exchange admins', { eligible: [group] })).toBe('[Exchange Admins]');
    expect(marked('exchange admins', { eligible: [group, ...eligible] })).toBe(
      '[Exchange Admins | Exchange Administrator ?]',
    );
  });

  it('reads roles that an organisation made, from its own list of roles', () => {
    const context = { eligible: [], catalogue: ['Contoso Tier 1 Operator'] };
    const text = 'activate contoso tier1 operator';
    const [, role] = markRoles(text, tokenise(text), context);
    expect(role?.roles).toMatchObject([{ names: ['Contoso Tier 1 Operator'], grants: [] }]);
    expect(marked('contoso tier', context)).toBe('contoso tier');
  });

  it('tells where the words stand in the message', () => {
    const text = 'please  activate “Exchange  Admin” now';
    const role = markRoles(text, tokenise(text), { eligible }).find((token) => token.roles);
    expect(text.slice(role?.start, role?.end)).toBe('“Exchange  Admin”');
    expect(role?.roles?.[0]?.said).toBe('Exchange  Admin');
  });
});

describe('markRoles, for lists', () => {
  it.each([
    [
      'Exchange Admin, SharePoint Admin and Teams Admin',
      'Exchange Administrator, SharePoint Administrator, Teams Administrator',
    ],
    ['exchange & teams admin', 'Exchange Administrator, Teams Administrator'],
    [
      'exchange/sharepoint/teams admin',
      'Exchange Administrator, SharePoint Administrator, Teams Administrator',
    ],
    [
      'user, groups and compliance admin',
      'User Administrator, Groups Administrator, Compliance Administrator',
    ],
    ['exchange admin role and teams admin', 'Exchange Administrator, Teams Administrator'],
    ['the SG-Prod-DBA group and exchange admin', 'SG-Prod-DBA, Exchange Administrator'],
    ['user and groups admin', 'User Administrator, Groups Administrator'],
    ['security reader and operator', 'Security Reader, Security Operator'],
    ['global and security reader', 'Global Reader, Security Reader'],
    ['global reader as well as security reader', 'Global Reader, Security Reader'],
    ['my exchange admin and my user admin', 'Exchange Administrator, User Administrator'],
    [
      'Administrador de SharePoint y Administrador de Exchange',
      'SharePoint Administrator, Exchange Administrator',
    ],
    ['ユーザー管理者とSharePoint管理者', 'User Administrator, SharePoint Administrator'],
    ['安全读取者和全局读取者', 'Security Reader, Global Reader'],
  ])('reads %p as one mention', (text, roles) => {
    expect(marked(text)).toContain(`[${roles}]`);
  });

  it('does not take what follows a comma for an item', () => {
    expect(marked('exchange admin, security incident')).toBe(
      '[Exchange Administrator] , security incident',
    );
    expect(mentions('exchange admin, security')).toHaveLength(2);
  });
});

describe('markRoles, in other languages', () => {
  it.each([
    ['Benutzeradministrator', 'User Administrator'],
    ['Globaler Administrator', 'Global Administrator'],
    ['Globalen Leser', 'Global Reader'],
    ['Sicherheitsadministrator', 'Security Administrator'],
    ['Administrator für bedingten Zugriff', 'Conditional Access Administrator'],
    ['Privilegierter Rollenadministrator', 'Privileged Role Administrator'],
    ['Exchange-Administrator', 'Exchange Administrator'],
    ['Administrateur Exchange', 'Exchange Administrator'],
    ["administrateur d'utilisateurs", 'User Administrator'],
    ["administrateur de l'accès conditionnel", 'Conditional Access Administrator'],
    ['Administrateur du support technique', 'Helpdesk Administrator'],
    ['Lecteur général', 'Global Reader'],
    ['lecteur de sécurité', 'Security Reader'],
    ['Administrador de acceso condicional', 'Conditional Access Administrator'],
    ['Administrador de roles con privilegios', 'Privileged Role Administrator'],
    ['lector de informes', 'Reports Reader'],
    ['Administrador do Exchange', 'Exchange Administrator'],
    ['Administrador de Segurança', 'Security Administrator'],
    ['leitor global', 'Global Reader'],
    ['Exchange管理者', 'Exchange Administrator'],
    ['グローバル閲覧者', 'Global Reader'],
    ['条件付きアクセス管理者', 'Conditional Access Administrator'],
    ['全局管理员', 'Global Administrator'],
    ['全局读取者', 'Global Reader'],
    ['Exchange 管理员', 'Exchange Administrator'],
    ['特权角色管理员', 'Privileged Role Administrator'],
  ])('knows %p', (text, name) => {
    expect(marked(text)).toBe(`[${name}]`);
  });

  it('leaves the words around a role alone', () => {
    expect(marked('Administrateur de la sécurité pour 2h')).toBe(
      '[Security Administrator] pour 2h',
    );
    expect(marked('激活全局读取者30分钟')).toBe('激 活 [Global Reader] 30 分 钟');
  });
});
