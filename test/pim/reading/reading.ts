import { understand } from '../../../pim/reading/understand';
import type { ReadingContext, Understanding, Wish } from '../../../pim/wish';

/** A Friday morning in Berlin, five past ten. */
export const friday: ReadingContext = {
  now: new Date('2026-11-20T09:05:00Z'),
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
};

/** What a message means to somebody on that Friday, as plain data: moments as ISO text. */
export function read(text: string, context: ReadingContext = friday): unknown {
  const understanding = understand(text, context);
  const plain: unknown = JSON.parse(JSON.stringify(understanding));
  return plain;
}

export function wish(parts: Wish | Readonly<Record<string, unknown>>): unknown {
  return { kind: 'wish', wish: parts };
}

export const nothing: Understanding = { kind: 'nothing' };

export function unclear(problem: string, said: string): unknown {
  return { kind: 'unclear', unclear: { problem, said } };
}

const changing = new Set([
  'activate',
  'deactivate',
  'approve',
  'deny',
  'cancel',
  'bind-channel',
  'unbind-channel',
  'sign-out',
]);

/** Whether acting on a message would change something. */
export function acts(text: string, context: ReadingContext = friday): boolean {
  const understanding = understand(text, context);
  return understanding.kind === 'wish' && changing.has(understanding.wish.intent);
}
