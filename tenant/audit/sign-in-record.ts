/** One sign-in by a person's own hand. */
export interface SignInRecord {
  readonly id: string;
  readonly personId: string;
  readonly createdDateTime: string;
  readonly appId: string;
  readonly appDisplayName: string;
  readonly resourceDisplayName: string;
  readonly multiFactor: boolean;
}
