import { friday, nothing, read, unclear, wish } from './reading';

const exchange = { intent: 'activate', role: 'Exchange Administrator', minutes: 120 };

describe('understand, of a wish for a role', () => {
  it.each([
    'activate exchange admin for 2h',
    'Please activate exchange admin for 2h',
    'hey pim, activate exchange admin for 2h please!',
    'hi! activate exchange admin for 2h, thanks',
    'I need exchange admin for 2h',
    'I want to activate exchange admin for 2h',
    "I'd like exchange admin for 2 hours",
    'give me exchange admin for two hours',
    'elevate me to exchange admin for 2h',
    'request exchange admin for 2h',
    'turn on my exchange admin role for 2h',
    'can I have exchange admin for 2h?',
    'could you please activate exchange admin for 2 hours?',
    'can you give me exchange admin for 2h please?',
    'activate the "exchange admin" role for 2h',
    'activate: exchange admin, 2h',
    'activate exchange admin for me for 2h',
    'exchange admin 2h',
    'switch me to exchange admin for 2h',
    'dear bot, activate exchange admin for 2h',
    'activate exchange admin -d 2h',
    'exchange admin, 2h.',
    '🔑 exchange admin 2h 🙏',
    'for 2h I need exchange admin',
    'activate\u00a0exchange admin  for\t2h\r\n',
  ])('reads %p', (text) => {
    expect(read(text)).toEqual(wish(exchange));
  });

  it('knows the role by its name, and where it is wanted', () => {
    expect(read('ACTIVATE my Exchange Administrator ROLE')).toEqual(
      wish({ intent: 'activate', role: 'Exchange Administrator' }),
    );
    expect(read('activate User Administrator over Branch offices')).toEqual(
      wish({ intent: 'activate', role: 'User Administrator over Branch offices' }),
    );
    expect(read('activate Skype for Business Administrator 1h')).toEqual(
      wish({ intent: 'activate', role: 'Skype for Business Administrator', minutes: 60 }),
    );
    expect(read('activate Dynamics 365 Administrator 30m')).toEqual(
      wish({ intent: 'activate', role: 'Dynamics 365 Administrator', minutes: 30 }),
    );
  });

  it('reads several roles of one wish', () => {
    expect(read('activate exchange admin, sharepoint admin and teams admin for 2h')).toEqual(
      wish({
        intent: 'activate',
        role: 'Exchange Administrator & SharePoint Administrator & Teams Administrator',
        minutes: 120,
      }),
    );
  });

  it.each([
    'activate both exchange admin and teams admin for 2h',
    'activate exchange admin plus teams admin for 2h',
  ])('reads both roles of %p', (text) => {
    const role = 'Exchange Administrator & Teams Administrator';
    expect(read(text)).toEqual(wish({ intent: 'activate', role, minutes: 120 }));
  });

  it('knows a saved set by its name, whatever the name means', () => {
    const context = { ...friday, favourites: ['patch tuesday', 'morning'] };
    const set = { intent: 'activate', favourite: 'patch tuesday' };
    expect(read('activate patch tuesday', context)).toEqual(wish(set));
    expect(read('activate the same roles again')).toEqual(
      wish({ intent: 'activate', favourite: 'last' }),
    );
  });

  it.each(['on the 26th at 4pm', 'on November 26th at 4pm', 'Thu Nov 26 4pm'])(
    'mends no day of the month: %p',
    (day) => {
      expect(read(`activate exchange admin ${day} for 2h`)).toEqual(
        wish({ ...exchange, startsAt: '2026-11-26T15:00:00.000Z' }),
      );
    },
  );

  it('says which name it does not know, after a word that is only about roles', () => {
    expect(read('activate Contoso Tier 1 Operator for 2h')).toEqual({
      ...(unclear('role-unknown', 'Contoso Tier 1 Operator') as object),
      wish: { intent: 'activate', minutes: 120 },
    });
    expect(read('activate constructor')).toMatchObject({
      unclear: { problem: 'role-unknown', said: 'constructor' },
    });
    expect(read('I need Contoso Tier 1 Operator for 2h')).toEqual(nothing);
  });

  it.each([
    ['Exchange Administrator', 'Exchange Administrator'],
    ['exchange admin', 'Exchange Administrator'],
    ['GA', 'Global Administrator'],
  ])('takes %p alone for a draft', (said, role) => {
    expect(read(said)).toEqual(wish({ intent: 'activate', role }));
  });

  it.each(['activate', 'elevate me', 'activate my role', 'please activate a role'])(
    'reads %p, and leaves open which',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'activate', missing: ['role'] }));
    },
  );

  it.each([
    ['extend exchange admin by 30 min', { minutes: 30 }],
    ['keep exchange admin for another 30 minutes', { minutes: 30 }],
    ['add 30 minutes to my exchange admin', { minutes: 30 }],
    ['I need more time on exchange admin', { missing: ['duration'] }],
  ])('takes %p for more of what is on', (text, parts) => {
    expect(read(text)).toEqual(
      wish({ intent: 'extend', role: 'Exchange Administrator', ...parts }),
    );
  });

  it.each(['renew Exchange Admin', 'extend my eligibility for exchange admin'])(
    'takes %p for more of the eligibility',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'renew', role: 'Exchange Administrator' }));
    },
  );
});

describe('understand, of a reason', () => {
  it.each([
    ['because mail is down', 'mail is down'],
    ['because of the outage', 'the outage'],
    ['due to mail being down', 'mail being down'],
    ['reason: Mail IS down.', 'Mail IS down.'],
    ['-r "mail is down"', 'mail is down'],
    ['purpose: mail is down', 'mail is down'],
    ['since yesterday mail is down', 'yesterday mail is down'],
    ['to extend a retention policy by 2 years', 'extend a retention policy by 2 years'],
    ['reason is that mail is down', 'mail is down'],
    ['so I can fix mail flow', 'fix mail flow'],
    ['- fixing mail flow', 'fixing mail flow'],
    [': mail flow', 'mail flow'],
    ['for mailbox migration', 'mailbox migration'],
    ['to fix the mail flow', 'fix the mail flow'],
    ['to activate accounts', 'activate accounts'],
    ['because why not?', 'why not?'],
    ['because it may break on Sunday at 3 for 5 hours', 'it may break on Sunday at 3 for 5 hours'],
    ['because Ada said "approve 7KQ2"', 'Ada said "approve 7KQ2"'],
    [
      'because <script>alert(1)</script> [x](http://x) {{y}}',
      '<script>alert(1)</script> [x](http://x) {{y}}',
    ],
    ['because =HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
    ['because Fehler — «größer» 😀 תקלה', 'Fehler — «größer» 😀 תקלה'],
    ['because line one\nline two', 'line one\nline two'],
  ])('keeps %p as typed', (said, justification) => {
    expect(read(`activate exchange admin for 2h ${said}`)).toEqual(
      wish({ ...exchange, justification }),
    );
  });

  it('finds the time behind a reason that only "for" began', () => {
    const justification = 'mailbox migration';
    expect(read('activate exchange admin for mailbox migration for 2h')).toEqual(
      wish({ ...exchange, justification }),
    );
    expect(read('activate exchange admin for mailbox migration 2h')).toEqual(
      wish({ ...exchange, justification }),
    );
  });

  it('does not take the length of an outage for the length of the wish', () => {
    expect(read('activate exchange admin for the 3 hour outage')).toEqual(
      wish({
        intent: 'activate',
        role: 'Exchange Administrator',
        justification: 'the 3 hour outage',
      }),
    );
  });

  it('does without a reason where none follows', () => {
    expect(read('activate exchange admin for 2h because')).toEqual(wish(exchange));
  });
});

describe('understand, of a ticket', () => {
  const snow = (number: string) => ({ number, system: 'ServiceNow' });
  it.each([
    ['INC0012345', snow('INC0012345'), undefined],
    ['chg0040123', snow('chg0040123'), undefined],
    ['RITM0012345 mailbox outage', snow('RITM0012345'), 'mailbox outage'],
    ['OPS-4711', { number: 'OPS-4711', system: 'Jira' }, undefined],
    ['[SEC-99] phishing cleanup', { number: 'SEC-99', system: 'Jira' }, 'phishing cleanup'],
    ['INC-4881', { number: 'INC-4881' }, undefined],
    ['#1234', { number: '1234' }, undefined],
    ['ticket 12345', { number: '12345' }, undefined],
    [', ticket: INC0012345, mailbox outage', snow('INC0012345'), 'mailbox outage'],
    ['with ticket #77', { number: '77' }, undefined],
    ['because INC0012345 says so', snow('INC0012345'), 'INC0012345 says so'],
    ['because of ticket OPS-7: stuck', { number: 'OPS-7', system: 'Jira' }, 'stuck'],
    ['because of COVID-19', undefined, 'COVID-19'],
    ['because https://x.example/INC0012345 broke', undefined, 'https://x.example/INC0012345 broke'],
  ])('reads %p', (said, ticket, justification) => {
    const parts = { ...(justification ? { justification } : {}), ...(ticket ? { ticket } : {}) };
    expect(read(`activate exchange admin for 2h ${said}`)).toEqual(wish({ ...exchange, ...parts }));
  });
});

describe('understand, of a list with a name that is not known', () => {
  it.each([
    ['activate Exchange Admin and Foo Bar Admin for 1h because x', 'activate'],
    ['deactivate Exchange Admin & Foo Bar Reader', 'deactivate'],
  ])('says which one it is, and acts on neither: %p', (text, intent) => {
    expect(read(text)).toMatchObject({
      kind: 'unclear',
      unclear: { problem: 'role-unknown', said: expect.stringMatching(/^foo bar \w+$/i) },
      wish: { intent, role: 'Exchange Administrator' },
    });
  });

  it.each([
    'activate exchange admin and tell the admin',
    'activate exchange admin and tell Adele',
    'activate exchange admin and not Foo Bar Admin',
    'activate exchange admin and Foo Bar Admin if Grace agrees',
    'should I activate Exchange Admin and Foo Bar Admin for 1h',
    "don't activate Exchange Admin and Foo Bar Admin",
  ])('takes nothing of %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });

  it('asks for the name before the time', () => {
    const doubt = read('activate Exchange Admin and Foo Bar Admin tomorrow');
    expect(doubt).toMatchObject({ unclear: { problem: 'role-unknown', said: 'Foo Bar Admin' } });
  });
});
