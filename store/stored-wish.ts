import { z } from 'zod';
import type {
  ActivationWish,
  ChangeWish,
  DecisionWish,
  Grant,
  QuestionWish,
  RoleMeant,
  SavingWish,
  Target,
} from '../pim/wish';
import { type FieldsOf, isoMoment } from './row';
import { ticket } from './stored-values';

/* How wishes look as JSON, as far as they are kept: those that a card goes on with. */

const grant = z.object({
  kind: z.enum(['directory', 'group', 'azure']),
  name: z.string(),
  scope: z.string().optional(),
  key: z.string().optional(),
} satisfies FieldsOf<Grant>);

const roleMeant = z.object({
  said: z.string(),
  names: z.array(z.string()),
  grants: z.array(grant),
  ambiguous: z.boolean(),
  scope: z.string().optional(),
} satisfies FieldsOf<RoleMeant>);

const target = z.object({
  ids: z.array(z.string()).optional(),
  person: z.string().optional(),
  all: z.literal(true).optional(),
} satisfies FieldsOf<Target>);

const roles = z.array(roleMeant);

/** When, for what reason, and what was left open: what every wish that changes something may say. */
const parts = {
  minutes: z.number().optional(),
  startsAt: isoMoment.optional(),
  endsAt: isoMoment.optional(),
  longest: z.literal(true).optional(),
  missing: z.array(z.enum(['role', 'duration', 'scope', 'target'])).optional(),
  justification: z.string().optional(),
  tickets: z.array(ticket).optional(),
};

export const activationWish = z.object({
  ...parts,
  intent: z.literal('activate'),
  roles,
  favourite: z.string().optional(),
  narrowerOffered: z.literal(true).optional(),
} satisfies FieldsOf<ActivationWish>);

const decisionWish = z.object({
  ...parts,
  intent: z.enum(['approve', 'deny']),
  roles,
  target: target.optional(),
} satisfies FieldsOf<DecisionWish>);

const changeWish = z.object({
  ...parts,
  intent: z.enum(['deactivate', 'extend', 'renew', 'cancel']),
  roles,
  target: target.optional(),
} satisfies FieldsOf<ChangeWish>);

const questionIntents: Readonly<Record<QuestionWish['intent'], true>> = {
  'list-eligible': true,
  'list-active': true,
  'list-pending': true,
  'list-scheduled': true,
  'list-approvals': true,
  'list-reviews': true,
  'who-has': true,
  history: true,
  status: true,
  'why-denied': true,
  'role-info': true,
  stats: true,
  settings: true,
};

const questionWish = z.object({
  intent: z.custom<QuestionWish['intent']>((intent) =>
    Object.hasOwn(questionIntents, String(intent)),
  ),
  roles,
  target: target.optional(),
} satisfies FieldsOf<QuestionWish>);

const savingWish = z.object({
  intent: z.literal('save-favourite'),
  favourite: z.string(),
  roles,
  minutes: z.number().optional(),
  single: z.literal(true).optional(),
} satisfies FieldsOf<SavingWish>);

export const wish = z.union([activationWish, decisionWish, changeWish, questionWish, savingWish]);
