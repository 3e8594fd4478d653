import { decideRequest } from './decide-request';
import type { DecisionRefusal } from './decided';
import { isAway } from './errors';
import { askAgain } from './plan-moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { AskedAgain, Decision, PendingRequest } from './request';

type Failed = Exclude<AskedAgain['why'], 'undecided' | 'too-old' | 'answer-lost'>;

/**
 * Says to Entra what an approver said ahead, in their own name; Entra checks it like any other decision.
 * Where that cannot be done, the request waits, and its approvers are asked once more and told why.
 */
export async function sayAhead(
  ports: Ports,
  request: PendingRequest,
  ahead: Decision,
): Promise<void> {
  const why = await obstacle(ports, request, ahead);
  if (!why) return;
  const waiting = askAgain(request, { why, approver: ahead.approver });
  await recordMove(ports, request, waiting, { tell: true });
}

async function obstacle(
  ports: Ports,
  { id }: PendingRequest,
  { approver, verdict, comment }: Decision,
): Promise<Failed | undefined> {
  const wanted = { verdict, ...(comment ? { comment } : {}) };
  try {
    const decided = await decideRequest(ports, approver, id, wanted);
    return decided.kind === 'decided' ? undefined : meaningOf(decided.why);
  } catch (error) {
    if (isAway(error)) return 'signed-out';
    throw error;
  }
}

/** Somebody may have been quicker: then Entra's record is looked at, and there is nothing to ask. */
function meaningOf(why: DecisionRefusal): Failed | undefined {
  switch (why) {
    case 'already-decided':
    case 'lapsed':
    case 'unknown-request':
      return undefined;
    case 'not-an-approver':
    case 'guest':
      return 'not-an-approver';
    case 'own-request':
    case 'comment-missing':
    case 'comment-too-long':
      return 'refused';
  }
}
