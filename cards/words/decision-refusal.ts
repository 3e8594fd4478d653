import type { DecisionRefusal } from '../../pim/decided';
import { longestJustification } from '../../pim/wish';

/** Why a decision was not made: for the presser alone. */
export const decisionRefusals: Record<DecisionRefusal, string> = {
  'unknown-request':
    'There is no such request. Type "status" to see yours, or use the number on the card.',
  'already-decided': 'This request is not open any more. Nothing was changed.',
  lapsed: 'Nobody decided this request within 24 hours, so it has lapsed. It has to be asked anew.',
  'own-request': 'Nobody decides a request of their own. Another approver has to.',
  'not-an-approver': 'Entra does not list you as an approver of this request. Nothing was changed.',
  guest: 'Guests cannot decide requests here. Nothing was changed.',
  'comment-missing':
    'This role wants a word from its approver. Say why, for example: approve 7KQ2 planned change.',
  'comment-too-long': `That is too long: at most ${longestJustification} characters are kept. Nothing was decided.`,
};
