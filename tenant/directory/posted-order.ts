import { z } from 'zod';
import type { ScheduleOrder } from './order';

/** Clients leave out what they do not say, or send null. */
export const postedText = z.string().nullish();

const scheduleInfo = z.object({
  startDateTime: postedText,
  expiration: z
    .object({ type: postedText, endDateTime: postedText, duration: postedText })
    .nullish(),
});

const ticketInfo = z.object({ ticketNumber: postedText, ticketSystem: postedText });

/** What a posted schedule request says of why and when, to Graph and to ARM alike. */
export const postedTerms = {
  justification: postedText,
  scheduleInfo: scheduleInfo.nullish(),
  ticketInfo: ticketInfo.nullish(),
};

const expirationTypes = ['noExpiration', 'afterDateTime', 'afterDuration', 'notSpecified'];

/** Clients write these words in any casing; whoever reads them gets them in one. */
function expirationType(written: string): string {
  return expirationTypes.find((type) => type.toLowerCase() === written.toLowerCase()) ?? written;
}

type Posted = z.infer<z.ZodObject<typeof postedTerms>>;

/** The same as PIM takes it. */
export function termsOf({
  justification,
  scheduleInfo: info,
  ticketInfo: ticket,
}: Posted): Pick<ScheduleOrder, 'justification' | 'schedule' | 'ticketInfo'> {
  const { type, endDateTime, duration } = info?.expiration ?? {};
  return {
    justification: justification ?? null,
    ticketInfo: {
      ticketNumber: ticket?.ticketNumber ?? null,
      ticketSystem: ticket?.ticketSystem ?? null,
    },
    schedule: {
      startDateTime: info?.startDateTime ?? null,
      expiration:
        typeof type === 'string'
          ? {
              type: expirationType(type),
              endDateTime: endDateTime ?? null,
              duration: duration ?? null,
            }
          : null,
    },
  };
}
