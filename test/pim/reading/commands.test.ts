import { nothing, read, unclear, wish } from './reading';

describe('understand, of a decision', () => {
  it.each([
    ['approve 7KQ2', { target: '7KQ2' }],
    ['Approve 7kq2.', { target: '7kq2' }],
    ['approve request 7KQ2, thanks', { target: '7KQ2' }],
    ['approve #7KQ2 now', { target: '7KQ2' }],
    ['approve (7KQ2)', { target: '7KQ2' }],
    ['approve: 7KQ2', { target: '7KQ2' }],
    ['approve GHTK', { target: 'GHTK' }],
    ['approve 4', { target: '4' }],
    ['approve 7KQ2 looks fine', { target: '7KQ2', comment: 'looks fine' }],
    ['approve 7KQ2, looks fine.', { target: '7KQ2', comment: 'looks fine.' }],
    ['approve 7KQ2 because WHY not?', { target: '7KQ2', comment: 'WHY not?' }],
    ['approve 7KQ2: planned <b>change</b>', { target: '7KQ2', comment: 'planned <b>change</b>' }],
    ['approve 7KQ2 - ticket checks out', { target: '7KQ2', comment: 'ticket checks out' }],
    ['approve 7KQ2: no problem', { target: '7KQ2', comment: 'no problem' }],
    ['approve 7KQ2 no objections', { target: '7KQ2', comment: 'no objections' }],
    ['approve', {}],
    ['approve it', {}],
    ['approve: fine', { comment: 'fine' }],
    ['approve because it was planned', { comment: 'it was planned' }],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'approve', ...parts }));
  });

  it.each([
    ['deny 7KQ2', { target: '7KQ2' }],
    ['deny 7KQ2 no ticket', { target: '7KQ2', comment: 'no ticket' }],
    ['reject 7KQ2: not needed', { target: '7KQ2', comment: 'not needed' }],
    ['decline 7kq2 - wrong role', { target: '7kq2', comment: 'wrong role' }],
    [
      'please reject request 7KQ2 because it is a Sunday',
      { target: '7KQ2', comment: 'it is a Sunday' },
    ],
    ['deny', {}],
  ])('reads %p', (text, parts) => {
    expect(read(text)).toEqual(wish({ intent: 'deny', ...parts }));
  });

  it.each([
    'approve 7KQ2?',
    'can you approve 7KQ2?',
    'should I approve 7KQ2',
    "don't approve 7KQ2",
    'do not approve 7KQ2',
    'approve 7KQ2 not',
    'approve 7KQ2 not now',
    'approve 7KQ2? no',
    'approve 7KQ2: no',
    'approve 7KQ2 - not yet',
    'approve 7KQ2 - wait, wrong one',
    'approve: no',
    'approve 7KQ2 if Ada agrees',
    'approve 7KQ2 once the ticket is there',
    'approve 7KQ2 but only for 1 hour',
    'approve 7KQ2 for 1 hour',
    'approve 7KQ2 tomorrow',
    'approve 7KQ2 later',
    'approve 7KQ2 and 8ABC',
    'approve 7KQ2, 8ABC',
    'approve 7KQ2 8ABC',
    'approve 7KQ2 and deny 8ABC',
    'approve 7KQ2\napprove 8ABC',
    'deny 7KQ2 and approve 8ABC',
    'approve all',
    'approve both',
    'approve everything',
    'approve my vacation',
    'approve for 1 hour only: 7KQ2',
    "approve Ada's request",
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

  it('shows the requests where one is named otherwise than by its id', () => {
    expect(read('cancel my exchange admin request')).toEqual(wish({ intent: 'status' }));
  });

  it.each([
    'cancel?',
    'cancel the meeting',
    'cancel exchange admin',
    "don't cancel",
    'cancel culture',
  ])('withdraws nothing on %p', (text) => {
    expect(read(text)).toEqual(nothing);
  });
});

describe('understand, of giving back', () => {
  it.each([
    ['deactivate exchange admin', 'exchange admin'],
    ['please deactivate my Exchange Administrator role', 'Exchange Administrator'],
    ['im done with exchange', 'exchange'],
    ["I'm done with GA, thanks", 'GA'],
    ['give back exchange admin', 'exchange admin'],
    ['turn off my exchange admin role', 'exchange admin'],
    ['I no longer need SharePoint Admin', 'SharePoint Admin'],
    ['end exchange admin now', 'exchange admin'],
    ['deactivate exchange admin because the work is done', 'exchange admin'],
    ['can you deactivate exchange admin?', 'exchange admin'],
    ['deactivate Contoso Tier 1 Operator', 'Contoso Tier 1 Operator'],
  ])('reads %p', (text, role) => {
    expect(read(text)).toEqual(wish({ intent: 'deactivate', role }));
  });

  it.each(['deactivate', 'deactivate everything', 'deactivate it'])(
    'leaves open which, on %p',
    (text) => {
      expect(read(text)).toEqual(wish({ intent: 'deactivate' }));
    },
  );

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

  it('does not give back at once what was meant for later', () => {
    expect(read('deactivate exchange admin at 5pm')).toEqual(unclear('time-unclear', 'at 5pm'));
    expect(read('deactivate exchange admin in 2 hours')).toEqual(
      unclear('time-unclear', 'in 2 hours'),
    );
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
    ['actvate exchange admin', 'actvate', 'activate'],
    ['Actviate exchange admin for 2h', 'Actviate', 'activate'],
    ['deactvate exchange admin', 'deactvate', 'deactivate'],
    ['aprove 7KQ2', 'aprove', 'approve'],
    ['dney 7KQ2', 'dney', 'deny'],
    ['rejcet 7KQ2', 'rejcet', 'reject'],
    ['cancle my request', 'cancle', 'cancel'],
  ])('asks about %p instead of acting', (text, said, meant) => {
    const problem = 'unknown-verb';
    expect(read(text)).toEqual({ kind: 'unclear', unclear: { problem, said, meant } });
  });

  it('proposes neither of two opposites', () => {
    expect(read('dactivate exchange admin')).toEqual(unclear('unknown-verb', 'dactivate'));
  });

  it.each(['cancer screening project', 'elevator music', 'defy gravity', 'reactive programming'])(
    'does not ask about %p',
    (text) => {
      expect(read(text)).toEqual(nothing);
    },
  );
});
