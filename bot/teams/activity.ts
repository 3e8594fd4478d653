import { z } from 'zod';

const account = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  role: z.string().nullish(),
});

const named = z.object({ id: z.string().nullish(), name: z.string().nullish() });

/** What we read of an activity's envelope. Its `value` and entities are read where they are used. */
export const activitySchema = z.object({
  type: z.string(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  replyToId: z.string().nullish(),
  serviceUrl: z.string(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  /** `localTimestamp` as it was sent: the SDK makes a moment of it, which has no zone any more. */
  rawLocalTimestamp: z.string().nullish().catch(undefined),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .object({
      tenant: z.object({ id: z.string().nullish() }).nullish(),
      team: named.nullish(),
      channel: named.nullish(),
    })
    .nullish(),
  entities: z.array(z.unknown()).nullish(),
  value: z.unknown(),
});

/** An activity whose envelope has the shape that Teams gives it. Who sent it is not yet believed. */
export type Activity = z.infer<typeof activitySchema>;
