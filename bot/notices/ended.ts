import { roleWithScope } from '../../cards/role-choice';
import type { EndReason } from '../../pim/request';
import type { Notice } from '../notice';

const how: Record<EndReason, string> = {
  time: 'has ended, as planned',
  'given-back': 'has been given back, as you wished',
  removed: 'was taken back by an administrator before its end',
};

export const ended: Notice = {
  kind: 'ended',
  async compose({ request }) {
    if (request.state !== 'ended') return undefined;
    const text = `${roleWithScope(request.ask.role)} ${how[request.reason]}.`;
    return { summary: text, text };
  },
};
