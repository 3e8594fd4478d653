import type { PimError } from '../../pim/errors';
import type { Kind } from '../../pim/standing';
import { whoIsAsked } from './who-is-asked';

/** Why one of several was not asked for, though nobody refused it: it may be tried again. */
export function notRequested({ code }: PimError, kind: Kind): string {
  const who = whoIsAsked[kind];
  switch (code) {
    case 'graph-throttled':
      return `${who} asks us to slow down, so it was not requested.`;
    case 'graph-unreachable':
      return `${who} cannot be reached at the moment, so it was not requested.`;
    case 'graph-unreadable':
      return `${who} answered something that I cannot read. Type "active" to see whether it is on.`;
    case 'sign-in-needed':
    case 'consent-needed':
    case 'step-up-needed':
    case 'identity-mismatch':
      return `${who} did not take your sign-in, so it was not requested.`;
    default:
      return `${who} refused it, so it was not requested.`;
  }
}
