import { longestMessage, type Unclear } from '../../pim/wish';

/** What was wrong with words that clearly ask for something, and what to type instead. */
export function unclearSentence(unclear: Unclear): string {
  return `${whatIsWrong(unclear)} ${instead[unclear.problem]}`;
}

/** The same for what is no activation, with what to type for that. */
export function unclearWith(unclear: Unclear, example: string): string {
  return `${whatIsWrong(unclear)} Nothing was changed. Type for example: ${example}`;
}

function whatIsWrong(unclear: Unclear): string {
  switch (unclear.problem) {
    case 'duration-not-positive':
      return `"${unclear.said}" is no length of time.`;
    case 'duration-absurd':
      return `"${unclear.said}" is longer than any activation: Entra allows 24 hours at most.`;
    case 'start-in-past':
    case 'end-in-past':
      return `"${unclear.said}" is in the past.`;
    case 'end-before-start':
      return `"${unclear.said}" ends before it starts.`;
    case 'time-unclear':
      return `"${unclear.said}" can mean more than one moment.`;
    case 'role-unknown':
      return `There is no role "${unclear.said}".`;
    case 'message-too-long':
      return `That is too long to read as a request: at most ${longestMessage} characters.`;
  }
}

const instead: Readonly<Record<Unclear['problem'], string>> = {
  'duration-not-positive': 'Say how long you need it, for example: 2h or 90 min.',
  'duration-absurd': 'Say for example: 2h.',
  'start-in-past': 'Say when it should start, for example: tomorrow at 9, or leave the start out.',
  'end-in-past': 'Say until when you need it, for example: until 17:00, or how long: 2h.',
  'end-before-start': 'Say for example: from 14:00 to 16:00.',
  'time-unclear': 'Say a clock time, for example: tomorrow at 9 for 2h, or until 17:00.',
  'role-unknown': 'Nothing was changed. Type "roles" to see what you can activate.',
  'message-too-long': 'Say for example: activate Exchange Administrator for 2h because …',
};
