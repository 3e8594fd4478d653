import { z } from 'zod';
import { deletePerson } from '../../directory/deletion';
import { passwordMissing } from '../../directory/directory-refusals';
import {
  changeManager,
  changePerson,
  createPerson,
  type PersonChanges,
} from '../../directory/person-changes';
import { noContent, one } from '../answers';
import { userEntity } from '../entities/user';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { demandScope, scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { signedIn } from './find';
import { personIn } from './person-in';
import { readBody, readReference } from './read-body';

const text = z.string().min(1).max(256);
const optionalText = z.string().max(128).nullable().optional();

const described = {
  givenName: z.string().max(64).nullable().optional(),
  surname: z.string().max(64).nullable().optional(),
  jobTitle: optionalText,
  department: optionalText,
  officeLocation: optionalText,
  mobilePhone: optionalText,
  businessPhones: z.array(z.string()).max(1).optional(),
  usageLocation: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  preferredLanguage: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .nullable()
    .optional(),
};

const passwordProfile = z.object({
  password: z.string().optional(),
  forceChangePasswordNextSignIn: z.boolean().optional(),
  forceChangePasswordNextSignInWithMfa: z.boolean().optional(),
});

const mailNickname = z.string().regex(/^[^\s@()[\]";:<>,\\]{1,64}$/);

const creation = z
  .object({
    accountEnabled: z.boolean(),
    displayName: text,
    mailNickname,
    userPrincipalName: text,
    passwordProfile: passwordProfile.optional(),
    ...described,
  })
  .strict();

const change = z
  .object({
    accountEnabled: z.boolean().optional(),
    displayName: text.optional(),
    mailNickname: mailNickname.optional(),
    userPrincipalName: text.optional(),
    passwordProfile: passwordProfile.optional(),
    ...described,
  })
  .strict();

/** What the directory writes down of a body: names that nobody has are empty there. */
function changesOf(body: z.infer<typeof change>): PersonChanges {
  const { passwordProfile: profile, preferredLanguage, ...rest } = body;
  const { givenName, surname, jobTitle, department } = rest;
  const written = {
    ...rest,
    ...(givenName === null && { givenName: '' }),
    ...(surname === null && { surname: '' }),
    ...(jobTitle === null && { jobTitle: '' }),
    ...(department === null && { department: '' }),
    ...(preferredLanguage && { locale: preferredLanguage }),
    ...(profile?.password !== undefined && { password: profile.password }),
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}

function create(call: GraphCall): Answer {
  const body = readBody(call, creation, 'User');
  const { accountEnabled, displayName, userPrincipalName } = body;
  const password = body.passwordProfile?.password;
  if (password === undefined) throw refusedWith(passwordMissing);
  const draft = { ...changesOf(body), accountEnabled, displayName, userPrincipalName, password };
  const person = carriedOut(createPerson(occasionOf(call), draft));
  return created(call, `users/${person.id}`, one(call, userEntity(person, 'full'), 'users'));
}

/** Passwords and the switch of an account have permissions of their own, and so have others' accounts. */
function demandScopesFor(
  { claims }: GraphCall,
  personId: string,
  { passwordProfile: profile, accountEnabled, ...rest }: z.infer<typeof change>,
): void {
  if (profile) demandScope(claims, scopes.passwords);
  if (accountEnabled !== undefined) demandScope(claims, scopes.switching);
  if (Object.keys(rest).length === 0) return;
  demandScope(claims, personId === claims.oid ? scopes.ownChanges : scopes.describing);
}

function patch(call: GraphCall, personId: string): Answer {
  const body = readBody(call, change, 'User');
  demandScopesFor(call, personId, body);
  carriedOut(changePerson(occasionOf(call), personId, changesOf(body)));
  return noContent;
}

export const userWrites: readonly Route[] = [
  { method: 'POST', path: 'users', scopes: scopes.personCreation, run: create },
  {
    method: 'PATCH',
    path: 'users/{id}',
    scopes: scopes.personChanges,
    run: (call) => patch(call, personIn(call).id),
  },
  {
    method: 'PATCH',
    path: 'me',
    scopes: scopes.ownChanges,
    run: (call) => patch(call, signedIn(call).id),
  },
  {
    method: 'DELETE',
    path: 'users/{id}',
    scopes: scopes.personDeletion,
    run: (call) => {
      carriedOut(deletePerson(occasionOf(call), personIn(call).id));
      return noContent;
    },
  },
  {
    method: 'PUT',
    path: 'users/{id}/manager/$ref',
    scopes: scopes.personCreation,
    run: (call) => {
      carriedOut(changeManager(occasionOf(call), personIn(call).id, readReference(call)));
      return noContent;
    },
  },
  {
    method: 'DELETE',
    path: 'users/{id}/manager/$ref',
    scopes: scopes.personCreation,
    run: (call) => {
      carriedOut(changeManager(occasionOf(call), personIn(call).id));
      return noContent;
    },
  },
];
