import { decisionAction } from '../decision-action';

export const approveRequest = decisionAction('approve-request', 'approve');
