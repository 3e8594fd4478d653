import type { PimError } from '../../pim/errors';

/** Why one of several was not asked for, though nobody refused it: it may be tried again. */
export function notRequested({ code }: PimError): string {
  switch (code) {
    case 'graph-throttled':
      return 'Entra asks us to slow down, so it was not requested.';
    case 'graph-unreachable':
      return 'Entra cannot be reached at the moment, so it was not requested.';
    case 'graph-unreadable':
      return 'Entra answered something that I cannot read. Type "active" to see whether it is on.';
    case 'sign-in-needed':
    case 'consent-needed':
    case 'step-up-needed':
    case 'identity-mismatch':
      return 'Entra did not take your sign-in, so it was not requested.';
    default:
      return 'Entra refused it, so it was not requested.';
  }
}
