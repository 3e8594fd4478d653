import { mailAddressOf } from '../../directory/mail-address';
import type { PersonRecord } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Profile, type Typed, typed } from '../odata/entity';
import { signInActivityOf } from './sign-in';

const basic = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];

const always = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

export const userType: EntityType = {
  name: 'microsoft.graph.user',
  properties: [
    ...always,
    'accountEnabled',
    'createdDateTime',
    'department',
    'mailNickname',
    'onPremisesSyncEnabled',
    'signInActivity',
    'usageLocation',
    'userType',
  ],
  shownByDefault: always,
  navigation: {
    manager: (user, { directory, profile }) => {
      const person = directory.people[String(user.id)];
      const manager = directory.people[person?.managerId ?? ''];
      return manager ? asDirectoryObject(userEntity(manager, profile)) : null;
    },
  },
};

function everythingOf(person: PersonRecord): Json {
  return {
    businessPhones: person.businessPhones ?? [],
    displayName: person.displayName,
    givenName: person.givenName || null,
    jobTitle: person.jobTitle || null,
    mail: mailAddressOf(person),
    mobilePhone: person.mobilePhone ?? null,
    officeLocation: person.officeLocation ?? null,
    preferredLanguage: person.locale,
    surname: person.surname || null,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: person.accountEnabled,
    createdDateTime: person.createdDateTime,
    department: person.department || null,
    mailNickname: person.mailNickname ?? person.userPrincipalName.split('@')[0],
    onPremisesSyncEnabled: null,
    signInActivity: signInActivityOf(person),
    usageLocation: person.usageLocation ?? null,
    userType: person.guest ? 'Guest' : 'Member',
  };
}

/** A person as far as the reader's token may look. */
export function userEntity(person: PersonRecord, profile: Profile): Typed {
  const everything = everythingOf(person);
  if (profile === 'full') return typed(userType, everything);
  const visible = profile === 'basic' ? basic : ['id'];
  const entity = Object.entries(everything).map(([name, value]) => [
    name,
    visible.includes(name) ? value : null,
  ]);
  return typed(userType, Object.fromEntries(entity));
}

/** In a list of different kinds each entity says of which it is. */
export function asDirectoryObject({ type, entity }: Typed): Typed {
  return typed(type, { '@odata.type': `#${type.name}`, ...entity });
}
