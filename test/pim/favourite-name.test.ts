import { favouriteNameProblem } from '../../pim/favourite-name';

describe('the name that roles are saved under', () => {
  it.each(['morning', 'patch tuesday', 'payday', 'on call', 'Q4 close', 'x_y_z'])(
    'may be %p',
    (name) => {
      expect(favouriteNameProblem(name, 'en-GB')).toBeUndefined();
    },
  );

  it.each([
    'last',
    'usual',
    'these',
    'all',
    'everything',
    'tomorrow',
    'tonight',
    '9am',
    '2h',
    'help',
    'roles',
    'yes',
    'cancel',
    'exchange admin',
    'exchange weekend',
  ])('may not be %p, which means something else', (name) => {
    expect(favouriteNameProblem(name, 'en-GB')).toMatch(/means something else/);
  });

  it('may not be what is a time in the language of whoever saves it', () => {
    expect(favouriteNameProblem('morgen', 'de-DE')).toMatch(/means something else/);
    expect(favouriteNameProblem('morgen', 'en-GB')).toBeUndefined();
  });

  it('has at most 40 characters', () => {
    expect(favouriteNameProblem('n'.repeat(40), 'en-GB')).toBeUndefined();
    expect(favouriteNameProblem('n'.repeat(41), 'en-GB')).toMatch(/at most 40/);
  });
});
