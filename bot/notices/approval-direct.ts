import { approverCard, askedFor } from '../../cards/approval-request';
import { isUndecided } from '../../pim/request';
import type { Notice } from '../notice';

export const approvalDirect: Notice = {
  kind: 'approval-direct',
  copy: 'approver',
  async compose({ request, reader }) {
    if (!isUndecided(request)) return undefined;
    return {
      summary: `${askedFor(request)}: your decision is needed`,
      card: approverCard(request, reader),
      alert: true,
    };
  },
};
