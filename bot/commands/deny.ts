import { decisionCommand } from '../turns/decision-command';

export const deny = decisionCommand(
  'deny',
  'deny 7KQ2 no ticket',
  'Deny a request, with a word why',
);
