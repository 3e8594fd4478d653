import { createHash } from 'node:crypto';
import { lastSeen } from '../audit/seed-sign-ins';
import { personId } from './cast-ids';
import type { PersonRecord } from './state';

export const tenantName = 'Woodgrove Bank';
const domain = 'woodgrove.example';
const initialDomain = 'woodgrove.onmicrosoft.com';
/** What a user principal name or a tenant's address may end in. */
export const tenantDomains: readonly string[] = [domain, initialDomain];

type Row = readonly [
  key: string,
  givenName: string,
  surname: string,
  jobTitle: string,
  department: string,
  managerKey: string | undefined,
  timeZone: string,
  locale: string,
];

const london = 'Europe/London';
const berlin = 'Europe/Berlin';
const stockholm = 'Europe/Stockholm';
const newYork = 'America/New_York';
const tokyo = 'Asia/Tokyo';

const rows: readonly Row[] = [
  [
    'catherine',
    'Catherine',
    'Mbeki',
    'Chief Information Officer',
    'Technology',
    undefined,
    london,
    'en-GB',
  ],
  [
    'rahul',
    'Rahul',
    'Deshpande',
    'Chief Information Security Officer',
    'Security',
    'catherine',
    london,
    'en-GB',
  ],
  ['grace', 'Grace', 'Okafor', 'Head of Messaging', 'Messaging', 'catherine', london, 'en-GB'],
  [
    'henrik',
    'Henrik',
    'Sørensen',
    'Senior Messaging Engineer',
    'Messaging',
    'grace',
    berlin,
    'da-DK',
  ],
  ['ines', 'Inês', 'Duarte', 'Senior Messaging Engineer', 'Messaging', 'grace', london, 'pt-PT'],
  ['ada', 'Ada', 'Lindqvist', 'Messaging Administrator', 'Messaging', 'grace', stockholm, 'en-GB'],
  ['bruno', 'Bruno', 'Costa', 'Messaging Engineer', 'Messaging', 'henrik', newYork, 'en-US'],
  ['chiara', 'Chiara', 'Moretti', 'Messaging Engineer', 'Messaging', 'henrik', berlin, 'it-IT'],
  ['deniz', 'Deniz', 'Aydin', 'Messaging Engineer', 'Messaging', 'ines', berlin, 'de-DE'],
  ['noah', 'Noah', 'Brandt', 'Messaging Trainee', 'Messaging', 'ines', berlin, 'de-DE'],
  ['priya', 'Priya', 'Raman', 'Identity Team Lead', 'Identity', 'rahul', london, 'en-GB'],
  [
    'viktor',
    'Viktor',
    'Lindgren',
    'Identity Engineer (contract)',
    'Identity',
    'priya',
    stockholm,
    'sv-SE',
  ],
  ['marta', 'Marta', 'Kowalska', 'Security Operations Lead', 'Security', 'rahul', berlin, 'pl-PL'],
  ['tomas', 'Tomás', 'Rivera', 'Security Engineering Lead', 'Security', 'rahul', newYork, 'en-US'],
  ['yuki', 'Yuki', 'Tanaka', 'Security Analyst', 'Security', 'marta', tokyo, 'ja-JP'],
  ['omar', 'Omar', 'Haddad', 'Cloud Platform Lead', 'Cloud Platform', 'catherine', london, 'en-GB'],
  [
    'lena',
    'Lena',
    'Fischer',
    'Cloud Platform Lead',
    'Cloud Platform',
    'catherine',
    berlin,
    'de-DE',
  ],
  ['kenji', 'Kenji', 'Mori', 'Site Reliability Engineer', 'Cloud Platform', 'omar', tokyo, 'ja-JP'],
  ['astrid', 'Astrid', 'Nygård', 'Service Desk Lead', 'Service Desk', 'catherine', berlin, 'nb-NO'],
  ['sam', 'Sam', 'Whitfield', 'Service Desk Analyst', 'Service Desk', 'astrid', london, 'en-GB'],
  ['jonas', 'Jonas', 'Keller', 'Service Desk Analyst', 'Service Desk', 'astrid', berlin, 'de-DE'],
  ['mei', 'Mei', 'Chen', 'Service Desk Specialist', 'Service Desk', 'astrid', newYork, 'en-US'],
  ['pavel', 'Pavel', 'Horák', 'Service Desk Engineer', 'Service Desk', 'astrid', berlin, 'cs-CZ'],
  [
    'fatima',
    'Fátima',
    'El Amrani',
    'Payments Engineering Lead',
    'Payments',
    'catherine',
    london,
    'en-GB',
  ],
  ['diego', 'Diego', 'Fuentes', 'Payments Developer', 'Payments', 'fatima', newYork, 'es-US'],
  ['olu', 'Olu', 'Adeyemi', 'Payments Analyst', 'Payments', 'fatima', london, 'en-GB'],
  ['ruth', 'Ruth', 'Ainsley', 'Internal Auditor', 'Audit', 'catherine', london, 'en-GB'],
  ['gil', 'Gil', 'Navarro', 'Migration Consultant', 'Fabrikam', undefined, newYork, 'en-US'],
  [
    'emergency1',
    'Emergency',
    'Access 1',
    'Emergency access account',
    '',
    undefined,
    london,
    'en-GB',
  ],
  [
    'emergency2',
    'Emergency',
    'Access 2',
    'Emergency access account',
    '',
    undefined,
    london,
    'en-GB',
  ],
];

const guests = new Set(['gil']);
const emergencyAccounts = new Set(['emergency1', 'emergency2']);
const withoutMfa = new Set(['noah']);
const withoutBot = new Set(['olu', 'emergency1', 'emergency2']);

/** The thirty people of Woodgrove Bank, by id; with a moment, also when each was last seen. */
export function seedPeople(now?: Date): Record<string, PersonRecord> {
  return Object.fromEntries(rows.map((row) => [personId(row[0]), personOf(row, now)]));
}

/** Everybody's key, and whether a second factor was part of their sign-ins. */
export const signInHabits = rows.map(([key]) => ({ key, mfa: !withoutMfa.has(key) }));

function personOf(row: Row, now: Date | undefined): PersonRecord {
  const [key, givenName, surname, jobTitle, department, managerKey, timeZone, locale] = row;
  return {
    id: personId(key),
    mri: mriOf(key),
    userPrincipalName: principalNameOf(row),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    jobTitle,
    department,
    ...(managerKey && { managerId: personId(managerKey) }),
    password: `${key}-of-the-local-tenant`,
    guest: guests.has(key),
    emergencyAccess: emergencyAccounts.has(key),
    mfaRegistered: !withoutMfa.has(key),
    accountEnabled: true,
    timeZone,
    locale,
    botInstalled: !withoutBot.has(key),
    createdDateTime: '2024-02-05T08:00:00Z',
    ...(now && { lastSignInDateTime: lastSeen(key, now) }),
  };
}

function mriOf(key: string): string {
  return `29:1${createHash('sha384').update(`mri:${key}`).digest('base64url')}`;
}

function principalNameOf([key, givenName, surname]: Row): string {
  const name = asciiOf(`${givenName}.${surname}`);
  if (guests.has(key)) return `${name}_fabrikam.example#EXT#@${initialDomain}`;
  if (emergencyAccounts.has(key)) return `${name.replace('.', '-')}@${initialDomain}`;
  return `${name}@${domain}`;
}

/** Principal names keep to ASCII, as most organisations have it. */
function asciiOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, '');
}
