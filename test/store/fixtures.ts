import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '../../pim/audit';
import type {
  ConversationId,
  EntraRequestId,
  RequestId,
  RoleId,
  ScopeId,
  TenantId,
  UserId,
} from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { JobOrder, NoticeOrder, Place, SentMessage } from '../../pim/ports';
import type {
  ActivationRequest,
  ApprovedRequest,
  PendingRequest,
  SubmittingRequest,
} from '../../pim/request';

export const noon = new Date('2026-03-02T12:00:00.000Z');

export function noonPlus(minutes: number): Date {
  return new Date(noon.getTime() + minutes * 60_000);
}

export const tenantId = 'a0000000-0000-4000-8000-000000000001' as TenantId;

function somebody(name: string, number: number): Person {
  const userId = `b0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as UserId;
  return { tenantId, userId, name };
}

export const ada = somebody('Ada Brandt', 1);
export const grace = somebody('Grace Okafor', 2);
export const linus = somebody('Linus Vogel', 3);

export const exchangeAdministrator = {
  kind: 'directory' as const,
  roleId: '29232cdf-9323-42fd-ade2-1d097af3e4de' as RoleId,
  roleName: 'Exchange Administrator',
  scopeId: '/' as ScopeId,
  scopeName: 'Directory',
};

export function requestId(text: string): RequestId {
  return text as RequestId;
}

export function submitting(id = '7KQ2', requester = ada, askedAt = noon): SubmittingRequest {
  return {
    id: requestId(id),
    version: 1,
    state: 'submitting',
    ask: {
      requester,
      role: exchangeAdministrator,
      minutes: 120,
      justification: 'Mail flow is down',
      askedAt,
    },
    approvers: [],
  };
}

/** Waits for Grace and Linus. */
export function pending(id = '7KQ2', requester = ada, askedAt = noon): PendingRequest {
  return {
    ...submitting(id, requester, askedAt),
    version: 2,
    state: 'pending',
    entraRequestId: `entra-${id}` as EntraRequestId,
    approvers: [grace, linus].map(({ userId, name }) => ({ userId, name })),
    commentRequired: false,
    lapsesAt: new Date(askedAt.getTime() + 24 * 60 * 60_000),
  };
}

export function approved(id: string, approver: Person, comment: string): ApprovedRequest {
  const { commentRequired, lapsesAt, ...asked } = pending(id);
  const decision = { verdict: 'approve', approver, comment, at: noonPlus(3) } as const;
  return { ...asked, version: 3, state: 'approved', decision };
}

/** The same request one version later, in the same state. */
export function moved<Request extends ActivationRequest>(request: Request, by = 1): Request {
  return { ...request, version: request.version + by };
}

export function fact(request: ActivationRequest, kind: Fact['kind'] = 'request.submitted'): Fact {
  return { kind, at: noon, tenantId, actor: ada.userId, requestId: request.id };
}

export function channel(number = 1, thread?: string): Place {
  const id = `19:channel${number}@thread.tacv2${thread ? `;messageid=${thread}` : ''}`;
  return {
    conversationId: id as ConversationId,
    kind: 'channel',
    serviceUrl: 'https://smba.example/emea/',
    teamId: '19:team@thread.tacv2',
    channelName: 'Approvals',
  };
}

export function chatOf(person: Person): Place {
  return {
    conversationId: `a:${person.userId}` as ConversationId,
    kind: 'personal',
    serviceUrl: 'https://smba.example/emea/',
  };
}

export function notice(key: string, to: Person | Place, more: Partial<NoticeOrder> = {}) {
  const order: NoticeOrder = {
    key,
    kind: 'outcome',
    requestId: requestId('7KQ2'),
    recipient: 'userId' in to ? { to: 'person', person: to } : { to: 'channel', place: to },
    ...more,
  };
  return order;
}

export function channelCard(shows: number, messageId = '1772000000001'): SentMessage {
  return {
    requestId: requestId('7KQ2'),
    copy: 'channel',
    place: channel(1, messageId),
    messageId,
    shows,
  };
}

export function approverCard(reader: Person, shows: number): SentMessage {
  return {
    requestId: requestId('7KQ2'),
    copy: 'approver',
    place: chatOf(reader),
    messageId: `to-${reader.name}`,
    reader,
    shows,
  };
}

export function job(key: string, dueAt: Date, kind: JobOrder['kind'] = 'lapse-request'): JobOrder {
  return { key, kind, requestId: requestId('7KQ2'), dueAt };
}

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pim-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
