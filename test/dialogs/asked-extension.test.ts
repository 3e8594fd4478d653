import { askedReply } from '../../dialogs/asked-extension';
import type { ExtensionAsked } from '../../pim/ask-extension';
import {
  type EligibilityWatch,
  type KnownEligibility,
  nobodysWatch,
} from '../../pim/eligibility-watch';
import { minutesAfter } from '../../pim/request';
import { ada, exchangeAdministrator, now, reader } from '../fixtures/request';

const one: KnownEligibility = {
  number: 1,
  role: exchangeAdministrator,
  endsAt: minutesAfter(now, 10 * 24 * 60),
  state: 'held',
  told: [],
};
const watch = { ...nobodysWatch(ada), known: [one] };

const replyTo = (asked: ExtensionAsked, more: Partial<EligibilityWatch> = {}) =>
  askedReply({ asked, one, lines: [one], shownLater: [], watch: { ...watch, ...more } }, reader);

describe('askedReply', () => {
  it('puts the portal in place of the button where the organisation has not allowed it, and says so', () => {
    const { summary, card } = replyTo({ kind: 'no-consent' }, { notAllowedAt: now });
    expect(summary).toMatch(/has not allowed me to ask for it in your name, so nothing was asked/);
    expect(card).toMatchObject({
      actions: [{ type: 'Action.OpenUrl', title: 'Open the Entra admin center' }],
    });
    expect(JSON.stringify(card)).toContain('has not allowed me');
  });

  it.each([
    [{ refusal: 'already-pending' }, /is open already, so I asked for nothing/],
    [{ refusal: 'not-eligible' }, /nothing to extend. Nothing was asked/],
    [{ refusal: 'rules', rules: ['MfaRule'] }, /lacks a second factor. Nothing was changed/],
    [{ refusal: 'other', code: 'Odd' }, /did not take .* \(Odd\). Nothing was asked. Ask a Priv/],
  ] as const)('says why Microsoft did not take it: %j', (refused, words) => {
    expect(replyTo({ kind: 'refused', refused, action: 'extend' }).summary).toMatch(words);
  });

  it('leaves the card as it was where Microsoft did not take it', () => {
    const refused = { refusal: 'licence' } as const;
    expect(replyTo({ kind: 'refused', refused, action: 'extend' }).card).toBeUndefined();
  });
});
