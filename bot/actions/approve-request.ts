import { decisionAction } from '../pressing/decision-action';

export const approveRequest = decisionAction('approve-request', 'approve');
