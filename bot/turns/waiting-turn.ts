import { z } from 'zod';
import type { ConversationId } from '../../pim/ids';
import type { Place } from '../../pim/ports';
import type { InboundMessage } from '../inbound';

/** What was typed, when and where, while its writer signs in. */
export interface WaitingTurn {
  readonly text: string;
  readonly at: Date;
  readonly place: Place;
  /** The message that asks its writer to sign in, in a channel. */
  readonly askedWith?: string;
}

const stored = z.object({
  text: z.string(),
  at: z.coerce.date(),
  place: z.object({
    conversationId: z.string().transform((id) => id as ConversationId),
    kind: z.enum(['personal', 'group-chat', 'channel']),
    serviceUrl: z.string(),
    teamId: z.string().optional(),
    channelName: z.string().optional(),
  }),
  askedWith: z.string().optional(),
});

export function writeWaitingTurn(
  { text, at, place }: InboundMessage,
  asked: Pick<WaitingTurn, 'askedWith'> = {},
): string {
  return JSON.stringify({ text, at, place, ...asked } satisfies WaitingTurn);
}

export function readWaitingTurn(json: string): WaitingTurn {
  const { text, at, place, askedWith } = stored.parse(JSON.parse(json));
  const { teamId, channelName, ...where } = place;
  return {
    text,
    at,
    place: { ...where, ...(teamId ? { teamId } : {}), ...(channelName ? { channelName } : {}) },
    ...(askedWith ? { askedWith } : {}),
  };
}
