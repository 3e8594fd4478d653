import { receiptCard } from '../../cards/receipt';
import { ask, exchangeAdministrator, pendingRequest, reader } from '../fixtures/request';

/** The receipt of a request that nobody was asked to decide. */
function withNobody(kind: 'directory' | 'group' | 'azure'): string {
  const role = { ...exchangeAdministrator, kind };
  return JSON.stringify(receiptCard(pendingRequest({ ask: ask({ role }), approvers: [] }), reader));
}

describe('a receipt where nobody is named as approver', () => {
  it('points to the administrators who decide about Entra roles then', () => {
    expect(withNobody('directory')).toContain('Privileged Role Administrator');
  });

  it.each(['group', 'azure'] as const)('says of the kind %s that nobody can decide', (kind) => {
    expect(withNobody(kind)).toContain('Nobody who could decide it is named');
    expect(withNobody(kind)).not.toContain('Privileged Role Administrator');
  });
});
