import { decisionAction } from '../pressing/decision-action';

export const denyRequest = decisionAction('deny-request', 'deny');
