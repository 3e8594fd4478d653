import { type EndedRequest, minutesAfter } from '../pim/request';
import { exactly, isMeant, meantAmong } from '../pim/role-meant';
import { isSameRole, type Standing } from '../pim/standing';
import type { ActivationWish, ChangeWish } from '../pim/wish';
import type { Asking } from './activating';

/** Whoever wants more of a role this long after its end speaks of what they had. */
const justMinutes = 60;

/**
 * The wish for an activation, where what is to go on has ended by its time a short while ago: as long
 * as before and for the same reason, unless another was said.
 */
export async function justEnded(
  { ports, requester, reader }: Asking,
  wish: ChangeWish,
  { active }: Standing,
): Promise<ActivationWish | undefined> {
  const own = active.filter(({ activated }) => activated);
  const isOn = wish.roles.some((meant) => meantAmong(meant, own).length > 0);
  if (isOn || (wish.roles.length === 0 && own.length > 0)) return undefined;
  const since = minutesAfter(reader.now, -justMinutes);
  const ended = (await ports.requests.ofRequester(requester, ['ended'])).filter(
    (request): request is EndedRequest =>
      request.state === 'ended' && request.reason === 'time' && request.endedAt >= since,
  );
  const meant = ended.filter(({ ask }) => isMeant(wish.roles, ask.role.roleName));
  const [last] = meant;
  const isSure = last && meant.every(({ ask }) => isSameRole(ask.role, last.ask.role));
  return isSure ? onceMore(last, wish) : undefined;
}

function onceMore({ ask }: EndedRequest, wish: ChangeWish): ActivationWish {
  const { minutes, endsAt, longest, justification = ask.justification } = wish;
  const tickets = wish.tickets ?? (ask.ticket ? [ask.ticket] : undefined);
  const isTimed = minutes !== undefined || endsAt !== undefined || longest;
  return {
    intent: 'activate',
    roles: [exactly(ask.role)],
    ...(isTimed ? {} : { minutes: ask.minutes }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(endsAt ? { endsAt } : {}),
    ...(longest ? { longest } : {}),
    ...(justification ? { justification } : {}),
    ...(tickets ? { tickets } : {}),
    narrowerOffered: true,
  };
}
