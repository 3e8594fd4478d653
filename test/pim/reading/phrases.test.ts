import { nothing, read, wish } from './reading';

describe('understand, of fixed phrases', () => {
  it.each([
    'roles',
    'Roles',
    '  ROLES!  ',
    'my roles',
    'show me my roles',
    'list all my roles please',
    'what can I activate',
    'What can I activate?',
    'which roles can I activate?',
    'what am I eligible for',
    'hey pim, roles',
    'can I activate Exchange Administrator?',
    'am I eligible for Exchange Administrator?',
  ])('answers %p with the eligible roles', (text) => {
    expect(read(text)).toEqual(wish({ intent: 'list-eligible' }));
  });

  it.each([
    'active',
    'what is active',
    "what's active?",
    'my active roles',
    'list active',
    'am I elevated?',
  ])('answers %p with the active roles', (text) => {
    expect(read(text)).toEqual(wish({ intent: 'list-active' }));
  });

  it.each([
    'status',
    'Status?',
    'my requests',
    'what’s pending',
    "what's pending?",
    'my pending requests',
    'has my request been approved?',
    'show the status of my requests',
  ])('answers %p with the requests', (text) => {
    expect(read(text)).toEqual(wish({ intent: 'status' }));
  });

  it.each(['help', 'HELP!', '?', 'what can you do?', 'commands', 'I need help', 'help me please'])(
    'helps on %p',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'help' }));
    },
  );

  it.each(['hi', 'Hello!', 'hey', 'good morning', 'Good morning, PIM', 'hi there', 'hello bot'])(
    'greets back on %p',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'hello' }));
    },
  );

  it.each(['sign out', 'Sign me out please', 'log out', 'logout', 'signout', 'log off'])(
    'signs out on %p',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'sign-out' }));
    },
  );

  it.each(["I'm done", 'I’m done.', 'im done', 'done', "I'm finished, thanks"])(
    'gives back on %p, and leaves open what',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'deactivate' }));
    },
  );

  it.each([
    'unhelpful',
    'role play',
    'inactive',
    'the roles of women in computing',
    'statuses',
    'sign out?',
    "I'm done?",
    "I'm not done",
    'done and dusted',
    'thanks!',
    'ok',
    'yes',
    'no',
    '',
    '   ',
    '...',
    '👍',
    'asdfghjkl',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('takes %p for no command', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});
