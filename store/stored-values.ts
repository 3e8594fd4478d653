import { z } from 'zod';
import type {
  ConversationId,
  RequestId,
  RoleId,
  ScopeId,
  TeamsUserId,
  TenantId,
  UserId,
} from '../pim/ids';
import type { Person } from '../pim/person';
import type { Place, Recipient, ReminderOrder, SentMessage } from '../pim/ports';
import type { Approver } from '../pim/role-settings';
import { kinds, type RoleAtScope } from '../pim/standing';
import type { Ticket } from '../pim/wish';
import { type FieldsOf, id, integer, isoMoment } from './row';

/* How the domain's values look as JSON: one schema for each that several tables hold. */

export const person = z.object({
  tenantId: id<TenantId>(),
  userId: id<UserId>(),
  name: z.string(),
} satisfies FieldsOf<Person>);

export const reminder = z.object({
  person,
  at: isoMoment,
} satisfies FieldsOf<ReminderOrder>);

export const approver = z.object({
  userId: id<UserId>(),
  name: z.string(),
} satisfies FieldsOf<Approver>);

export const roleAtScope = z.object({
  // Requests from before there were others have none.
  kind: z.enum(kinds).default('directory'),
  roleId: id<RoleId>(),
  roleName: z.string(),
  scopeId: id<ScopeId>(),
  scopeName: z.string(),
} satisfies FieldsOf<RoleAtScope>);

export const ticket = z.object({
  number: z.string(),
  system: z.string().optional(),
} satisfies FieldsOf<Ticket>);

export const place = z.object({
  conversationId: id<ConversationId>(),
  kind: z.enum(['personal', 'group-chat', 'channel']),
  serviceUrl: z.string(),
  teamId: z.string().optional(),
  channelName: z.string().optional(),
} satisfies FieldsOf<Place>);

export const recipient = z.discriminatedUnion('to', [
  z.object({ to: z.literal('person'), person } satisfies FieldsOf<
    Extract<Recipient, { to: 'person' }>
  >),
  z.object({ to: z.literal('channel'), place } satisfies FieldsOf<
    Extract<Recipient, { to: 'channel' }>
  >),
]);

export const sentMessage = z.object({
  requestId: id<RequestId>(),
  copy: z.enum(['channel', 'approver', 'receipt', 'outcome', 'warning']),
  place,
  messageId: z.string().min(1),
  reader: person.optional(),
  shows: integer,
} satisfies FieldsOf<SentMessage>);

export const teamsUserId = id<TeamsUserId>();
