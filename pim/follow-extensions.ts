import { followExtensionMinutes } from './ask-extension';
import type { ExtensionRequest } from './directory';
import { saveWatch } from './eligibility-cards';
import type { AskedExtension, EligibilityNews, ExtensionOutcome } from './eligibility-watch';
import { lookAtEligibilities } from './look-at-eligibilities';
import type { Person } from './person';
import type { Ports } from './ports';
import { minutesAfter } from './request';
import { isSameRole } from './standing';

type Following = Pick<Ports, 'people' | 'eligibilityWatches' | 'directory' | 'clock' | 'jobs'>;

/** Entra's clock may be behind ours. */
const leewayMinutes = 5;
/** A request that Entra does not show so long after it was sent never arrived. */
const arrivalMinutes = 10;
const arrivingMinutes = 2;

/** What a look at Entra's requests says of one that was open. */
type Followed =
  | { readonly asked: AskedExtension }
  | { readonly news: Extract<EligibilityNews, { news: 'decided' }> };

/**
 * Looks what became of somebody's requests for more time: one call for all of them, and one more look at
 * their eligibilities where one was granted. Returns when to look again, while any is open.
 */
export async function followExtensions(
  ports: Following,
  person: Person,
): Promise<Date | undefined> {
  const first = await ports.eligibilityWatches.find(person);
  if (!first || first.asked.length === 0) return undefined;
  const kinds = [...new Set(first.asked.map(({ role }) => role.kind))];
  const requests = await ports.directory.extensionRequests(person, kinds);
  const now = ports.clock.now();
  const isGranted = first.asked.some((one) => outcomeOf(one, requests, now) === 'granted');
  // What an administrator gave may be other than what was asked for: the message says what there is.
  const watch = (isGranted && (await lookAtEligibilities(ports, person))) || first;
  const followed = watch.asked.map((one) => follow(one, requests, now));
  const asked = followed.flatMap((one) => ('asked' in one ? [one.asked] : []));
  const news = followed.flatMap((one) => ('news' in one ? [one.news] : []));
  const effects = decisionsOf(person, news, now);
  if (!(await saveWatch(ports, watch, { ...watch, asked }, effects))) return now;
  return asked.length > 0 ? nextLook(asked, now) : undefined;
}

function nextLook(asked: readonly AskedExtension[], now: Date): Date {
  const isArriving = asked.some(({ requestId }) => requestId === undefined);
  return minutesAfter(now, isArriving ? arrivingMinutes : followExtensionMinutes);
}

function follow(one: AskedExtension, requests: readonly ExtensionRequest[], now: Date): Followed {
  const { role, action } = one;
  const outcome = outcomeOf(one, requests, now);
  if (outcome !== 'open') return { news: { news: 'decided', role, action, outcome } };
  const requestId = one.requestId ?? requestOf(one, requests)?.id;
  return { asked: requestId ? { ...one, requestId } : one };
}

function outcomeOf(
  one: AskedExtension,
  requests: readonly ExtensionRequest[],
  now: Date,
): ExtensionOutcome | 'open' {
  const found = requestOf(one, requests);
  if (found) return found.status;
  const { askedAt, requestId } = one;
  if (requestId || !askedAt) return 'failed';
  return minutesAfter(askedAt, arrivalMinutes) > now ? 'open' : 'lost';
}

/** The request itself; where its id never came, the one that can be meant: one that was asked elsewhere is open. */
function requestOf(
  { requestId, role, askedAt }: AskedExtension,
  requests: readonly ExtensionRequest[],
): ExtensionRequest | undefined {
  return requests.find((one) => {
    if (requestId) return one.id === requestId;
    if (!isSameRole(one.role, role)) return false;
    return askedAt ? one.createdAt >= minutesAfter(askedAt, -leewayMinutes) : one.status === 'open';
  });
}

function decisionsOf(
  { tenantId, userId }: Person,
  news: readonly Extract<EligibilityNews, { news: 'decided' }>[],
  at: Date,
) {
  const [one] = news;
  if (!one) return {};
  const details = { outcomes: news.map(({ outcome }) => outcome).join(' ') };
  return {
    news,
    fact: {
      kind: 'extension.decided',
      at,
      tenantId,
      actor: userId,
      roleId: one.role.roleId,
      details,
    },
  } as const;
}
