import type { RoleId } from '../../pim/ids';
import { mostUsedFirst } from '../../pim/role-use';
import { ask, exchangeAdministrator, pendingRequest } from '../fixtures/request';

const roles = ['Beta', 'Alpha', 'Gamma', 'Delta'].map((roleName) => ({
  ...exchangeAdministrator,
  roleName,
  roleId: roleName as RoleId,
}));

const used = (...names: readonly string[]) =>
  names.map((name) => {
    const role = roles.find(({ roleName }) => roleName === name) ?? exchangeAdministrator;
    return { ...pendingRequest(), ask: ask({ role }) };
  });

const order = (...newestFirst: readonly string[]) =>
  mostUsedFirst(roles, used(...newestFirst)).map(({ roleName }) => roleName);

describe('the order of somebody’s roles', () => {
  it('is that of their names for whoever has used none', () => {
    expect(order()).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
  });

  it('begins with what they used most often', () => {
    expect(order('Delta', 'Gamma', 'Gamma')).toEqual(['Gamma', 'Delta', 'Alpha', 'Beta']);
  });

  it('goes by what they used last where they used two as often', () => {
    expect(order('Gamma', 'Beta', 'Beta', 'Gamma')).toEqual(['Gamma', 'Beta', 'Alpha', 'Delta']);
  });

  it('does not count what they may have no more, nor the same role elsewhere', () => {
    const elsewhere = { ...roles[2], scopeId: '/administrativeUnits/1' };
    const requests = [
      ...used('Omega'),
      { ...pendingRequest(), ask: ask({ role: elsewhere as typeof exchangeAdministrator }) },
    ];
    expect(mostUsedFirst(roles, requests).map(({ roleName }) => roleName)).toEqual(order());
  });
});
