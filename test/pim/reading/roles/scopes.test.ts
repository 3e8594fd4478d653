import { eligible, marked, mentions } from './context';

describe('markRoles, for scopes', () => {
  it.each([
    ['Contributor on rg-prod for 2h', '[Contributor @ rg-prod] for 2h'],
    ['contributor in resource group rg-dev', '[Contributor @ rg-dev]'],
    ['Owner on subscription Contoso-Prod', '[Owner @ Contoso-Prod]'],
    ['owner on contoso prod 30m', '[Owner @ Contoso-Prod] 30m'],
    ['VM contributor on the rg-prod resource group', '[Virtual Machine Contributor @ rg-prod]'],
    ['reader on "Contoso-Prod" now', '[Reader @ Contoso-Prod] now'],
    ['User Administrator scoped to AU Berlin', '[User Administrator @ Berlin]'],
    ['user admin for the Berlin administrative unit, 1h', '[User Administrator @ Berlin] , 1h'],
    ['user admin in Berlin', '[User Administrator @ Berlin]'],
    ['rg-prod contributor 2h', '[Contributor @ rg-prod] 2h'],
    ['Benutzeradministrator für die Verwaltungseinheit Berlin', '[User Administrator @ Berlin]'],
    ['Mitwirkender auf rg-prod für 1h', '[Contributor @ rg-prod] für 1h'],
    ['contributeur sur rg-dev pour 1h', '[Contributor @ rg-dev] pour 1h'],
    ['colaborador en el grupo de recursos rg-dev', '[Contributor @ rg-dev]'],
    ['rg-prodの共同作成者', '[Contributor @ rg-prod]'],
    ['contributor access to rg-prod', '[Contributor @ rg-prod] access'],
    ['Owner rights on Contoso-Prod', '[Owner @ Contoso-Prod] rights'],
    ['contributor for 2h on rg-dev', '[Contributor @ rg-dev] for 2h'],
    [
      'Contributor on rg-prod and Owner on Contoso-Prod',
      '[Contributor @ rg-prod, Owner @ Contoso-Prod]',
    ],
    [
      'contributor and vm contributor on rg-prod',
      '[Contributor @ rg-prod, Virtual Machine Contributor @ rg-prod]',
    ],
    ['user admin over the directory', '[User Administrator @ /]'],
  ])('reads where in %p', (text, shown) => {
    expect(marked(text)).toBe(shown);
  });

  it.each([
    ['Owner of sub-payments', '[Owner @ sub-payments]'],
    ['key vault reader on kvhub', '[Key Vault Reader @ kvhub]'],
    ['contributor on rg-web 1h', '[Contributor @ rg-web] 1h'],
    ['user admin for the Munich administrative unit', '[User Administrator @ Munich]'],
    [
      'User Administrator over Branch offices for 2h',
      '[User Administrator @ Branch offices] for 2h',
    ],
  ])('keeps a scope that is not held as typed: %p', (text, shown) => {
    expect(marked(text)).toBe(shown);
    expect(mentions(text)[0]?.[0]?.grants).toEqual([]);
  });

  it.each([
    ['Owner of the payments subscription', '[Owner @ sub-payments]'],
    ['owner on the payments sub for 1h', '[Owner @ sub-payments] for 1h'],
    ['owner on subscription payments', '[Owner @ sub-payments]'],
    ['contributor in the web front resource group', '[Contributor @ rg-web-front]'],
    ['contributor on the data RG', '[Contributor @ data-rg]'],
    ['contributor auf der ressourcengruppe data', '[Contributor @ data-rg]'],
    ['reader on the data subscription', '[Reader @ data]'],
    ['reader on the vault for 1h', '[Reader @ vault] for 1h'],
    ['reader on the key vault', '[Reader @ key vault]'],
    ['owner on the sandbox subscription', '[Owner @ sandbox]'],
  ])('knows a scope by its kind, and by its name without it: %p', (text, shown) => {
    const held = [
      { kind: 'azure', name: 'Owner', scope: 'sub-payments' },
      { kind: 'azure', name: 'Contributor', scope: 'rg-web-front' },
      { kind: 'azure', name: 'Contributor', scope: 'data-rg' },
      { kind: 'azure', name: 'Reader', scope: 'Woodgrove' },
    ] as const;
    expect(marked(text, { eligible: held })).toBe(shown);
  });

  it.each([
    'exchange admin on Monday',
    'contributor for payments work',
    'exchange admin in 2 hours',
    'exchange admin over lunch',
    'exchange admin for Adele',
    'exchange admin for on-call',
    'contributor on 24-nov',
    'contributor in an hour',
    'contributor on behalf of Adele',
    'contributor on Monday',
    'contributor for 2h because rg-prod is down',
  ])('finds no scope in %p', (text) => {
    expect(mentions(text)[0]?.[0]?.scope).toBeUndefined();
  });

  it('means the whole directory where a part of it is not said', () => {
    expect(mentions('user admin')[0]?.[0]).toMatchObject({
      grants: [{ name: 'User Administrator', scope: '/' }],
      ambiguous: false,
    });
  });

  it('names every scope of an Azure role where none is said', () => {
    const [[role] = []] = mentions('contributor');
    expect(role?.grants.map(({ scope }) => scope)).toEqual(['rg-prod', 'rg-dev']);
    expect(role?.ambiguous).toBe(false);
  });

  it('knows an administrative unit that alone is held', () => {
    const only = eligible.filter(({ scope }) => scope === 'Berlin');
    expect(mentions('user admin', { eligible: only })[0]?.[0]?.grants).toEqual(only);
  });
});
