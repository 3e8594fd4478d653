import { spoken } from '../../pim/duration';
import type { Broken } from '../../pim/preflight';
import { longestJustification, longestTicket } from '../../pim/wish';
import { type Reader, timeFor } from '../reader';

/** What keeps an activation from going to Entra, with what to do instead. */
export function brokenRule(broken: Broken, roleName: string, reader: Reader): string {
  switch (broken.rule) {
    case 'missing-duration':
      return 'Say for how long you need it.';
    case 'missing-justification':
      return 'Say why you need it.';
    case 'missing-ticket':
      return `${roleName} wants a ticket number.`;
    case 'too-long':
      return `The longest for this role is ${spoken(broken.longestMinutes)}. Shall I ask for ${spoken(broken.longestMinutes)}?`;
    case 'too-short':
      return `Entra activates nothing for less than ${spoken(broken.shortestMinutes)}. Choose a longer time.`;
    case 'end-in-past':
      return `${timeFor(reader, broken.endsAt)} is over. Choose how long you need it.`;
    case 'start-in-past':
      return `${timeFor(reader, broken.startsAt)} is over. Nothing was requested; type it again with another start.`;
    case 'justification-too-long':
      return `The reason has ${broken.length} characters; at most ${longestJustification} are kept. Shorten it.`;
    case 'ticket-too-long':
      return `The ticket has ${broken.length} characters; at most ${longestTicket} are kept. Give its number alone.`;
    case 'eligibility-ends-first':
      return `You are eligible for ${roleName} only until ${timeFor(reader, broken.endsAt)}. Nothing was requested; ask for less time.`;
    case 'already-active':
      return alreadyActive(broken, roleName, reader);
    case 'already-pending':
      return `A request of yours for ${roleName} is open already: it waits for approval, or starts later. Type "status" to see it, or "cancel" to withdraw it.`;
    case 'guest':
      return 'Guests cannot activate roles here. Nothing was requested.';
  }
}

/** No second activation is taken beside one that runs, not even for after its end. */
function alreadyActive(
  { endsAt, later }: Extract<Broken, { rule: 'already-active' }>,
  roleName: string,
  reader: Reader,
): string {
  if (!endsAt) return `You hold ${roleName} already, without an end. There is nothing to activate.`;
  const end = timeFor(reader, endsAt);
  return later
    ? `You hold ${roleName} until ${end}, and PIM takes no later activation of it before that. Nothing was requested; ask again when it is over.`
    : `You hold ${roleName} already until ${end}. PIM prolongs no activation: type "extend", and I ask for it again at its end.`;
}
