import type { Grant, ReadingContext } from '../../../../pim/wish';
import { friday, read, wish } from '../reading';

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
