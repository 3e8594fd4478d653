import { noticeCard } from '../../cards/notice';
import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import type { Notice } from '../notice';

export const endingSoon: Notice = {
  kind: 'ending-soon',
  async compose({ request, reader }) {
    if (request.state !== 'active') return undefined;
    const sentence = `${roleWithScope(request.ask.role)} ends at ${timeFor(reader, request.endsAt)}.`;
    const more = ['It cannot be prolonged. If you need longer, ask again when it has ended.'];
    const data = { request: request.id, version: request.version };
    const buttons = [{ title: 'I’m done', verb: 'end-activation', data }];
    return { summary: sentence, card: noticeCard(sentence, more, buttons), alert: true };
  },
};
