import { choicesFor } from '../../../../tenant/page/client/choice-match';

const own = [
  { title: 'Exchange Administrator', value: 'ex' },
  { title: 'User Administrator', value: 'us' },
];
const found = [
  { title: 'Exchange Administrator', value: 'ex' },
  { title: 'Teams Administrator', value: 'te' },
];
const values = (...choices: Parameters<typeof choicesFor>) =>
  choicesFor(...choices).map(({ value }) => value);

describe('the choices that a field shows', () => {
  it('are the card’s own while nothing is typed', () => {
    expect(values('', own, [])).toEqual(['ex', 'us']);
  });

  it('are those of the card’s own that hold what is typed, in any case', () => {
    expect(values(' EXCH', own, [])).toEqual(['ex']);
  });

  it('are what was found as well, each once, also under a name that was not typed', () => {
    expect(values('exch', own, found)).toEqual(['ex', 'te']);
    expect(values('mail', own, found)).toEqual(['ex', 'te']);
  });
});
