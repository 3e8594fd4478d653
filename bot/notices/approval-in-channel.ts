import { approvalChannelCard, askedFor } from '../../cards/approval-request';
import { isUndecided } from '../../pim/request';
import type { Notice } from '../notice';

export const approvalInChannel: Notice = {
  kind: 'approval-in-channel',
  copy: 'channel',
  async compose({ request, approverTeamsIds }) {
    if (!isUndecided(request)) return undefined;
    return {
      summary: askedFor(request),
      card: approvalChannelCard(request, approverTeamsIds),
    };
  },
};
