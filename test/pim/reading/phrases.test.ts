import { nothing, read, wish } from './reading';

describe('understand, of fixed phrases', () => {
  it.each(['am I eligible for Exchange Administrator?', 'can I activate Exchange Administrator?'])(
    'answers %p with that role',
    (text) => {
      const role = 'Exchange Administrator';
      expect(read(text)).toEqual(wish({ intent: 'list-eligible', role }));
    },
  );

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
    'has my request been approved?',
    'show the status of my requests',
    'is exchange admin on yet?',
  ])('answers %p with how things stand', (text) => {
    expect(read(text)).toMatchObject(wish({ intent: 'status' }) as object);
  });

  it.each(['my requests', 'what’s pending', "what's pending?", 'my pending requests'])(
    'answers %p with what is open',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'list-pending' }));
    },
  );

  it.each([
    ['what do I have scheduled?', 'list-scheduled'],
    ['what needs my approval?', 'list-approvals'],
    ['what is scheduled for tomorrow?', 'list-scheduled'],
    ['what do I need to approve?', 'list-approvals'],
    ['do I need to approve anything?', 'list-approvals'],
    ['any of my requests still pending?', 'list-pending'],
    ['do I have Global Admin active?', 'list-active'],
    ['show me who is eligible for GA', 'who-has'],
    ['show my last activations', 'history'],
    ['which permissions does GA have', 'role-info'],
    ['any access reviews for me?', 'list-reviews'],
    ['who has GA right now?', 'who-has'],
    ['who activated GA last week?', 'history'],
    ['why was my request denied?', 'why-denied'],
    ['what does GA do?', 'role-info'],
    ['how often do I use GA?', 'stats'],
    ['change my time zone', 'settings'],
    ['thanks!', 'small-talk'],
    ['how are you?', 'small-talk'],
    ['yes', 'affirm'],
    ['👍', 'affirm'],
    ['ok', 'affirm'],
    ['no thanks', 'negate'],
  ])('takes %p for %s', (text, intent) => {
    expect(read(text)).toMatchObject(wish({ intent }) as object);
  });

  it.each([
    ['which role lets me create a shared mailbox?', 'create a shared mailbox'],
    ['what role do I need to reset MFA', 'reset MFA'],
    ['least privileged role to read sign-in logs please', 'read sign-in logs'],
  ])('asks for a role on %p', (text, task) => {
    expect(read(text)).toEqual(wish({ intent: 'suggest-role', task }));
  });

  it.each([
    ['2', 2],
    ['#3', 3],
    ['the second one', 2],
    ['option 1 please', 1],
  ])('takes %p for the answer to a numbered question', (text, number) => {
    expect(read(text)).toEqual(wish({ intent: 'choose', number }));
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
      expect(read(text)).toEqual(wish({ intent: 'deactivate', missing: ['role'] }));
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
    '',
    '   ',
    '...',
    'asdfghjkl',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('takes %p for no command', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});
