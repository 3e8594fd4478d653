import type { Attempt } from '../pim/preflight';
import type { Eligibility, Standing } from '../pim/standing';
import type { ActivationWish, Ticket } from '../pim/wish';
import type { Activating } from './activating';

/** A wish for one role, with all that the rules look at. */
export async function attemptWith(
  { ports, requester, reader }: Activating,
  wish: ActivationWish,
  role: Eligibility,
  standing: Standing,
): Promise<Attempt> {
  const settings = await ports.directory.roleSettings(requester, role);
  const ticket = oneTicket(wish.tickets);
  const attempt = { ...wish, role, standing, settings, now: reader.now, ...ticket };
  const open = wish.minutes === undefined && wish.endsAt === undefined;
  return wish.longest && open ? { ...attempt, minutes: settings.longestMinutes } : attempt;
}

/** Entra keeps one ticket with a request: several are its one number, one after the other. */
function oneTicket(tickets: readonly Ticket[] = []): { readonly ticket?: Ticket } {
  const [first, ...others] = tickets;
  if (!first) return {};
  const number = tickets.map((ticket) => ticket.number).join(', ');
  return { ticket: others.length === 0 ? first : { number } };
}
