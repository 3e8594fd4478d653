import { favouriteNameProblem } from '../../pim/favourite-name';

describe('the name that roles are saved under', () => {
  it.each(['morning', 'patch tuesday', 'payday', 'on call', 'Q4 close', 'x_y_z'])(
    'may be %p',
    (name) => {
      expect(favouriteNameProblem(name)).toBeUndefined();
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
    expect(favouriteNameProblem(name)).toMatch(/means something else/);
  });

  it('has at most 40 characters', () => {
    expect(favouriteNameProblem('n'.repeat(40))).toBeUndefined();
    expect(favouriteNameProblem('n'.repeat(41))).toMatch(/at most 40/);
  });
});
