/** What is missing can be asked for, in one card. */
export type Missing = {
  readonly rule: 'missing-duration' | 'missing-justification' | 'missing-ticket';
};

/** What was said and cannot stay so; another answer mends it. */
export type Mendable =
  | {
      readonly rule: 'too-long';
      readonly longestMinutes: number;
      readonly askedMinutes: number;
    }
  | {
      readonly rule: 'too-short';
      readonly shortestMinutes: number;
      readonly askedMinutes: number;
    }
  | { readonly rule: 'end-in-past'; readonly endsAt: Date }
  | { readonly rule: 'justification-too-long'; readonly length: number }
  | { readonly rule: 'ticket-too-long'; readonly length: number };

/** What stands in the way whatever is filled in. */
type Refused =
  | { readonly rule: 'start-in-past'; readonly startsAt: Date }
  | { readonly rule: 'eligibility-ends-first'; readonly endsAt: Date }
  | {
      readonly rule: 'already-active';
      readonly endsAt?: Date;
      /** It was asked for after that end. */
      readonly later?: true;
    }
  | { readonly rule: 'already-pending' }
  | { readonly rule: 'guest' };

/** A rule that an activation does not keep to, with what a sentence about it needs. */
export type Broken = Missing | Mendable | Refused;

const kinds = {
  'missing-duration': 'missing',
  'missing-justification': 'missing',
  'missing-ticket': 'missing',
  'too-long': 'mendable',
  'too-short': 'mendable',
  'end-in-past': 'mendable',
  'justification-too-long': 'mendable',
  'ticket-too-long': 'mendable',
  'start-in-past': 'refused',
  'eligibility-ends-first': 'refused',
  'already-active': 'refused',
  'already-pending': 'refused',
  guest: 'refused',
} as const satisfies Record<Broken['rule'], string>;

export function isMissing(broken: Broken): broken is Missing {
  return kinds[broken.rule] === 'missing';
}

export function isMendable(broken: Broken): broken is Mendable {
  return kinds[broken.rule] === 'mendable';
}
