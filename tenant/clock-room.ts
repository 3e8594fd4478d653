import type { Request, Response, Server } from 'restify';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ClockFollowers } from './clock-followers';
import { type MovingClock, PastMomentError } from './clock-moving';
import type { Room } from './room';

const moveOrder = z.union([
  z.object({ advance: z.string() }).strict(),
  z.object({ set: z.string() }).strict(),
]);

const stepDone = z.object({
  follower: z.string(),
  turn: z.number().int(),
  next: z.coerce.date().nullable(),
});

const whatToSay =
  'Say {"advance":"PT2H"} with an ISO 8601 duration, {"advance":"next"}, or {"set":"2026-01-31T09:00:00Z"}.';

/** A wish about the clock that cannot be met, in one sentence. */
class ClockWishError extends Error {}

/** The clock's addresses: `/sandbox/clock` for whoever moves it, `…/follow` and `…/done` for whoever keeps to it. */
export function clockRoom(clock: MovingClock, followers: ClockFollowers): Room {
  return {
    mount(server: Server) {
      server.get('/sandbox/clock', async (_req, res) => res.send(200, faceOf(clock)));
      server.post('/sandbox/clock', async (req, res) => move(clock, req, res));
      server.get('/sandbox/clock/follow', (_req, res, next) => {
        followers.join(res, clock.now());
        next(false);
      });
      server.post('/sandbox/clock/done', async (req, res) => takeAnswer(followers, req, res));
    },
    async stop() {
      followers.stop();
    },
  };
}

function faceOf(clock: MovingClock) {
  return { now: clock.now().toISOString(), next: clock.nextEvent()?.toISOString() ?? null };
}

async function move(clock: MovingClock, req: Request, res: Response): Promise<void> {
  try {
    const order = moveOrder.safeParse(req.body);
    if (!order.success) throw new ClockWishError(whatToSay);
    const wish = order.data;
    await clock.move((now) =>
      'set' in wish ? momentOf(wish.set) : destination(clock, now, wish.advance),
    );
    res.send(200, faceOf(clock));
  } catch (problem) {
    if (!(problem instanceof ClockWishError || problem instanceof PastMomentError)) throw problem;
    res.send(400, { error: { code: 'BadRequest', message: problem.message } });
  }
}

function destination(clock: MovingClock, now: Date, advance: string): Date {
  if (advance !== 'next') return later(now, advance);
  const next = clock.nextEvent();
  if (!next) throw new ClockWishError('Nothing is planned, so there is no next event to go to.');
  return next > now ? next : now;
}

function later(now: Date, duration: string): Date {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');
    return new Date(start.add(Temporal.Duration.from(duration)).epochMilliseconds);
  } catch (cause) {
    throw new ClockWishError(`"${duration}" is not a duration. ${whatToSay}`, { cause });
  }
}

function momentOf(text: string): Date {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch (cause) {
    throw new ClockWishError(`"${text}" is not a moment with its offset from UTC. ${whatToSay}`, {
      cause,
    });
  }
}

async function takeAnswer(followers: ClockFollowers, req: Request, res: Response): Promise<void> {
  const done = stepDone.safeParse(req.body);
  if (!done.success) {
    res.send(400, {
      error: {
        code: 'BadRequest',
        message:
          'Say {"follower":"…","turn":1,"next":"2026-01-31T09:00:00Z"}, or null for nothing.',
      },
    });
    return;
  }
  if (followers.answer(done.data)) {
    res.send(204);
    return;
  }
  res.send(404, {
    error: { code: 'NotFound', message: 'No such follower is connected: follow the clock again.' },
  });
}
