import type { DraftId } from './ids';
import type { Person } from './person';
import type { ActivationWish, ChangeWish, DecisionWish, QuestionWish, SavingWish } from './wish';

interface DraftCommon {
  readonly id: DraftId;
  readonly owner: Person;
  readonly keptAt: Date;
}

/** An activation that waits for its missing parts, in the card that asks for them. */
export interface ActivationDraft extends DraftCommon {
  readonly kind: 'activation';
  readonly wish: ActivationWish;
  /** A length that was offered in place of one that is too long: a yes takes it. */
  readonly offeredMinutes?: number;
}

/** One of the answers to a numbered question, and what is done when it is picked. */
export interface QuestionOption {
  readonly label: string;
  readonly wish: ActivationWish | DecisionWish | ChangeWish | QuestionWish | SavingWish;
}

/** A numbered question that waits for its answer: a pressed button or a typed number. */
export interface Question extends DraftCommon {
  readonly kind: 'question';
  readonly options: readonly QuestionOption[];
}

/** What somebody began and has not finished. */
export type Draft = ActivationDraft | Question;
