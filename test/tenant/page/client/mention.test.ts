import { mentionsBot, withRealMentions } from '../../../../tenant/page/client/mention';

describe('a mention', () => {
  it.each([
    ['@PIM roles', '<at>PIM</at> roles'],
    ['please, @pim, roles', 'please, <at>PIM</at>, roles'],
    ['@PIM and @PIM', '<at>PIM</at> and <at>PIM</at>'],
  ])('is sent as Teams sends it: %s', (typed, sent) => {
    expect(mentionsBot(typed, 'PIM')).toBe(true);
    expect(withRealMentions(typed, 'PIM')).toBe(sent);
  });

  it.each(['PIM roles', 'me@pim.example', '@PIMs', 'a@PIM'])('is not in: %s', (typed) => {
    expect(mentionsBot(typed, 'PIM')).toBe(false);
    expect(withRealMentions(typed, 'PIM')).toBe(typed);
  });

  it('takes a bot with blanks and marks in its name', () => {
    expect(withRealMentions('@PIM (test) hi', 'PIM (test)')).toBe('<at>PIM (test)</at> hi');
  });
});
