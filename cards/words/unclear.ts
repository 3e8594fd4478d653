import { longestMessage, type Unclear } from '../../pim/wish';

/** What was wrong with words that clearly ask for something, and what to type instead. */
export function unclearSentence(unclear: Unclear): string {
  switch (unclear.problem) {
    case 'duration-not-positive':
      return `"${unclear.said}" is no length of time. Say how long you need it, for example: 2h or 90 min.`;
    case 'duration-absurd':
      return `"${unclear.said}" is longer than any activation: Entra allows 24 hours at most. Say for example: 2h.`;
    case 'start-in-past':
      return `"${unclear.said}" is in the past. Say when it should start, for example: tomorrow at 9, or leave the start out.`;
    case 'end-in-past':
      return `"${unclear.said}" is in the past. Say until when you need it, for example: until 17:00, or how long: 2h.`;
    case 'end-before-start':
      return `"${unclear.said}" ends before it starts. Say for example: from 14:00 to 16:00.`;
    case 'message-too-long':
      return `That is too long to read as a request: at most ${longestMessage} characters. Say for example: activate Exchange Administrator for 2h because …`;
    case 'time-unclear':
      return `"${unclear.said}" can mean more than one moment. Say a clock time, for example: tomorrow at 9 for 2h, or until 17:00.`;
    case 'role-unknown':
      return `There is no role "${unclear.said}". Nothing was changed. Type "roles" to see what you can activate.`;
  }
}
