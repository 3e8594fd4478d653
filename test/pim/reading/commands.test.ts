import { nothing, read, wish } from './reading';

describe('understand, of a decision', () => {
  it.each([
    ['approve 7KQ2', { target: '7KQ2' }],
    ['Approve 7kq2.', { target: '7kq2' }],
    ['approve request 7KQ2, thanks', { target: '7KQ2' }],
    ['approve #7KQ2 now', { target: '7KQ2' }],
    ['approve (7KQ2)', { target: '7KQ2' }],
    ['approve: 7KQ2', { target: '7KQ2' }],
    ['can you approve 7KQ2?', { target: '7KQ2' }],
    ['approve 7KQ2 and 8ABC', { target: '7KQ2 & 8ABC' }],
    ['approve 7KQ2, 8ABC', { target: '7KQ2 & 8ABC' }],
    ['approve all', { target: 'all' }],
    ['approve everything', { target: 'all' }],
    ["approve Ada's request", { target: 'Ada' }],
    ['approve the request from Ada Lindqvist', { target: 'Ada Lindqvist' }],
    ['approve 7KQ2 for 1 hour', { target: '7KQ2', minutes: 60 }],
    ['approve for 1 hour only: 7KQ2', { target: '7KQ2', minutes: 60 }],
    ['approve 4', { target: '4' }],
    ['approve 7KQ2 looks fine', { target: '7KQ2', justification: 'looks fine' }],
    ['approve 7KQ2, looks fine.', { target: '7KQ2', justification: 'looks fine.' }],
    ['approve 7KQ2 because WHY not?', { target: '7KQ2', justification: 'WHY not?' }],
    [
      'approve 7KQ2: planned <b>change</b>',
      { target: '7KQ2', justification: 'planned <b>change</b>' },
    ],
    ['approve 7KQ2 - ticket checks out', { target: '7KQ2', justification: 'ticket checks out' }],
    ['approve 7KQ2: no problem', { target: '7KQ2', justification: 'no problem' }],
    ['approve 7KQ2 no objections', { target: '7KQ2', justification: 'no objections' }],
    ['approve', { missing: ['target'] }],
    ['approve it', { missing: ['target'] }],
    ['approve: fine', { justification: 'fine', missing: ['target'] }],
    ['approve because it was planned', { justification: 'it was planned', missing: ['target'] }],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'approve', ...parts }));
  });

  it.each([
    ['deny 7KQ2', { target: '7KQ2' }],
    ['deny 7KQ2 no ticket', { target: '7KQ2', justification: 'no ticket' }],
    ['reject 7KQ2: not needed', { target: '7KQ2', justification: 'not needed' }],
    ['decline 7kq2 - wrong role', { target: '7kq2', justification: 'wrong role' }],
    [
      'please reject request 7KQ2 because it is a Sunday',
      { target: '7KQ2', justification: 'it is a Sunday' },
    ],
    ['deny', { missing: ['target'] }],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'deny', ...parts }));
  });

  it.each([
    'approve 7KQ2?',
    'approve list',
    "'approve 7KQ2' is what he typed",
    'approve 7KQ2 fi Ada agrees',
    'approve 7KQ2 onec the ticket is there',
    'approve 7KQ2 nit yet',
    'approve GHTK',
    'deny all knowledge',
    'should I approve 7KQ2',
    "don't approve 7KQ2",
    'do not approve 7KQ2',
    'approve 7KQ2 not',
    'approving 7KQ2 was wrong',
    'denying 7KQ2 takes a minute',
    'approve 7KQ2 not now',
    'approve 7KQ2? no',
    'approve 7KQ2: no',
    'approve 7KQ2 - not yet',
    'approve 7KQ2 - wait, wrong one',
    'approve: no',
    'approve 7KQ2 if Ada agrees',
    'approve 7KQ2 once the ticket is there',
    'approve 7KQ2 but only for 1 hour',
    'approve 7KQ2 tomorrow',
    'approve 7KQ2 later',
    'approve 7KQ2 8ABC',
    'approve 7KQ2 and deny 8ABC',
    'approve 7KQ2\napprove 8ABC',
    'deny 7KQ2 and approve 8ABC',
    'approve my vacation',
    '"approve 7KQ2"',
    '> approve 7KQ2',
    'Ada wrote: approve 7KQ2',
    'I would approve 7KQ2',
    'never approve 7KQ2',
  ])('decides nothing on %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});

describe('understand, of a cancellation', () => {
  it.each([
    ['cancel', {}],
    ['cancel my request', {}],
    ['please cancel it', {}],
    ['withdraw my request', {}],
    ['cancel 7KQ2', { target: '7KQ2' }],
    ['cancel my request 7KQ2', { target: '7KQ2' }],
    ['cancel 7KQ2 because I made a mistake', { target: '7KQ2' }],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'cancel', ...parts }));
  });

  it.each([
    'withdraw my exchange admin request',
    'cancel my pending exchange admin activation',
    'cancel the exchange one',
  ])('reads which one is meant by its role: %p', (text) => {
    expect(read(text)).toEqual(wish({ intent: 'cancel', role: 'Exchange Administrator' }));
  });

  it.each([
    'cancel?',
    'cancel the exchange one?',
    'cancel the exchange one if Grace agrees',
    "don't cancel the exchange one",
    'cancel one',
    'cancel the meeting',
    "don't cancel",
    'cancel culture',
  ])('withdraws nothing on %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});

describe('understand, of giving back', () => {
  it.each([
    ['deactivate exchange admin', 'Exchange Administrator'],
    ['please deactivate my Exchange Administrator role', 'Exchange Administrator'],
    ['im done with exchange', 'Exchange Administrator'],
    ["I'm done with GA, thanks", 'Global Administrator'],
    ['give back exchange admin', 'Exchange Administrator'],
    ['turn off my exchange admin role', 'Exchange Administrator'],
    ['I no longer need SharePoint Admin', 'SharePoint Administrator'],
    ["I don't need SharePoint Admin anymore", 'SharePoint Administrator'],
    ['end exchange admin now', 'Exchange Administrator'],
    ['exchange admin off', 'Exchange Administrator'],
    ['turn GA off', 'Global Administrator'],
    ['deactivate exchange admin early', 'Exchange Administrator'],
    ['can you deactivate exchange admin?', 'Exchange Administrator'],
  ])('reads %p', (text, role) => {
    expect(read(text)).toEqual(wish({ intent: 'deactivate', role }));
  });

  it('keeps a reason and a later moment', () => {
    const role = 'Exchange Administrator';
    expect(read('deactivate exchange admin because the work is done')).toEqual(
      wish({ intent: 'deactivate', role, justification: 'the work is done' }),
    );
    expect(read('deactivate exchange admin at 5pm')).toEqual(
      wish({ intent: 'deactivate', role, startsAt: '2026-11-20T16:00:00.000Z' }),
    );
  });

  it('leaves open which', () => {
    expect(read('deactivate')).toEqual(wish({ intent: 'deactivate', missing: ['role'] }));
    expect(read('deactivate everything')).toEqual(wish({ intent: 'deactivate', target: 'all' }));
  });

  it.each([
    'deactivate exchange admin?',
    "don't deactivate exchange admin",
    'deactivate exchange admin for Ada',
    'deactivate exchange admin and activate teams admin',
    'revoke Ada’s exchange admin',
    'remove exchange admin from Ada',
    'turn off the lights',
    'give back my laptop',
    "I'm done with the report",
    'stop it',
  ])('gives nothing back on %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});

describe('understand, of a channel', () => {
  it.each([
    ['use this channel for approvals', {}],
    ['Please use this channel for approvals.', {}],
    ['send approvals here', {}],
    [
      'use this channel for approvals of Exchange Administrator',
      { role: 'Exchange Administrator' },
    ],
    ['use this channel for approvals of the Exchange Admin role', { role: 'Exchange Admin' }],
    ['use this channel for Exchange Administrator approvals', { role: 'Exchange Administrator' }],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'bind-channel', ...parts }));
  });

  it.each([
    'stop using this channel for approvals',
    "don't use this channel for approvals",
    'no approvals here',
  ])('reads %p', (text) => {
    expect(read(text)).toEqual(wish({ intent: 'unbind-channel' }));
  });

  it.each([
    'use this channel for approvals?',
    'use this channel for approvals of',
    'use this channel for approvals if Grace agrees',
    'use this channel for approvals tomorrow',
    'use this channel for lunch',
    'never use this channel for approvals',
  ])('binds nothing on %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});

describe('understand, of a slip in the verb', () => {
  it.each([
    ['actvate exchange admin', 'activate'],
    ['Actviate exchange admin for 2h', 'activate'],
    ['deactvate exchange admin', 'deactivate'],
    ['aprove 7KQ2', 'approve'],
    ['dney 7KQ2', 'deny'],
    ['rejcet 7KQ2', 'deny'],
    ['cancle my request', 'cancel'],
  ])('reads through it: %p', (text, intent) => {
    expect(read(text)).toMatchObject(wish({ intent }) as object);
  });

  it.each(['cancer screening project', 'elevator music', 'defy gravity', 'reactive programming'])(
    'reads none into %p',
    (text) => {
      expect(read(text)).toEqual(nothing);
    },
  );
});
