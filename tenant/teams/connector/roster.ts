import type { PersonRecord } from '../../directory/state';
import { type LocalTeams, membersOf } from '../local-teams';
import { badSyntax, memberNotFound } from '../teams-error';
import type { ConversationRecord } from '../thread-record';

/** Somebody in a conversation, in the connector's fields. Bots are not listed. */
export interface Member {
  readonly id: string;
  readonly aadObjectId: string;
  readonly objectId: string;
  readonly tenantId: string;
  readonly userPrincipalName: string;
  readonly email: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userRole: 'user' | 'guest';
}

export interface MemberPage {
  readonly members: readonly Member[];
  readonly continuationToken?: string;
}

const longestPage = 500;
const usualPage = 200;

export function roster(teams: LocalTeams, conversation: ConversationRecord): Member[] {
  return membersOf(teams, conversation).map((person) => memberOf(teams, person));
}

/** One member, by Teams id or by object id. */
export function rosterMember(
  teams: LocalTeams,
  conversation: ConversationRecord,
  id: string,
): Member {
  const person = membersOf(teams, conversation).find((one) => one.mri === id || one.id === id);
  if (!person) throw memberNotFound();
  return memberOf(teams, person);
}

export function rosterPage(
  teams: LocalTeams,
  conversation: ConversationRecord,
  wanted: { readonly pageSize?: string; readonly continuationToken?: string },
): MemberPage {
  const size = Math.min(longestPage, wholeNumber(wanted.pageSize ?? String(usualPage)));
  const start = wanted.continuationToken ? readToken(wanted.continuationToken) : 0;
  const all = roster(teams, conversation);
  const members = all.slice(start, start + size);
  const next = start + size;
  return { members, ...(next < all.length ? { continuationToken: writeToken(next) } : {}) };
}

function memberOf({ tenant }: LocalTeams, person: PersonRecord): Member {
  return {
    id: person.mri,
    aadObjectId: person.id,
    objectId: person.id,
    tenantId: tenant.id,
    userPrincipalName: person.userPrincipalName,
    email: person.userPrincipalName,
    name: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    userRole: person.guest ? 'guest' : 'user',
  };
}

function writeToken(start: number): string {
  return Buffer.from(`from:${start}`).toString('base64url');
}

function readToken(token: string): number {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith('from:')) throw badSyntax('The continuation token is not valid.');
  return wholeNumber(text.slice('from:'.length));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0) {
    throw badSyntax(`"${text}" is not a number of members.`);
  }
  return Number(text);
}
