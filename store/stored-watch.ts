import { z } from 'zod';
import {
  type AskedExtension,
  type EligibilityNews,
  type EligibilityWatch,
  type EndingsCard,
  endingStages,
  type KnownEligibility,
  type ToldEnding,
} from '../pim/eligibility-watch';
import type { EntraRequestId } from '../pim/ids';
import { type FieldsOf, id, integer, isoMoment } from './row';
import { person, place, roleAtScope } from './stored-values';

const told = z.object({
  stage: z.enum(endingStages),
  endsAt: isoMoment,
} satisfies FieldsOf<ToldEnding>);

const known = z.object({
  number: integer,
  role: roleAtScope,
  endsAt: isoMoment,
  throughGroup: z.literal(true).optional(),
  state: z.enum(['held', 'ended', 'gone']),
  told: z.array(told),
} satisfies FieldsOf<KnownEligibility>);

const action = z.enum(['extend', 'renew']);

const asked = z.object({
  role: roleAtScope,
  action,
  askedAt: isoMoment.optional(),
  requestId: id<EntraRequestId>().optional(),
  until: isoMoment.optional(),
} satisfies FieldsOf<AskedExtension>);

const card = z.object({
  place,
  messageId: z.string().min(1),
  numbers: z.array(integer),
  shows: z.string(),
} satisfies FieldsOf<EndingsCard>);

export const endingsCard = z.object({ person, card });

export const eligibilityWatch = z.object({
  person,
  version: integer,
  plannedAt: isoMoment.optional(),
  lookedAt: isoMoment.optional(),
  guest: z.literal(true).optional(),
  known: z.array(known),
  asked: z.array(asked),
  notAllowedAt: isoMoment.optional(),
  // Those from before there were cards have none.
  cards: z.array(card).default([]),
} satisfies FieldsOf<EligibilityWatch>);

type News<Kind extends EligibilityNews['news']> = Extract<EligibilityNews, { news: Kind }>;

export const eligibilityNews = z.object({
  person,
  news: z.array(
    z.discriminatedUnion('news', [
      z.object({
        news: z.literal('ending'),
        number: integer,
        ...told.shape,
      } satisfies FieldsOf<News<'ending'>>),
      z.object({
        news: z.literal('decided'),
        role: roleAtScope,
        action,
        outcome: z.enum(['granted', 'denied', 'canceled', 'failed', 'lost']),
      } satisfies FieldsOf<News<'decided'>>),
    ]),
  ),
});
