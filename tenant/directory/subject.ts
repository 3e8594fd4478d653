import { rulesFor } from './providers/providers';
import type { Outcome } from './refusal';
import type { Subject } from './schedules';
import type { DirectoryState } from './state';

/** That the role and the principal exist, and that the role can be held over this scope. */
export function checkSubject(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  return rulesFor(subject).checkSubject(directory, subject);
}
