import { understand } from '../../../pim/reading/understand';
import { friday } from '../../pim/reading/reading';
import { readPhrases } from './phrases';

/** Tags of mentions and the letters of a ticket's number are what they are by how they are written. */
const isWritten = /<at>|\[/i;

describe('a message in capitals alone', () => {
  it.each(
    readPhrases()
      .map(({ text }) => text.toLowerCase())
      .filter((text) => !isWritten.test(text)),
  )('means what it means in small letters: %s', (text) => {
    expect(intentOf(text.toUpperCase())).toBe(intentOf(text));
  });
});

function intentOf(text: string): string {
  const understood = understand(text, friday);
  return understood.kind === 'wish' ? understood.wish.intent : understood.kind;
}
