import { listCard } from '../cards/list';
import { noticeCard } from '../cards/notice';
import { type Reader, timeFor } from '../cards/reader';
import { roleWithScope } from '../cards/role-choice';
import { entraRefusal } from '../cards/words/entra-refusal';
import type { GivenBack } from '../pim/end-activation';
import type { ActiveRequest } from '../pim/request';
import type { RoleAtScope } from '../pim/standing';
import { type DialogReply, sayText } from './reply';

/** Says that a role is given back at a moment, without anybody's doing. */
export function plannedReply(role: RoleAtScope, at: Date, reader: Reader): DialogReply {
  const sentence = `I give ${roleWithScope(role)} back at ${timeFor(reader, at)}.`;
  return {
    summary: sentence,
    card: noticeCard(sentence, ['There is nothing left for you to do.'], []),
  };
}

/** What came of giving back several roles, each on its own. */
export function severalReply(
  title: string,
  replies: readonly (readonly [RoleAtScope, DialogReply])[],
): DialogReply {
  const lines = replies.map(([role, { summary }]) => ({
    name: roleWithScope(role),
    detail: summary,
  }));
  const hint = 'Type "active" to see what you hold now.';
  return { summary: title, card: listCard(title, lines, hint) };
}

/** Says how giving a role back went; before Entra's five minutes it offers to do it afterwards. */
export function givenBackReply(
  given: GivenBack,
  role: RoleAtScope,
  reader: Reader,
  request?: ActiveRequest,
): DialogReply {
  const name = roleWithScope(role);
  switch (given.kind) {
    case 'given-back':
      return sayText(`${name} is off. Services may take a few minutes to notice.`);
    case 'not-active':
      return sayText(`${name} is not active any more, so there was nothing to give back.`);
    case 'refused':
      return sayText(entraRefusal(given.refused, name));
    case 'too-soon':
      return tooSoon(name, timeFor(reader, given.possibleAt), request);
  }
}

function tooSoon(name: string, time: string, request: ActiveRequest | undefined): DialogReply {
  const sentence = `Entra keeps a role on for at least five minutes. ${name} can be given back at ${time}.`;
  if (!request) return sayText(sentence);
  const data = { request: request.id, version: request.version };
  const button = { title: `Give it back at ${time}`, verb: 'end-activation-later', data };
  return { summary: sentence, card: noticeCard(sentence, [], [button]) };
}
