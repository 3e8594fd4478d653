import { decisionCommand } from '../turns/decision-command';

export const approve = decisionCommand(
  'approve',
  'approve 7KQ2 planned change',
  'Approve a request, with a word why',
);
