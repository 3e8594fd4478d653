import { peopleMatching } from '../../../../tenant/page/client/people-search';
import { somebody } from '../../../browser/cast';

const ada = somebody('ada', 'Ada Lindqvist', {
  jobTitle: 'Messaging Administrator',
  hint: 'Try it',
});
const henrik = somebody('henrik', 'Henrik Sørensen', { jobTitle: 'Senior Messaging Engineer' });
const ines = somebody('ines', 'Inês Duarte', { jobTitle: 'Messaging Engineer' });
const people = [ines, henrik, ada];

describe('peopleMatching', () => {
  it('shows everybody at first, those with something to try above', () => {
    expect(peopleMatching('', people)).toEqual([ada, henrik, ines]);
  });

  it.each([
    ['INES', [ines]],
    ['sorensen', [henrik]],
    ['engineer messaging', [henrik, ines]],
    ['ada@', [ada]],
    ['nobody', []],
  ])('finds by name, job or address: %s', (typed, found) => {
    expect(peopleMatching(typed, people)).toEqual(found);
  });
});
