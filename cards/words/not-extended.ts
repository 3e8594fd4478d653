import { spoken } from '../../pim/duration';
import type { Broken } from '../../pim/preflight';
import type { RoleAtScope } from '../../pim/standing';
import { type Reader, timeFor } from '../reader';
import { roleAsTyped, roleWithScope } from '../role-choice';
import { brokenRule } from './broken-rule';

/** What keeps an activation from being followed by another, with what to do instead. */
export function notExtended(broken: Broken, role: RoleAtScope, reader: Reader): string {
  const roleName = roleWithScope(role);
  const typed = roleAsTyped(role);
  switch (broken.rule) {
    case 'too-long':
      return `The longest for ${roleName} is ${spoken(broken.longestMinutes)} at a time. Nothing was planned; type: extend ${typed} by ${spoken(broken.longestMinutes)}`;
    case 'too-short':
      return `Entra activates nothing for less than ${spoken(broken.shortestMinutes)}. Nothing was planned; say a longer time.`;
    case 'missing-justification':
      return `${roleName} wants a reason. Nothing was planned; type: extend ${typed} because …`;
    case 'missing-ticket':
      return `${roleName} wants a ticket number. Nothing was planned; type: extend ${typed} ticket INC0012345`;
    case 'eligibility-ends-first':
      return `You are eligible for ${roleName} only until ${timeFor(reader, broken.endsAt)}, so it cannot go on for that long. Nothing was planned; ask for less time.`;
    default:
      return brokenRule(broken, roleName, reader);
  }
}
