import { eligibilityFor } from '../../dialogs/eligibility-for';
import type { ChildScope, Directory } from '../../pim/directory';
import type { RoleId, ScopeId } from '../../pim/ids';
import type { Eligibility, Standing } from '../../pim/standing';
import { ada, exchangeAdministrator } from '../fixtures/request';
import { unaskedDirectory } from '../fixtures/unasked-directory';

const groups = '/providers/Microsoft.Management/managementGroups';
const contributor = (scopeId: string): Eligibility => ({
  kind: 'azure',
  roleId: 'b24988ac-6180-42a0-ab88-20f7382dd24c' as RoleId,
  roleName: 'Contributor',
  scopeId: scopeId as ScopeId,
  scopeName: 'there',
});

/** What each scope holds, in Azure's own casing. */
const tree: Readonly<Record<string, readonly string[]>> = {
  [`${groups}/root`]: [`${groups}/platform`, '/subscriptions/AAA'],
  [`${groups}/platform`]: ['/subscriptions/bbb'],
};

function asking(isAsked: (scopeId: string) => void = () => undefined) {
  const childScopes: Directory['childScopes'] = async (_person, { scopeId }) => {
    isAsked(scopeId);
    return (tree[scopeId] ?? []).map(
      (child): ChildScope => ({ scopeId: child as ScopeId, scopeName: child, type: 'scope' }),
    );
  };
  return { ports: { directory: { ...unaskedDirectory, childScopes } }, requester: ada };
}

const standing = (...eligible: readonly Eligibility[]): Standing => ({
  userId: ada.userId,
  guest: false,
  eligible,
  active: [],
  open: [],
  unread: [],
});

describe('eligibilityFor', () => {
  it('is the very one, where there is one, and nothing is asked', async () => {
    const found = await eligibilityFor(
      asking(),
      exchangeAdministrator,
      standing(exchangeAdministrator),
    );
    expect(found).toBe(exchangeAdministrator);
  });

  it('is a wider one in Azure, over what is on', async () => {
    const wide = contributor('/subscriptions/aaa');
    const running = contributor('/subscriptions/AAA/resourceGroups/rg-web');
    const found = await eligibilityFor(asking(), running, standing(wide));
    expect(found).toMatchObject({ scopeId: running.scopeId, heldOver: wide.scopeId });
  });

  it('is found through management groups, however deep', async () => {
    const asked: string[] = [];
    const running = contributor('/subscriptions/bbb/resourceGroups/rg-web');
    const wide = contributor(`${groups}/root`);
    const found = await eligibilityFor(
      asking((scopeId) => asked.push(scopeId)),
      running,
      standing(wide),
    );
    expect(found).toMatchObject({ heldOver: wide.scopeId });
    expect(asked).toEqual([`${groups}/root`, `${groups}/platform`]);
  });

  it.each([
    ['over something else', contributor('/subscriptions/ccc')],
    ['over something with a longer name', contributor('/subscriptions/aa')],
    ['below a management group that it is not in', contributor(`${groups}/platform`)],
    ['to another role', { ...contributor('/subscriptions/aaa'), roleId: 'other' as RoleId }],
  ])('is none for one %s', async (_what, other) => {
    const running = contributor('/subscriptions/aaa/resourceGroups/rg-web');
    expect(await eligibilityFor(asking(), running, standing(other))).toBeUndefined();
  });
});
