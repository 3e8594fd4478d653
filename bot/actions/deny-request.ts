import { decisionAction } from '../decision-action';

export const denyRequest = decisionAction('deny-request', 'deny');
