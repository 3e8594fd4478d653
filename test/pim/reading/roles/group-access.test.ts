import type { Grant, ReadingContext } from '../../../../pim/wish';
import { acts, friday, read, unclear, wish } from '../reading';

const group = (name: string, access: string): Grant => ({
  kind: 'group',
  name,
  key: `${access}|${name}`,
});
const context: ReadingContext = {
  ...friday,
  eligible: [
    { kind: 'directory', name: 'Exchange Administrator', scope: '/', key: 'exchange|/' },
    { kind: 'azure', name: 'Owner', scope: 'payments', key: 'owner-role|payments' },
    group('DEV-PAYMENTS', 'member'),
    group('DEV-PAYMENTS', 'owner'),
    group('PAG-SERVICE-DESK-L2', 'member'),
    group('PAG-PAYMENTS-PROD', 'member'),
  ],
};

describe('a group', () => {
  it.each([
    ['activate PAG-SERVICE-DESK-L2', 'PAG-SERVICE-DESK-L2'],
    ['activate the service desk L2 group', 'PAG-SERVICE-DESK-L2'],
    ['join the payments prod group', 'PAG-PAYMENTS-PROD'],
    ['activate DEV-PAYMENTS', 'DEV-PAYMENTS'],
    ['activate owner of DEV-PAYMENTS', 'DEV-PAYMENTS over Owner'],
    ['activate owner of the dev payments group', 'DEV-PAYMENTS over Owner'],
    ['activate dev-payments owner', 'DEV-PAYMENTS over Owner'],
    ['activate dev payments as owner', 'DEV-PAYMENTS over Owner'],
    ['activate ownership of dev-payments', 'DEV-PAYMENTS over Owner'],
    ['make me owner of dev-payments', 'DEV-PAYMENTS over Owner'],
    ['activate member of dev payments', 'DEV-PAYMENTS over Member'],
    ['activate the dev payments group as a member', 'DEV-PAYMENTS over Member'],
    [
      'activate exchange admin and owner of dev-payments',
      'Exchange Administrator & DEV-PAYMENTS over Owner',
    ],
    [
      'activate exchange admin and dev-payments owner',
      'Exchange Administrator & DEV-PAYMENTS over Owner',
    ],
    [
      'activate dev-payments as owner and exchange admin',
      'DEV-PAYMENTS over Owner & Exchange Administrator',
    ],
    [
      'activate owner of dev-payments, the service desk L2 group and exchange admin',
      'DEV-PAYMENTS over Owner & PAG-SERVICE-DESK-L2 & Exchange Administrator',
    ],
    ['activate owner of the payments subscription', 'Owner over payments'],
    ['activate owner on payments', 'Owner over payments'],
  ])('is what %p means', (text, role) => {
    expect(read(text, context)).toEqual(wish({ intent: 'activate', role }));
  });

  it('is saved in the way in which it was meant, and no role of the same name beside it', () => {
    expect(read('save exchange admin and dev-payments owner as desk', context)).toEqual(
      wish({
        intent: 'save-favourite',
        favourite: 'desk',
        role: 'Exchange Administrator & DEV-PAYMENTS over Owner',
      }),
    );
    expect(read('save exchange admin owner as desk', context)).not.toMatchObject({ kind: 'wish' });
  });
});

describe('the last word of a group, as L2', () => {
  const desks: ReadingContext = {
    ...context,
    eligible: [...(context.eligible ?? []), group('PAG-SERVICE-DESK-L1', 'member')],
  };
  const role = 'PAG-SERVICE-DESK-L2';

  it.each([
    ['activate L2 for 1h', { intent: 'activate', minutes: 60, role }],
    [
      'switch on the L2 group tomorrow at 9 for 2h',
      { intent: 'activate', minutes: 120, startsAt: '2026-11-21T08:00:00.000Z', role },
    ],
    ['what is the L2 group', { intent: 'role-info', role }],
  ])('is enough where no other of their own ends so: %p', (text, meant) => {
    expect(read(text, desks)).toEqual(wish(meant));
  });

  it('is too little where two end so, or none', () => {
    const two = {
      ...desks,
      eligible: [...(desks.eligible ?? []), group('PAG-NETWORK-L2', 'member')],
    };
    expect(read('activate L2 for 1h', two)).not.toMatchObject({ kind: 'wish' });
    expect(read('activate L3 for 1h', desks)).toEqual(unclear('role-unknown', 'L3'));
  });

  it.each([
    "don't activate L2",
    'activate L2?',
    'should I activate L2 for 1h',
    'should I activate the L2 group',
    'activate L2 if Grace agrees',
    'activate L2 escalation',
    'escalate to L2 for 1h',
    'I need L2 for 1h',
    'L2 is down',
    'L2',
    'the L2 group is on call until 17:00',
  ])('orders nothing in %p', (text) => {
    expect(acts(text, desks)).toBe(false);
  });

  it('is a word of the reason where there is one', () => {
    expect(read('activate exchange admin for 1h because of L2 escalation', desks)).toEqual(
      wish({
        intent: 'activate',
        minutes: 60,
        role: 'Exchange Administrator',
        justification: 'L2 escalation',
      }),
    );
  });
});

describe('a question about a group', () => {
  it.each(['what is PAG-SERVICE-DESK-L2', 'tell me about the service desk L2 group'])(
    'is answered with what it is: %p',
    (text) => {
      expect(read(text, context)).toEqual(
        wish({ intent: 'role-info', role: 'PAG-SERVICE-DESK-L2' }),
      );
    },
  );

  it.each([
    'what is PAG-SERVICE-DESK-L2',
    'tell me about the service desk L2 group',
    'prod-dba as owner',
    'PAG-SERVICE-DESK-L2 as a member',
  ])('has the bot look what the person holds: %p', (text) => {
    const { eligible: _, ...unread } = context;
    expect(read(text, unread)).toEqual({ kind: 'grants-needed' });
  });

  it.each(['follow-up is done', 'about the meeting'])('is not in %p', (text) => {
    const { eligible: _, ...unread } = context;
    expect(read(text, unread)).toEqual({ kind: 'nothing' });
  });
});
