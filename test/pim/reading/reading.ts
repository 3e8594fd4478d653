import { understand } from '../../../pim/reading/understand';
import type { Grant, ReadingContext, RoleMeant, Target, Ticket, Wish } from '../../../pim/wish';

function held(name: string, scope = '/'): Grant {
  return { kind: 'directory', name, scope };
}

/** A Friday morning in Berlin, five past ten, of somebody who is eligible for a few roles. */
export const friday: ReadingContext = {
  now: new Date('2026-11-20T09:05:00Z'),
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  eligible: [
    held('Exchange Administrator'),
    held('Global Administrator'),
    held('SharePoint Administrator'),
    held('Teams Administrator'),
    held('User Administrator', 'Branch offices'),
  ],
  active: ['Exchange Administrator', 'Global Administrator', 'SharePoint Administrator'],
};

/** What a message means to somebody on that Friday, as plain data: moments as ISO text, roles by name. */
export function read(text: string, context: ReadingContext = friday): unknown {
  const understanding = understand(text, context);
  const made =
    'wish' in understanding && understanding.wish ? plain(understanding.wish) : undefined;
  const read: unknown = JSON.parse(
    JSON.stringify({ ...understanding, ...(made ? { wish: made } : {}) }),
  );
  return read;
}

function plain(wish: Wish): Readonly<Record<string, unknown>> {
  const {
    roles = [],
    tickets,
    target,
    ...rest
  } = wish as Wish & {
    readonly roles?: readonly RoleMeant[];
    readonly tickets?: readonly Ticket[];
    readonly target?: Target;
  };
  return {
    ...rest,
    ...(roles.length > 0 ? { role: roles.map(roleName).join(' & ') } : {}),
    ...(tickets ? { ticket: tickets.length === 1 ? tickets[0] : tickets } : {}),
    ...(target ? { target: targetName(target) } : {}),
  };
}

function roleName({ said, names, ambiguous, scope }: RoleMeant): string {
  const name = ambiguous ? `${said}?` : (names[0] ?? 'unknown');
  return scope === undefined ? name : `${name} over ${scope}`;
}

function targetName({ ids, person, all }: Target): string {
  return all ? 'all' : (person ?? ids?.join(' & ') ?? '');
}

export function wish(parts: Readonly<Record<string, unknown>>): unknown {
  return { kind: 'wish', wish: parts };
}

export const nothing = { kind: 'nothing' };

export function unclear(problem: string, said: string): unknown {
  return { kind: 'unclear', unclear: { problem, said }, wish: expect.anything() };
}

const changing = new Set([
  'activate',
  'deactivate',
  'extend',
  'renew',
  'approve',
  'deny',
  'cancel',
  'bind-channel',
  'unbind-channel',
  'sign-out',
]);

/** What a message would change if it was acted on; nothing where it is only answered. */
export function actOf(text: string, context: ReadingContext = friday): string | undefined {
  const understanding = understand(text, context);
  const intent = understanding.kind === 'wish' ? understanding.wish.intent : undefined;
  return intent !== undefined && changing.has(intent) ? intent : undefined;
}

/** Whether acting on a message would change something. */
export function acts(text: string, context: ReadingContext = friday): boolean {
  return actOf(text, context) !== undefined;
}
