import { createHash, randomUUID } from 'node:crypto';
import { mayChangePerson, mayDo, people } from './directory-permissions';
import {
  domainUnknown,
  nameTaken,
  passwordTooSimple,
  requestDenied,
  valueInvalid,
} from './directory-refusals';
import type { Occasion } from './order';
import { own } from './own';
import { done, notFound, type Outcome, type Refusal, refused } from './refusal';
import { tenantDomains } from './seed-people';
import type { DirectoryState, PersonRecord } from './state';

type Described = Pick<
  PersonRecord,
  | 'displayName'
  | 'givenName'
  | 'surname'
  | 'jobTitle'
  | 'department'
  | 'locale'
  | 'mailNickname'
  | 'businessPhones'
  | 'mobilePhone'
  | 'officeLocation'
  | 'usageLocation'
>;

/** What can be changed about somebody; what is absent stays as it is. */
export type PersonChanges = Partial<
  Described & Pick<PersonRecord, 'accountEnabled' | 'userPrincipalName' | 'password'>
>;

/** A new account, with what every account must have. */
export type PersonDraft = PersonChanges &
  Pick<PersonRecord, 'accountEnabled' | 'displayName' | 'password' | 'userPrincipalName'>;

/** People may keep these up to date themselves. */
const ownToChange = new Set(['businessPhones', 'mobilePhone', 'locale']);

function principalNameRefusal(
  { people: everybody }: DirectoryState,
  name: string,
  ownId?: string,
): Refusal | undefined {
  const [alias = '', domain = '', ...rest] = name.toLowerCase().split('@');
  if (!/^[a-z0-9'._#!^~-]+$/.test(alias) || domain === '' || rest.length > 0) {
    return valueInvalid('userPrincipalName', 'User');
  }
  if (!tenantDomains.includes(domain)) return domainUnknown;
  const taken = Object.values(everybody).some(
    ({ id, userPrincipalName }) =>
      id !== ownId && userPrincipalName.toLowerCase() === name.toLowerCase(),
  );
  return taken ? nameTaken : undefined;
}

/** Eight characters of three kinds, as for cloud accounts. */
function isTooSimple(password: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password));
  return password.length < 8 || password.length > 256 || kinds.length < 3;
}

function valuesRefusal(
  directory: DirectoryState,
  { userPrincipalName, password }: PersonChanges,
  ownId?: string,
): Refusal | undefined {
  const name =
    userPrincipalName === undefined
      ? undefined
      : principalNameRefusal(directory, userPrincipalName, ownId);
  if (name) return name;
  return password !== undefined && isTooSimple(password) ? passwordTooSimple : undefined;
}

export function createPerson(occasion: Occasion, draft: PersonDraft): Outcome<PersonRecord> {
  const { directory, now } = occasion;
  if (!mayDo(occasion, `${people}/create`)) return refused(requestDenied);
  const refusal = valuesRefusal(directory, draft);
  if (refusal) return refused(refusal);
  const id = randomUUID();
  const person: PersonRecord = {
    givenName: '',
    surname: '',
    jobTitle: '',
    department: '',
    guest: false,
    emergencyAccess: false,
    mfaRegistered: false,
    timeZone: 'Etc/UTC',
    locale: 'en-US',
    botInstalled: true,
    createdDateTime: now.toISOString(),
    ...draft,
    id,
    mri: `29:1${createHash('sha384').update(`mri:${id}`).digest('base64url')}`,
  };
  directory.people[id] = person;
  return done(person);
}

const changeActions: Readonly<Record<string, (changes: PersonChanges) => string>> = {
  accountEnabled: ({ accountEnabled }) => (accountEnabled ? 'enable' : 'disable'),
  userPrincipalName: () => 'userPrincipalName/update',
  password: () => 'password/update',
  usageLocation: () => 'usageLocation/update',
};

function actionsFor(changes: PersonChanges): readonly string[] {
  const tasks = Object.keys(changes).map(
    (property) => changeActions[property]?.(changes) ?? 'basic/update',
  );
  return [...new Set(tasks)].map((task) => `${people}/${task}`);
}

function mayChange(occasion: Occasion, personId: string, changes: PersonChanges): boolean {
  const isOwn = occasion.caller.id === personId;
  if (isOwn && Object.keys(changes).every((property) => ownToChange.has(property))) return true;
  return mayChangePerson(occasion, actionsFor(changes), personId);
}

export function changePerson(
  occasion: Occasion,
  personId: string,
  changes: PersonChanges,
): Outcome<PersonRecord> {
  const { directory } = occasion;
  const person = own(directory.people, personId);
  if (!person) return refused(notFound(personId));
  if (!mayChange(occasion, personId, changes)) return refused(requestDenied);
  const refusal = valuesRefusal(directory, changes, personId);
  if (refusal) return refused(refusal);
  const changed = { ...person, ...changes };
  directory.people[personId] = changed;
  return done(changed);
}

/** `managerId` absent: from then on nobody. */
export function changeManager(
  occasion: Occasion,
  personId: string,
  managerId?: string,
): Outcome<PersonRecord> {
  const { directory } = occasion;
  const person = own(directory.people, personId);
  if (!person) return refused(notFound(personId));
  if (managerId !== undefined && !own(directory.people, managerId)) {
    return refused(notFound(managerId));
  }
  if (!mayChangePerson(occasion, [`${people}/manager/update`], personId)) {
    return refused(requestDenied);
  }
  const { managerId: _before, ...rest } = person;
  const changed = { ...rest, ...(managerId === undefined ? {} : { managerId }) };
  directory.people[personId] = changed;
  return done(changed);
}
