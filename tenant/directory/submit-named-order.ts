import { requestExists } from './azure-refusals';
import { type Kind, type Occasion, requestsOf, type ScheduleOrder } from './order';
import { type Outcome, refused } from './refusal';
import type { ScheduleRequestRecord } from './state';
import { submitOrder } from './submit-order';

/** As `submitOrder`, under an id that the client chose: it serves once, whoever used it and for whatever. */
export function submitNamedOrder(
  occasion: Occasion,
  kind: Kind,
  order: ScheduleOrder & { readonly id: string },
): Outcome<ScheduleRequestRecord> {
  const { directory } = occasion;
  const kinds: readonly Kind[] = ['assignment', 'eligibility'];
  const taken = kinds.some((one) => Object.hasOwn(requestsOf(directory, one), order.id));
  if (taken && !order.isValidationOnly) return refused(requestExists(order.id));
  return submitOrder(occasion, kind, order);
}
