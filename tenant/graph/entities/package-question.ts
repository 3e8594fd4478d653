import { own } from '../../directory/own';
import type { GivenAnswer, PackageQuestion } from '../../entitlement/questions';
import type { Json } from '../graph-call';

const prefix = '#microsoft.graph.accessPackage';

const types = {
  text: `${prefix}TextInputQuestion`,
  choice: `${prefix}MultipleChoiceQuestion`,
} as const;

function kindFields(question: PackageQuestion): Json {
  if (question.kind === 'text') {
    const { isSingleLine, regexPattern } = question;
    return { isSingleLineQuestion: isSingleLine, regexPattern };
  }
  return {
    isMultipleSelectionAllowed: false,
    choices: Object.entries(question.choices).map(([actualValue, text]) => ({
      actualValue,
      text,
      localizations: [],
    })),
  };
}

/** What a requestor is asked. */
export function questionFields(question: PackageQuestion): Json {
  const { id, text, isRequired, sequence } = question;
  return {
    '@odata.type': types[question.kind],
    id,
    sequence,
    isRequired,
    isAnswerEditable: true,
    text,
    localizations: [],
    ...kindFields(question),
  };
}

function displayValue({ question, value }: GivenAnswer): string {
  return (question.kind === 'choice' ? own(question.choices, value) : undefined) ?? value;
}

/** What they said, with the question. */
export function answerFields(answer: GivenAnswer): Json {
  return {
    '@odata.type': `${prefix}AnswerString`,
    displayValue: displayValue(answer),
    value: answer.value,
    answeredQuestion: questionFields(answer.question),
  };
}
