import { type RoleFacts, roleFacts } from '../../../pim/suggestion/role-facts';
import { beyondInWords, reachInWords } from '../../../pim/suggestion/role-reach';

function role(name: string): RoleFacts {
  const facts = roleFacts(name);
  if (!facts) throw new Error(`There is no role ${name}`);
  return facts;
}

describe('reachInWords', () => {
  it.each([
    [
      'Conditional Access Administrator',
      '13 permitted actions, 9 of which change something, mostly conditional access policies',
    ],
    [
      'Exchange Administrator',
      '25 permitted actions, 13 of which change something, all of Exchange among them',
    ],
    [
      'Global Administrator',
      expect.stringMatching(/^252 permitted actions, .*, all of \d+ services among them$/),
    ],
    ['Password Administrator', '2 permitted actions, 1 of which changes something'],
    ['Reports Reader', '7 permitted actions, none of which changes anything'],
    ['Purview Workload Content Reader', 'What it permits is not published'],
  ])('tells how far %s reaches', (name, words) => {
    expect(reachInWords(role(name))).toEqual(words);
  });
});

describe('beyondInWords', () => {
  it('tells what only one of two roles may do', () => {
    const [helpdesk, users] = [role('Helpdesk Administrator'), role('User Administrator')];
    expect(beyondInWords(helpdesk, users)).toBe('read BitLocker keys, device local credentials');
    expect(beyondInWords(users, helpdesk)).toMatch(/^change groups, users, .* and \d+ more; read/);
  });

  it('tells nothing where a role may do all that the other may', () => {
    expect(beyondInWords(role('Security Reader'), role('Global Reader'))).toBe('');
    expect(beyondInWords(role('Reports Reader'), role('Reports Reader'))).toBe('');
  });
});
