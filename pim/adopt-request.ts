import type { EntraRequest } from './directory';
import { acceptAtOnce, awaitApproval, fail } from './moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { ActivationRequest, SubmittingRequest } from './request';
import type { RoleSettings } from './role-settings';

/** Takes over what Entra made of a request: from its answer, or found later because the answer was lost. */
export async function adoptRequest(
  ports: Ports,
  request: SubmittingRequest,
  entra: EntraRequest,
  from: { settings(): Promise<RoleSettings>; readonly tell: boolean; readonly found?: boolean },
): Promise<ActivationRequest> {
  switch (entra.status) {
    case 'in-progress':
      return request;
    case 'pending-approval': {
      const settings = await from.settings();
      const next = awaitApproval(request, {
        entraRequestId: entra.id,
        approvers: await ports.directory.approvers(request.ask.requester, settings),
        commentRequired: settings.approval?.justification ?? false,
        createdAt: entra.createdAt,
        ...(from.found ? { found: true } : {}),
      });
      return recordMove(ports, request, next, { tell: from.tell });
    }
    case 'active':
    case 'scheduled': {
      const { id: entraRequestId, startsAt, endsAt } = entra;
      const started = entra.status === 'active';
      const next = acceptAtOnce(request, { entraRequestId, startsAt, endsAt, started });
      return recordMove(ports, request, next, { tell: from.tell });
    }
    case 'denied':
    case 'canceled':
    case 'failed':
    case 'revoked': {
      const next = fail(request, 'Entra did not take it.', ports.clock.now());
      return recordMove(ports, request, next, { tell: from.tell });
    }
  }
}
