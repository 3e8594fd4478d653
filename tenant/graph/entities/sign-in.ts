import { type SignInRecord, signInId } from '../../audit/sign-in-record';
import { own } from '../../directory/own';
import type { DirectoryState, PersonRecord } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Typed, typed } from '../odata/entity';

export const signInType: EntityType = {
  name: 'microsoft.graph.signIn',
  properties: [
    'id',
    'createdDateTime',
    'userDisplayName',
    'userPrincipalName',
    'userId',
    'appId',
    'appDisplayName',
    'ipAddress',
    'clientAppUsed',
    'correlationId',
    'conditionalAccessStatus',
    'isInteractive',
    'authenticationRequirement',
    'resourceDisplayName',
    'status',
  ],
  navigation: {},
};

export function signInEntity({ people }: DirectoryState, signIn: SignInRecord): Typed {
  const person = own(people, signIn.personId);
  return typed(signInType, {
    id: signIn.id,
    createdDateTime: signIn.createdDateTime,
    userDisplayName: person?.displayName ?? null,
    userPrincipalName: person?.userPrincipalName ?? null,
    userId: signIn.personId,
    appId: signIn.appId,
    appDisplayName: signIn.appDisplayName,
    ipAddress: '127.0.0.1',
    clientAppUsed: 'Browser',
    correlationId: signIn.id,
    conditionalAccessStatus: 'notApplied',
    isInteractive: true,
    authenticationRequirement: signIn.multiFactor
      ? 'multiFactorAuthentication'
      : 'singleFactorAuthentication',
    resourceDisplayName: signIn.resourceDisplayName,
    status: { errorCode: 0, failureReason: 'Other.', additionalDetails: null },
  });
}

function requestId({ id }: PersonRecord, moment: string | undefined): string | null {
  return moment === undefined ? null : signInId(id, moment);
}

/** When somebody was last seen; null of those who never were. */
export function signInActivityOf(person: PersonRecord): Json | null {
  const { lastSignInDateTime: last, lastNonInteractiveSignInDateTime: silent } = person;
  if (last === undefined && silent === undefined) return null;
  const successful = [last, silent].reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  return {
    lastSignInDateTime: last ?? null,
    lastSignInRequestId: requestId(person, last),
    lastNonInteractiveSignInDateTime: silent ?? null,
    lastNonInteractiveSignInRequestId: requestId(person, silent),
    lastSuccessfulSignInDateTime: successful ?? null,
    lastSuccessfulSignInRequestId: requestId(person, successful),
  };
}
