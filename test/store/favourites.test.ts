import type { Favourite } from '../../pim/favourite';
import type { RoleId, ScopeId } from '../../pim/ids';
import { ada, exchangeAdministrator, grace } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const web = {
  kind: 'azure',
  roleId: 'b24988ac-6180-42a0-ab88-20f7382dd24c' as RoleId,
  roleName: 'Contributor',
  scopeId: '/subscriptions/1/resourceGroups/rg-web' as ScopeId,
  scopeName: 'rg-web',
} as const;
const morning: Favourite = { name: 'Morning', roles: [exchangeAdministrator, web], minutes: 60 };

describe('saved roles', () => {
  it('are kept whole, with where an Azure role is held, for the one person alone', async () => {
    const { favourites } = stores.current();
    expect(await favourites.save(ada, morning)).toBe(true);

    expect(await favourites.ofPerson(ada)).toEqual([morning]);
    expect(await favourites.ofPerson(grace)).toEqual([]);
  });

  it('take the place of those of the same name, however it is written', async () => {
    const { favourites } = stores.current();
    await favourites.save(ada, morning);
    await favourites.save(ada, { name: 'MORNING', roles: [web] });

    expect(await favourites.ofPerson(ada)).toEqual([{ name: 'MORNING', roles: [web] }]);
  });

  it('are twenty at most; an old one can still be changed', async () => {
    const { favourites } = stores.current();
    const names = Array.from({ length: 20 }, (_, index) => `set ${index}`);
    for (const name of names) expect(await favourites.save(ada, { ...morning, name })).toBe(true);

    expect(await favourites.save(ada, { ...morning, name: 'one more' })).toBe(false);
    expect(await favourites.save(ada, { ...morning, name: 'set 3' })).toBe(true);
    expect(await favourites.save(grace, morning)).toBe(true);
    expect(await favourites.ofPerson(ada)).toHaveLength(20);
  });

  it('are forgotten once', async () => {
    const { favourites } = stores.current();
    await favourites.save(ada, morning);
    await favourites.save(grace, morning);

    expect(await favourites.forget(ada, ' morning ')).toBe(true);
    expect(await favourites.forget(ada, 'morning')).toBe(false);
    expect(await favourites.ofPerson(grace)).toEqual([morning]);
  });
});
