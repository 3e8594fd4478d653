import { addDuration } from '../directory/duration';
import { peopleIn } from '../directory/membership';
import { own } from '../directory/own';
import type { DirectoryState, PersonRecord } from '../directory/state';
import { lastSignIn } from './holders';
import type { ReviewDecisionRecord } from './review-decision-record';
import type { PostedScope, ReviewSettings } from './review-terms';
import type { ReviewedAccess } from './reviewed-access';

export const signInSetting = 'microsoft.graph.userLastSignInRecommendationInsightSetting';
export const peerSetting = 'microsoft.graph.groupPeerOutlierRecommendationInsightSettings';

const usualLookBack = 'P30D';
/** The reporting structure of two people says nothing yet. */
const fewestPeers = 3;

type Asked = Pick<ReviewSettings, 'recommendationsEnabled' | 'recommendationLookBackDuration'> & {
  readonly recommendationInsightSettings?: readonly PostedScope[];
};

export interface Insights {
  readonly recommendation: ReviewDecisionRecord['recommendation'];
  /** Null where nobody wants to know. */
  readonly outlierIn: string | null;
}

function settingOf(asked: Asked, type: string): PostedScope | undefined {
  return asked.recommendationInsightSettings?.find(
    (setting) => String(setting['@odata.type']).replace('#', '') === type,
  );
}

/** Since when somebody has to have signed in; undefined where that does not count. */
function lookBackOf(asked: Asked): string | undefined {
  const setting = settingOf(asked, signInSetting);
  const { recommendationLookBackDuration: usual, recommendationInsightSettings: all = [] } = asked;
  if (all.length > 0 && !setting) return undefined;
  const own = setting?.recommendationLookBackDuration;
  return typeof own === 'string' ? own : (usual ?? usualLookBack);
}

function isInactive(person: PersonRecord, lookBack: string, at: Date): boolean {
  const seen = lastSignIn(person);
  const since = addDuration(at, `-${lookBack}`);
  return !(seen !== null && since && new Date(seen) >= since);
}

function areClose(one: PersonRecord, other: PersonRecord): boolean {
  return (
    one.managerId === other.managerId || one.managerId === other.id || other.managerId === one.id
  );
}

/** Nobody else in the group reports to the same person, to them, or has them report. */
function isOutlier(
  directory: DirectoryState,
  groupId: string,
  person: PersonRecord,
  at: Date,
): boolean {
  const placed = peopleIn(directory, groupId, at)
    .map((id) => own(directory.people, id))
    .filter((one): one is PersonRecord => one?.managerId !== undefined);
  const peers = placed.filter(({ id }) => id !== person.id);
  const isKnown = person.managerId !== undefined && placed.length >= fewestPeers;
  return isKnown && !peers.some((peer) => areClose(person, peer));
}

/** Computed when the question is put, and never again: whoever signs in later changes nothing. */
export function insightsFor(
  directory: DirectoryState,
  principalId: string,
  about: { readonly asked: Asked; readonly access: ReviewedAccess; readonly at: Date },
): Insights {
  const { asked, access, at } = about;
  const person = own(directory.people, principalId);
  // Groups do not sign in and report to nobody, so there is nothing to go by.
  if (!(asked.recommendationsEnabled && person)) {
    return { recommendation: 'NoInfoAvailable', outlierIn: null };
  }
  const { provider, scopeId } = access.role;
  const looksAtPeers = provider === 'group' && settingOf(asked, peerSetting) !== undefined;
  const outlierIn = looksAtPeers && isOutlier(directory, scopeId, person, at) ? scopeId : null;
  const lookBack = lookBackOf(asked);
  const inactive = lookBack !== undefined && isInactive(person, lookBack, at);
  return { recommendation: inactive || outlierIn !== null ? 'Deny' : 'Approve', outlierIn };
}
