/** Somebody, or something, that a role is given to. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'group' | 'application';
  /** Whether the role is on now; else it may be activated. */
  readonly active: boolean;
  /** Of an active role: whether its holder activated it, and did not have it assigned. */
  readonly activated: boolean;
  /** `Directory`, or the name of the administrative unit or object. */
  readonly scopeName: string;
  readonly endsAt?: Date;
}
