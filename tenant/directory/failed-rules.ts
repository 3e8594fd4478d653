import type { Caller, ScheduleOrder } from './order';
import { isWithin, type Period } from './period';
import type { Demands } from './policy';
import type { FailedRule } from './refusal';

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** A ticket number is what is demanded; the system it is from is stored where given, and never checked. */
function lacksTicket(order: ScheduleOrder): boolean {
  return isBlank(order.ticketInfo.ticketNumber);
}

/** Everything that an order lacks at once, named as PIM names it; applications have no MFA to lack. */
export function failedRules(
  demands: Demands,
  order: ScheduleOrder,
  period: Period,
  caller: Caller,
): FailedRule[] {
  const tooLong = demands.isExpirationRequired && !isWithin(period, demands.maximumDuration);
  const failed: [FailedRule, boolean][] = [
    ['ExpirationRule', tooLong],
    ['JustificationRule', demands.justification && isBlank(order.justification)],
    ['MfaRule', demands.mfa && !caller.mfa && !caller.application],
    ['TicketingRule', demands.ticket && lacksTicket(order)],
  ];
  return failed.filter(([, fails]) => fails).map(([name]) => name);
}
