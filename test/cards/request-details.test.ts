import { publicFacts } from '../../cards/request-details';
import type { RoleAtScope } from '../../pim/standing';
import { azureRole, entraRole, group, payments } from '../fixtures/holdings';
import { ask, pendingRequest } from '../fixtures/request';

const placeOf = (role: RoleAtScope) => {
  const [fact] = publicFacts(pendingRequest({ ask: ask({ role }) }), () => '');
  return fact;
};

describe('what a card says of where a role is held', () => {
  it.each([
    [entraRole('Global Reader'), { title: 'Where', value: 'Whole directory' }],
    [
      { ...entraRole('Global Reader'), scopeId: '/u/1' as never, scopeName: 'Lyon' },
      { title: 'Where', value: 'Lyon' },
    ],
    [group(1, 'SG-DBA'), { title: 'As', value: 'Member' }],
    [group(1, 'SG-DBA', 'owner'), { title: 'As', value: 'Owner' }],
    [
      azureRole('Reader', 'Payments', payments),
      { title: 'Where', value: 'Payments, subscription' },
    ],
    [azureRole('Reader', 'Tenant', '/'), { title: 'Where', value: 'Azure as a whole' }],
  ])('fits its kind: %j', (role, fact) => {
    expect(placeOf(role)).toEqual(fact);
  });
});
