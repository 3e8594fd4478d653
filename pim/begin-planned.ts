import { adoptRequest } from './adopt-request';
import type { ActivationOrder, EntraRefusal, EntraRequest } from './directory';
import { isAway, isPassing, PimError } from './errors';
import { fail } from './moves';
import { dropPlan, putOff, submitPlan } from './plan-moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import {
  type EndReason,
  minutesAfter,
  type Plan,
  type PlannedRequest,
  type SubmittingRequest,
} from './request';
import { stillRunning } from './still-running';

/** Nobody waits longer for a role that was to follow at once: to have it much later is another wish. */
const patienceMinutes = 10;

const signedOut =
  'You were signed out of me when it was to begin, so nothing was asked of Entra. Activate it once more if you need it.';

/** Says in words what Entra refused. */
export type RefusalInWords = (refused: EntraRefusal, roleName: string) => string;

type SentPlan = SubmittingRequest & { readonly plan: Plan };

/**
 * Sends a plan to Entra when what it follows is over, in the requester's own name. Nothing is sent where
 * that ended before its time: whoever gave it back, or took it from them, meant it. Returns when to
 * look again, if that is still to come. Two calls without approval, all in all.
 */
export async function beginPlanned(
  ports: Ports,
  request: PlannedRequest,
  inWords: RefusalInWords,
): Promise<Date | undefined> {
  const now = ports.clock.now();
  const { beginsAt } = request.plan;
  const known = await endedEarly(ports, request);
  if (known) return drop(ports, request, known);
  if (now < beginsAt) return beginsAt;
  if (now > minutesAfter(beginsAt, patienceMinutes)) {
    return giveUp(
      ports,
      request,
      'It could not begin in time, so nothing more was asked of Entra. Activate it once more if you need it.',
    );
  }
  const early = await endedAtEntra(ports, request);
  if (early === 'not to be asked') return giveUp(ports, request, signedOut);
  return early ? drop(ports, request, early) : send(ports, request, inWords);
}

/** For a plan that follows what was activated elsewhere: whether that is still on. Returns when to look again. */
export async function watchFollowed(
  ports: Ports,
  request: PlannedRequest,
  again: Date,
): Promise<Date | undefined> {
  const { requester, role } = request.ask;
  if (ports.clock.now() >= request.plan.beginsAt) return undefined;
  try {
    if (await ports.directory.isOn(requester, role)) return again;
    const by = await ports.directory.endedBy(requester, role, request.ask.askedAt);
    return await drop(ports, request, by === 'holder' ? 'given-back' : 'removed');
  } catch (error) {
    // It counts as on: before anything is sent, it is looked at once more.
    if (error instanceof PimError) return again;
    throw error;
  }
}

/** By our own record of what it follows, which is brought up to Entra's every now and then. */
async function endedEarly(
  { requests }: Ports,
  { ask }: PlannedRequest,
): Promise<Exclude<EndReason, 'time'> | undefined> {
  const followed = ask.follows?.request && (await requests.find(ask.follows.request));
  return followed && followed.state === 'ended' && followed.reason !== 'time'
    ? followed.reason
    : undefined;
}

async function endedAtEntra(
  { directory }: Ports,
  { ask }: PlannedRequest,
): Promise<Exclude<EndReason, 'time'> | 'not to be asked' | undefined> {
  try {
    const by = await directory.endedBy(ask.requester, ask.role, ask.askedAt);
    return by && (by === 'holder' ? 'given-back' : 'removed');
  } catch (error) {
    if (isAway(error)) return 'not to be asked';
    throw error;
  }
}

async function send(
  ports: Ports,
  request: PlannedRequest,
  inWords: RefusalInWords,
): Promise<undefined> {
  const sent: SentPlan = { ...submitPlan(request, ports.clock.now()), plan: request.plan };
  const written = await recordMove(ports, request, sent, { tell: false });
  if (written !== sent) return;
  const answer = await askEntra(ports, sent);
  if (!answer) return;
  if (answer.ok) return adopt(ports, sent, answer.value);
  return answer.refused.refusal === 'already-active'
    ? waitLonger(ports, sent)
    : giveUp(ports, sent, inWords(answer.refused, sent.ask.role.roleName));
}

/** Nothing where there is no more to do: a lost answer is looked up later, as with any other request. */
async function askEntra(ports: Ports, sent: SentPlan) {
  try {
    return await ports.directory.activate(sent.ask.requester, orderOf(sent));
  } catch (error) {
    if (isAway(error)) return giveUp(ports, sent, signedOut);
    if (!(error instanceof PimError)) throw error;
    if (error.code === 'graph-unreachable') return;
    if (error.code === 'graph-throttled') return keep(ports, sent, sent.plan.beginsAt);
    await giveUp(ports, sent, 'It could not be sent to Entra.');
    throw error;
  }
}

/** It begins when Entra takes it: a start that was asked for would be over by then. */
function orderOf({ ask, plan }: SentPlan): ActivationOrder {
  const { requester, askedAt, startsAt, follows, ...order } = ask;
  return { ...order, ...(plan.eligibilityId ? { eligibilityId: plan.eligibilityId } : {}) };
}

/** Where Graph breaks off just now, Entra has the request all the same: it is looked up like a lost answer. */
async function adopt(ports: Ports, sent: SentPlan, entra: EntraRequest): Promise<undefined> {
  const { requester, role } = sent.ask;
  const settings = () => ports.directory.roleSettings(requester, role);
  try {
    await adoptRequest(ports, sent, entra, { settings, tell: true });
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
}

/** The role is on for Entra: its clock is behind ours, or somebody has given it another end. */
async function waitLonger(ports: Ports, sent: SentPlan): Promise<undefined> {
  const running = await stillRunning(ports, sent);
  if (running.kind === 'until') return keep(ports, sent, running.endsAt);
  return giveUp(
    ports,
    sent,
    running.kind === 'for-good'
      ? 'You hold the role without an end now, so nothing more was asked of Entra.'
      : 'It has been activated elsewhere meanwhile, so nothing more was asked of Entra. Type "active" to see until when.',
  );
}

async function keep(ports: Ports, sent: SentPlan, beginsAt: Date): Promise<undefined> {
  await recordMove(ports, sent, putOff(sent, beginsAt), { tell: false });
}

async function drop(
  ports: Ports,
  request: PlannedRequest,
  because: Exclude<EndReason, 'time'>,
): Promise<undefined> {
  await recordMove(ports, request, dropPlan(request, ports.clock.now(), because), { tell: true });
}

async function giveUp(
  ports: Ports,
  request: PlannedRequest | SentPlan,
  reason: string,
): Promise<undefined> {
  await recordMove(ports, request, fail(request, reason, ports.clock.now()), { tell: true });
}
