import { meantRole } from '../../../../pim/reading/roles/meant-role';
import { roleWords } from '../../../../pim/reading/roles/role-vocabulary';
import { eligible } from './context';

describe('meantRole', () => {
  it.each([
    ['Exchange Admin', 'Exchange Administrator'],
    ['my exchange admin role', 'Exchange Administrator'],
    ['password', 'Password Administrator'],
    ['the groups', 'Groups Administrator'],
    ['“Global Reader”', 'Global Reader'],
    ['Lecteur général', 'Global Reader'],
  ])('reads %p, which is a role and nothing else', (said, name) => {
    expect(meantRole(said, {})).toMatchObject({ names: [name] });
  });

  it('keeps the scope', () => {
    expect(meantRole('owner of sub-payments', { eligible })).toMatchObject({
      names: ['Owner'],
      scope: 'sub-payments',
      grants: [],
    });
  });

  it('asks which one where several were named', () => {
    expect(meantRole('exchange and teams admin', { eligible })).toMatchObject({
      names: ['Exchange Administrator', 'Teams Administrator'],
      ambiguous: true,
    });
  });

  it.each([
    'exchange admin please reboot',
    'constructor',
    '',
    '!!!',
    '  ',
    'credit card',
    'half a role',
  ])('knows no role in %p', (said) => {
    expect(meantRole(said, { eligible })).toMatchObject({ names: [], ambiguous: false });
  });
});

describe('roleWords', () => {
  it('has the words of roles in all languages', () => {
    for (const word of [
      'administrator',
      'exchange',
      'helpdesk',
      'contributor',
      'benutzer',
      'lecteur',
    ]) {
      expect(roleWords()).toContain(word);
    }
  });

  it('has no word that decides whether anything is done', () => {
    for (const word of ['not', 'no', 'never', 'if', 'when', 'nicht', 'pas', 'não', 'si']) {
      expect(roleWords()).not.toContain(word);
    }
  });
});
