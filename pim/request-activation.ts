import { adoptRequest } from './adopt-request';
import type { ActivationOrder, EntraRefusal, EntraRequest } from './directory';
import { isPassing, PimError } from './errors';
import { type DraftId, makeRequestId } from './ids';
import { fail, submit } from './moves';
import { factOf, jobOf, settleMinutes } from './orders';
import type { Person } from './person';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import { type ActivationRequest, minutesAfter, type SubmittingRequest } from './request';
import type { RoleSettings } from './role-settings';

export type Requested =
  | { readonly kind: 'requested'; readonly request: ActivationRequest }
  | { readonly kind: 'refused'; readonly refused: EntraRefusal };

/**
 * Sends an activation to Entra in the person's own name. It is written down first, so that a crash or
 * a lost answer leaves something to look up; a draft makes one request however often it is pressed.
 */
export async function requestActivation(
  ports: Ports,
  requester: Person,
  order: ActivationOrder,
  from: { readonly settings: RoleSettings; readonly draft?: DraftId },
): Promise<Requested> {
  const written = await writeDown(ports, requester, order, from.draft);
  if (!written.fresh) return { kind: 'requested', request: written.request };

  const { request } = written;
  const answer = await askEntra(ports, request, order);
  if (answer === 'lost') return { kind: 'requested', request };
  if (!answer.ok) {
    await putAway(ports, request, 'Entra refused it.');
    return { kind: 'refused', refused: answer.refused };
  }
  return { kind: 'requested', request: await adopt(ports, request, answer.value, from.settings) };
}

/** Where Graph breaks off just now, Entra has the request all the same: it is looked up like a lost answer. */
async function adopt(
  ports: Ports,
  request: SubmittingRequest,
  entra: EntraRequest,
  settings: RoleSettings,
): Promise<ActivationRequest> {
  try {
    return await adoptRequest(ports, request, entra, {
      settings: async () => settings,
      tell: false,
    });
  } catch (error) {
    if (isPassing(error)) return request;
    throw error;
  }
}

type Written =
  | { readonly fresh: true; readonly request: SubmittingRequest }
  | { readonly fresh: false; readonly request: ActivationRequest };

async function writeDown(
  ports: Ports,
  person: Person,
  order: ActivationOrder,
  draft: DraftId | undefined,
): Promise<Written> {
  const askedAt = ports.clock.now();
  const requester = { tenantId: person.tenantId, userId: person.userId, name: person.name };
  for (;;) {
    const twin = draft && (await ports.requests.ofDraft(draft));
    if (twin) return { fresh: false, request: twin };
    const request = submit(
      makeRequestId((length) => ports.random(length)),
      { ...order, requester, askedAt },
    );
    const effects = {
      fact: factOf('request.submitted', request, askedAt, { actor: requester }),
      jobs: [jobOf('settle-request', request.id, minutesAfter(askedAt, settleMinutes))],
      ...(draft ? { draft } : {}),
    };
    if (await ports.requests.create(request, effects)) return { fresh: true, request };
  }
}

/** A lost answer is no refusal: the request may stand, so it stays open and is looked up later. */
async function askEntra(ports: Ports, request: SubmittingRequest, order: ActivationOrder) {
  try {
    return await ports.directory.activate(request.ask.requester, order);
  } catch (error) {
    if (error instanceof PimError && error.code === 'graph-unreachable') return 'lost';
    await putAway(ports, request, 'It was not sent to Entra.');
    throw error;
  }
}

function putAway(ports: Ports, request: SubmittingRequest, reason: string) {
  const next = fail(request, reason, ports.clock.now());
  return recordMove(ports, request, next, { tell: false });
}
