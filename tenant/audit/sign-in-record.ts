import { policyGuid } from '../directory/cast-ids';

/** One sign-in by a person's own hand. */
export interface SignInRecord {
  readonly id: string;
  readonly personId: string;
  readonly createdDateTime: string;
  readonly appId: string;
  readonly appDisplayName: string;
  readonly resourceDisplayName: string;
  readonly multiFactor: boolean;
}

/** The id of the sign-in of a person at a moment, so that whoever knows the moment finds the line. */
export function signInId(personId: string, moment: string): string {
  return policyGuid(`sign-in:${personId}:${moment}`);
}
