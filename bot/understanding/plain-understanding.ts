import { wallClock } from '../../pim/moment';
import type {
  ActivationTime,
  Intent,
  MissingPart,
  RoleMeant,
  Target,
  Ticket,
  Unclear,
  Understanding,
  Wish,
} from '../../pim/wish';

/** What was understood, in names and numbers alone, as files of phrases with what they mean hold it. */
export interface PlainUnderstanding {
  readonly intent: string;
  readonly role?: OneOrMany<string>;
  readonly scope?: OneOrMany<string>;
  readonly durationMinutes?: number | undefined;
  readonly durationMax?: true | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly justification?: string | undefined;
  readonly ticket?: OneOrMany<Ticket>;
  readonly target?: OneOrMany<string>;
  readonly favourite?: string | undefined;
  readonly ambiguous?: true | undefined;
  readonly missing?: readonly MissingPart[] | undefined;
  readonly problem?: string;
}

/** One thing stands for itself; where there is none, nothing stands. */
type OneOrMany<Part> = Part | readonly Part[] | undefined;

/** Moments are written with the offset of the zone. */
export function plainUnderstanding(
  understanding: Understanding,
  timeZone: string,
): PlainUnderstanding {
  switch (understanding.kind) {
    case 'wish':
      return plainWish(understanding.wish, timeZone);
    case 'unclear':
      return {
        ...(understanding.wish ? plainWish(understanding.wish, timeZone) : { intent: 'none' }),
        problem: problems[understanding.unclear.problem],
      };
    case 'nothing':
    case 'grants-needed':
      return { intent: 'none' };
  }
}

const problems: Readonly<Record<Unclear['problem'], string>> = {
  'duration-not-positive': 'duration_invalid',
  'duration-absurd': 'duration_invalid',
  'start-in-past': 'start_in_past',
  'end-in-past': 'end_in_past',
  'end-before-start': 'range_inverted',
  'time-unclear': 'unclear_time',
  'role-unknown': 'role_unknown',
  'message-too-long': 'too_long',
};

/** Where the words differ from the wish's own; those of the conversation itself ask for nothing. */
const intents = new Map<Intent, string>([
  ['hello', 'greet'],
  ['small-talk', 'smalltalk'],
  ['history', 'audit'],
  ['choose', 'none'],
  ['sign-out', 'none'],
  ['bind-channel', 'none'],
  ['unbind-channel', 'none'],
]);

/** All that any wish may hold. */
interface Parts extends ActivationTime {
  readonly intent: Intent;
  readonly roles?: readonly RoleMeant[];
  readonly target?: Target;
  readonly task?: string;
  readonly favourite?: string;
  readonly justification?: string;
  readonly tickets?: readonly Ticket[];
  readonly missing?: readonly MissingPart[];
}

function plainWish(wish: Wish, timeZone: string): PlainUnderstanding {
  const parts: Parts = wish;
  const intent = intents.get(wish.intent) ?? wish.intent.replaceAll('-', '_');
  if (intent === 'none') return { intent };
  return {
    intent,
    ...plainRoles(parts.roles ?? []),
    durationMinutes: parts.minutes,
    durationMax: parts.longest,
    startsAt: plainMoment(parts.startsAt, timeZone),
    endsAt: plainMoment(parts.endsAt, timeZone),
    justification: parts.justification,
    ticket: oneOrMany(parts.tickets),
    target: parts.task ?? plainTarget(parts.target),
    favourite: parts.favourite,
    missing: parts.missing?.length === 0 ? undefined : parts.missing,
  };
}

/** What may be several things is asked about: no role is told then. */
function plainRoles(roles: readonly RoleMeant[]): Partial<PlainUnderstanding> {
  const scopes = new Set(roles.map((role) => role.scope ?? '/'));
  const scope = oneOrMany([...scopes].filter((name) => name !== '/'));
  if (roles.some(({ ambiguous }) => ambiguous)) return { ambiguous: true, scope };
  return { role: oneOrMany(roles.flatMap(({ names }) => names.slice(0, 1))), scope };
}

function plainMoment(moment: Date | undefined, timeZone: string): string | undefined {
  if (moment === undefined) return undefined;
  return wallClock(moment, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function plainTarget(target: Target | undefined): OneOrMany<string> {
  if (target === undefined) return undefined;
  const { ids = [], person, all } = target;
  if (all) return 'all';
  return oneOrMany(person === undefined ? ids : [...ids, person]);
}

function oneOrMany<Part>(parts: readonly Part[] = []): OneOrMany<Part> {
  return parts.length > 1 ? parts : parts[0];
}
