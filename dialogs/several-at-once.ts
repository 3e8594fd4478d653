import type { ActivationResult } from '../cards/activation-results';
import { roleWithScope } from '../cards/role-choice';
import { brokenRule } from '../cards/words/broken-rule';
import { entraRefusal } from '../cards/words/entra-refusal';
import { notRequested } from '../cards/words/not-requested';
import { madeOf, mostAtOnce, partOf } from '../pim/draft-parts';
import { isAway, PimError } from '../pim/errors';
import { type Attempt, type Broken, isMendable, isMissing, preflight } from '../pim/preflight';
import { requestActivation } from '../pim/request-activation';
import type { Eligibility, Standing } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { attemptWith } from './attempt-with';
import { askForDetailsOfSeveral } from './details-of-several';
import { type DialogReply, sayText } from './reply';
import { showResults } from './results-of-several';
import type { Wanted } from './which-role';

/** One of several, as far as it has come: what it needs to be sent, or its result. */
type Part = { readonly attempt: Attempt; readonly broken: readonly Broken[] } | ActivationResult;

interface Several {
  readonly wanted: readonly Wanted[];
  readonly standing: Standing;
  /** A sentence about the time that was said and cannot be taken: another is asked for. */
  readonly problem?: string;
}

/**
 * Asks for several things at once, for one reason. What they lack is asked for in one card; what cannot
 * go on, is refused or gets lost takes nothing from the others.
 */
export async function pursueSeveral(
  activating: Activating,
  wish: ActivationWish,
  { wanted, standing, problem }: Several,
): Promise<DialogReply> {
  if (wanted.length > mostAtOnce) {
    return sayText(
      `You named ${wanted.length}; I ask for ${mostAtOnce} at once at most. Nothing was requested.`,
    );
  }
  const all = { ...wish, roles: wanted.map(({ meant }) => meant) };
  const tried = await Promise.all(wanted.map((one) => begin(activating, all, one, standing)));
  const begun = resultsOf(tried);
  // Whoever finds a request waiting already may be looking at what an earlier press has made of this draft.
  const made = await madeOf(activating.ports.requests, activating.draft);
  const parts: readonly Part[] = begun.map((part, place) => {
    const request = made.get(place);
    return request ? { kind: 'requested', request } : part;
  });
  const open = parts.filter((part) => 'attempt' in part);
  if (open.length > 0 && (problem !== undefined || open.some(({ broken }) => broken.length > 0))) {
    const each = open.map(({ attempt, broken }) => ({ ...attempt, broken }));
    const notes = parts.flatMap(noteOf);
    const asking = { each, notes, ...(problem === undefined ? {} : { problem }) };
    return askForDetailsOfSeveral(activating, all, asking);
  }
  const results = await sendAll(activating, parts);
  return showResults(activating, all, results);
}

/** Reads what the settings demand, and tells what stands in the way for good. */
async function begin(
  activating: Activating,
  wish: ActivationWish,
  wanted: Wanted,
  standing: Standing,
): Promise<Part | Failed> {
  if ('problem' in wanted) return { kind: 'not-requested', passing: false, ...wanted };
  const called = roleWithScope(wanted.role);
  try {
    const attempt = await attemptWith(activating, wish, wanted.role, standing);
    const verdict = preflight(attempt);
    const broken = verdict.allowed ? [] : verdict.broken;
    const final = broken.filter((rule) => !isMissing(rule) && !isMendable(rule));
    if (final.length === 0) return { attempt, broken };
    const sentences = final.map((rule) => brokenRule(rule, called, activating.reader));
    return { kind: 'not-requested', called, problem: sentences.join(' '), passing: false };
  } catch (error) {
    return failed(error, wanted.role);
  }
}

function noteOf(part: Part): readonly string[] {
  if ('attempt' in part) return [];
  return part.kind === 'requested'
    ? [`${roleWithScope(part.request.ask.role)} was requested before (${part.request.id}).`]
    : [part.problem];
}

/** Sends them at the same time; each has an outcome of its own. */
async function sendAll(
  activating: Activating,
  parts: readonly Part[],
): Promise<readonly ActivationResult[]> {
  const sent = await Promise.all(
    parts.map((part, place) => ('attempt' in part ? send(activating, part.attempt, place) : part)),
  );
  return resultsOf(sent);
}

/** Nobody refused it: it could not be asked for. */
interface Failed {
  readonly error: PimError;
  readonly result: ActivationResult;
}

function failed(error: unknown, role: Eligibility): Failed {
  if (!(error instanceof PimError)) throw error;
  const problem = notRequested(error, role.kind);
  const called = roleWithScope(role);
  return { error, result: { kind: 'not-requested', called, problem, passing: true } };
}

/** Where none can go on, and one for want of a sign-in or a consent, all of them wait for that. */
function resultsOf<Result extends Part>(
  tried: readonly (Result | Failed)[],
): readonly (Result | ActivationResult)[] {
  const results = tried.map((one) => ('error' in one ? one.result : one));
  const [away] = tried.flatMap((one) => ('error' in one && isAway(one.error) ? one.error : []));
  const none = results.every((one) => 'kind' in one && one.kind === 'not-requested');
  if (away && none) throw away;
  return results;
}

async function send(
  activating: Activating,
  attempt: Attempt,
  place: number,
): Promise<ActivationResult | Failed> {
  const { ports, requester, draft } = activating;
  const called = roleWithScope(attempt.role);
  const verdict = preflight(attempt);
  if (!verdict.allowed) throw new Error(`${called} lacks something`);
  try {
    const from = { settings: attempt.settings, draft: partOf(draft, place) };
    const requested = await requestActivation(ports, requester, verdict.order, from);
    if (requested.kind === 'requested') return requested;
    const problem = entraRefusal(requested.refused, called);
    return { kind: 'not-requested', called, problem, passing: false };
  } catch (error) {
    return failed(error, attempt.role);
  }
}
