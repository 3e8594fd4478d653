import { addressOf, personAt, readAddress } from '../../../../tenant/page/client/address';
import { somebody } from '../../../browser/cast';

const ada = somebody('3f2c', 'Ada Lindqvist', { userPrincipalName: 'ada@woodgrove.example' });
const gil = somebody('9a1b', 'Gil Navarro', {
  userPrincipalName: 'gil_fabrikam.example#EXT#@woodgrove.example',
});
const people = [ada, gil];

describe('the address', () => {
  it.each(people)('brings back who and where: $displayName', (person) => {
    const address = readAddress(addressOf(person, '19:a/b@thread.tacv2;messageid=1'));
    expect(address.conversationId).toBe('19:a/b@thread.tacv2;messageid=1');
    expect(personAt(address, people)).toBe(person);
  });

  it.each(['#/ada', '#/ADA@woodgrove.example', '#ada', '#/3f2c'])(
    'is easily typed by hand: %s',
    (hash) => {
      expect(personAt(readAddress(hash), people)).toBe(ada);
    },
  );

  it.each(['', '#', '#/', '#/eve', '#/%E0%A4%A'])('names nobody: %j', (hash) => {
    expect(personAt(readAddress(hash), people)).toBeUndefined();
  });
});
