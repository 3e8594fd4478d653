import { heldIn, peopleIn } from '../directory/membership';
import { own } from '../directory/own';
import type { DirectoryState } from '../directory/state';
import type { ReviewDecisionRecord } from './review-decision-record';
import type { ReviewerScope } from './review-terms';
import type { ReviewedAccess } from './reviewed-access';

type ReviewerKind = 'user' | 'members' | 'owners' | 'manager' | 'theOwners';

interface NamedReviewer {
  readonly kind: ReviewerKind;
  readonly id: string;
}

const forms: readonly (readonly [RegExp, ReviewerKind])[] = [
  [/^\/users\/([^/?]+)$/i, 'user'],
  [/^\/groups\/([^/?]+)\/(?:transitiveMembers|members)(?:\/microsoft\.graph\.user)?\b/i, 'members'],
  [/^\/groups\/([^/?]+)\/owners\b/i, 'owners'],
  [/^\.\/manager$/i, 'manager'],
  [/^\.\/owners\b/i, 'theOwners'],
];

function readReviewer({ query }: ReviewerScope): NamedReviewer | undefined {
  const text = query.replace(/^\/(?:v1\.0|beta)(?=\/)/i, '');
  for (const [pattern, kind] of forms) {
    const matched = pattern.exec(text);
    if (matched) return { kind, id: (matched[1] ?? '').toLowerCase() };
  }
  return undefined;
}

function exists(directory: DirectoryState, { kind, id }: NamedReviewer): boolean {
  if (kind === 'user') return own(directory.people, id) !== undefined;
  if (kind === 'manager' || kind === 'theOwners') return true;
  return own(directory.groups, id) !== undefined;
}

/** Whether each of these has a documented form and names somebody who is there. */
export function areReadable(directory: DirectoryState, scopes: readonly ReviewerScope[]): boolean {
  return scopes.every((scope) => {
    const named = readReviewer(scope);
    return named !== undefined && exists(directory, named);
  });
}

/** What can be changed later are individual people, not the way in which reviewers are found. */
export function areIndividuals(scopes: readonly ReviewerScope[]): boolean {
  return scopes.length > 0 && scopes.every((scope) => readReviewer(scope)?.kind === 'user');
}

export function askOwners(scopes: readonly ReviewerScope[]): boolean {
  return scopes.some((scope) => {
    const kind = readReviewer(scope)?.kind;
    return kind === 'owners' || kind === 'theOwners';
  });
}

/** Whose access, to what, somebody is to judge. */
export interface Question {
  readonly principal: Pick<ReviewDecisionRecord['principal'], 'id' | 'kind'>;
  readonly access: ReviewedAccess;
}

function peopleNamed(
  directory: DirectoryState,
  scope: ReviewerScope,
  { principal, access }: Question,
  now: Date,
): readonly string[] {
  const named = readReviewer(scope);
  switch (named?.kind) {
    case undefined:
      return [];
    case 'user':
      return [named.id];
    case 'members':
      return peopleIn(directory, named.id, now);
    case 'owners':
      return heldIn(directory, named.id, 'owner', now);
    case 'theOwners':
      return heldIn(directory, access.role.scopeId, 'owner', now);
    case 'manager':
      return [own(directory.people, principal.id)?.managerId ?? ''];
  }
}

function askable(directory: DirectoryState, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => own(directory.people, id)?.accountEnabled === true);
}

export interface Asked {
  readonly reviewers: readonly ReviewerScope[];
  readonly fallbackReviewers: readonly ReviewerScope[];
}

/** Nobody is named where people review themselves. */
export function isSelfReview({ reviewers }: Pick<Asked, 'reviewers'>): boolean {
  return reviewers.length === 0;
}

/** The people who judge one principal: those named or, where they lead to nobody, the fallback. */
export function reviewersOf(
  directory: DirectoryState,
  asked: Asked,
  question: Question,
  now: Date,
): readonly string[] {
  if (isSelfReview(asked)) return askable(directory, [question.principal.id]);
  const from = (scopes: readonly ReviewerScope[]) =>
    askable(
      directory,
      scopes.flatMap((scope) => peopleNamed(directory, scope, question, now)),
    );
  const named = from(asked.reviewers);
  return named.length > 0 ? named : from(asked.fallbackReviewers);
}
