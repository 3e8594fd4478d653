import { addDuration } from '../directory/duration';
import type { DirectoryState } from '../directory/state';
import { type SignInRecord, signInId } from './sign-in-record';

const retention = 'P30D';

/** Writes down that somebody signed in by hand; what the log need not keep any longer goes. */
export function signedInByHand(
  { people, signIns }: DirectoryState,
  signIn: Omit<SignInRecord, 'id'>,
): void {
  const person = people[signIn.personId];
  if (!person) return;
  person.lastSignInDateTime = signIn.createdDateTime;
  signIns.push({ id: signInId(signIn.personId, signIn.createdDateTime), ...signIn });
  const oldest =
    addDuration(new Date(signIn.createdDateTime), `-${retention}`)?.toISOString() ?? '';
  const kept = signIns.findIndex(({ createdDateTime }) => createdDateTime >= oldest);
  signIns.splice(0, kept);
}

/** An application took a token for somebody who was not there. */
export function signedInByApplication(
  { people }: DirectoryState,
  personId: string,
  now: Date,
): void {
  const person = people[personId];
  if (person) person.lastNonInteractiveSignInDateTime = now.toISOString();
}
