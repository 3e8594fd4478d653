import { own } from '../directory/own';
import { done, type Outcome, refused } from '../directory/refusal';
import type { AssignmentPolicyRecord } from './records';
import { answerMissing, answerNotAllowed, questionUnknown } from './refusals';

/** What a policy asks of a requestor. */
export type PackageQuestion = TextQuestion | ChoiceQuestion;

interface Question {
  readonly id: string;
  readonly text: string;
  readonly isRequired: boolean;
  readonly sequence: number;
}

export interface TextQuestion extends Question {
  readonly kind: 'text';
  readonly isSingleLine: boolean;
  /** What the whole answer has to look like. */
  readonly regexPattern: string | null;
}

export interface ChoiceQuestion extends Question {
  readonly kind: 'choice';
  /** The text of each by its value. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What somebody sent. */
export interface PackageAnswer {
  readonly questionId: string;
  readonly value: string;
}

/** What somebody said, with the question as it was put to them. */
export interface GivenAnswer {
  readonly question: PackageQuestion;
  readonly value: string;
}

function fits(question: PackageQuestion, { value }: PackageAnswer): boolean {
  if (question.kind === 'choice') return own(question.choices, value) !== undefined;
  if (question.isSingleLine && /[\r\n]/.test(value)) return false;
  const { regexPattern } = question;
  return regexPattern === null || new RegExp(`^(?:${regexPattern})$`).test(value);
}

function given(answers: readonly PackageAnswer[]): readonly PackageAnswer[] {
  return answers.filter(({ value }) => value.trim() !== '');
}

/** The answers that say something, if they are to what is asked and as it is asked. */
export function checkAnswers(
  { questions = [] }: AssignmentPolicyRecord,
  answers: readonly PackageAnswer[],
  demand: { readonly all: boolean },
): Outcome<readonly GivenAnswer[]> {
  const said = given(answers);
  const missing = questions.find(
    ({ id, isRequired }) => isRequired && !said.some(({ questionId }) => questionId === id),
  );
  if (demand.all && missing) return refused(answerMissing(missing.text));
  const checked: GivenAnswer[] = [];
  for (const answer of said) {
    const question = questions.find(({ id }) => id === answer.questionId);
    if (!question) return refused(questionUnknown(answer.questionId));
    if (!fits(question, answer)) return refused(answerNotAllowed(question.text));
    checked.push({ question, value: answer.value });
  }
  return done(checked);
}
