import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import type { Notice } from '../notice';

export const notGivenBack: Notice = {
  kind: 'not-given-back',
  async compose({ request, reader }) {
    if (request.state !== 'active') return undefined;
    const role = roleWithScope(request.ask.role);
    const text = `I could not give ${role} back in your name, so it is still on. It ends by itself at ${timeFor(reader, request.endsAt)}; to end it now, type: I’m done`;
    return { summary: text, text };
  },
};
