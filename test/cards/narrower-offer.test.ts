import { narrowerOfferCard } from '../../cards/narrower-offer';
import type { DraftId, RoleId } from '../../pim/ids';
import { exchangeAdministrator } from '../fixtures/request';
import { schemaErrors } from './card-schema';

describe('narrowerOfferCard', () => {
  const card = narrowerOfferCard('Recipients are enough for that.', {
    role: {
      ...exchangeAdministrator,
      roleId: 'r' as RoleId,
      roleName: 'Exchange Recipient Administrator',
    },
    because: 'Exchange Recipient Administrator: creates recipients; narrower than [x](http://y)',
    asked: exchangeAdministrator,
    draft: 'draft-1' as DraftId,
  });

  it('is a card of the official schema', () => {
    expect(schemaErrors(card)).toEqual([]);
  });

  it('has one button for either role, the narrower first', () => {
    expect(card).toMatchObject({
      actions: [
        { title: '1. Exchange Recipient Administrator', data: { draft: 'draft-1', number: 1 } },
        { title: '2. Exchange Administrator, as asked', data: { draft: 'draft-1', number: 2 } },
      ],
    });
  });

  it('renders no link', () => {
    expect(JSON.stringify(card)).not.toContain('[x](');
  });
});
