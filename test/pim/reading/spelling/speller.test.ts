import { speller } from '../../../../pim/reading/spelling/speller';
import { tokenise } from '../../../../pim/reading/tokens';

const commands = `activate reactivate deactivate activated approve approved deny reject cancel extend renew
  list show help please need give me my i for to of on at in until till because reason ticket the a an and
  hour hours hr hrs minute minutes min mins day days week half today tomorrow now noon monday tuesday
  wednesday thursday friday saturday sunday who has have can what which role roles request requests done
  with access everything same usual support review reviews aktivieren deaktivieren für stunden bis morgen`;
const guards = `not dont never no nothing cannot cant without if when unless once suppose should would said
  wait stop instead before after except`;
const roles = `exchange sharepoint global user users security reader operator admin administrator
  administrators owner teams intune helpdesk conditional contributor ga exo`;

const { mend } = speller(commands.split(/\s+/), guards.split(/\s+/), roles.split(/\s+/));

function mended(text: string): string {
  return mend(tokenise(text), text)
    .map(({ word }) => word)
    .join(' ');
}

describe('What one slip of the fingers does to a message', () => {
  it.each([
    ['a verb', 'actvate exchange', 'activate exchange'],
    ['a verb, two letters exchanged', 'apporve 4', 'approve 4'],
    ['a verb, a doubled letter', 'extendd exchange', 'extend exchange'],
    ['a verb, a missing doubled letter', 'aprove 4', 'approve 4'],
    ['a verb of four letters', 'dney 4', 'deny 4'],
    ['a verb of four letters, one missing', 'dny 4', 'deny 4'],
    ['a weekday', 'exchange on Thursady at 9', 'exchange on thursday at 9'],
    ['a weekday in small letters', 'exchange frday', 'exchange friday'],
    ['a day', 'exchange tomorow', 'exchange tomorrow'],
    ['a unit', 'for 2 horus', 'for 2 hours'],
    ['a unit right after its number', 'for 2horus', 'for 2hours'],
    ['a unit, a wrong letter', 'for 30 minuyes', 'for 30 minutes'],
    ['a role', 'activate exchnage administartor', 'activate exchange administrator'],
    ['a role in capitals', 'activate Exchnage Admin', 'activate exchange admin'],
    ['a role of five letters after another', 'activate Exchange Amdin', 'activate exchange admin'],
    ['a marker', 'exchange 2h becuase', 'exchange 2h because'],
    ['a marker of time', 'exchange untl 5pm', 'exchange until 5pm'],
    ['a filler', 'plase activate', 'please activate'],
    ['a word of three letters', 'i ned exchange fr 2h', 'i need exchange for 2h'],
    ['a word with an accent', 'fur 2 stunden', 'für 2 stunden'],
    ['a word of another language', 'aktiviren', 'aktivieren'],
    ['words joined by a sign', 'activate exchagne-admin', 'activate exchange-admin'],
    ['everything, in capitals', 'ACTIVATE GLOBL READER', 'activate global reader'],
  ])('is undone in %s', (_what, typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each([
    ['a forgotten blank', 'activateexchange admin', 'activate exchange admin'],
    ['a forgotten blank before a number', 'exchange for2h', 'exchange for 2h'],
    ['a forgotten blank after a number', 'exchange 2hbecause', 'exchange 2h because'],
    ['a blank too many', 'acti vate exchange', 'activate exchange'],
    ['a blank on the wrong side of a letter', 'exchange adminf or 2h', 'exchange admin for 2h'],
    ['a blank on the wrong side of a letter before a number', 'exchange fo r2h', 'exchange for 2h'],
    ['a blank that would turn a verb round', 'de activate exchange', 'deactivate exchange'],
  ])('is undone in %s', (_what, typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it('is remembered beside what was meant', () => {
    const text = 'actvate exchange 2hours';
    expect(mend(tokenise(text), text)).toEqual([
      { word: 'activate', slipOf: 'actvate', start: 0, end: 7 },
      { word: 'exchange', start: 8, end: 16 },
      { word: '2hours', start: 17, end: 23 },
    ]);
  });

  it('keeps the places where the words were typed', () => {
    const text = 'activateexchange acti vate';
    expect(mend(tokenise(text), text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'activate',
      'exchange',
      'acti vate',
    ]);
  });
});

describe('What is no slip', () => {
  it.each([
    '2hours 1.5h 17:00 4.30 pt2h 2026-11-20t16:30z 1,5',
    'inc0012345 ops-12 8a3f 7kq2 case5551234 sg-prod-dba rg-prd',
    'alex@contoso.com europe/paris',
    '有 効 化',
    'активируй تفعيل',
    'asdfghjkl lorem ipsum',
    'constructor __proto__ tostring',
    'activate d365 admin 2h',
  ])('stays as it was typed: %p', (text) => {
    expect(mended(text)).toBe(
      tokenise(text)
        .map(({ word }) => word)
        .join(' '),
    );
  });

  it('stays, where it is a role that was found already', () => {
    const token = { word: '<role>', start: 0, end: 5, roles: [] };
    expect(mend([token], 'admni')).toEqual([token]);
  });

  it.each([
    'activate terms',
    'a cold readers form',
    'creamer reorder',
    'four hour tours',
    'give owen exchange admin',
    'approve dany',
    'approve frida',
    'activate exchange for her',
    'ga',
    'gs exi',
    'renew my passort',
    'activate tems',
  ])('stays, where it is a word of its own or too short to tell: %p', (text) => {
    expect(mended(text)).toBe(text);
  });

  it.each([
    ['give Adnin exchange', 'give adnin exchange'],
    ['approve Aprov', 'approve aprov'],
    ['exchange for Usern', 'exchange for usern'],
    ['give Sundav exchange admin', 'give sunday exchange admin'],
  ])('stays where a short name stands: %p', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });
});

describe('A slip near a word that can turn a command round', () => {
  it.each([
    ['dno’t activate', 'dont activate'],
    ['nevr activate', 'never activate'],
    ['wihtout a ticket', 'without a ticket'],
    ['oncce adele', 'once adele'],
    ['unles adele', 'unless adele'],
    ['cannto activate', 'cannot activate'],
    ['donot activate', 'dont activate'],
    ['activatenot exchange', 'activate not exchange'],
    ['suppse i activate', 'suppose i activate'],
    ['sholud i activate', 'should i activate'],
    ['whne i activate', 'when i activate'],
  ])('is that word: %p', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each(['nto activate', 'nott', 'ont', 'iff', 'nw', 'wen', 'onc', 'nthing', 'nog'])(
    'is never taken for another word: %p',
    (typed) => {
      const [first = ''] = mended(typed).split(' ');
      expect([typed.split(' ')[0], ...guards.split(/\s+/)]).toContain(first);
    },
  );

  it('is a long word all the same, where that is far likelier', () => {
    expect(mended('suppor request')).toBe('support request');
    expect(mended('suppost request')).toBe('suppose request');
  });
});

describe('A slip between opposites', () => {
  it.each([
    ['dactivate', 'deactivate'],
    ['deactvate', 'deactivate'],
    ['deactivaet', 'deactivate'],
    ['reactivte', 'reactivate'],
    ['deaktiviren', 'deaktivieren'],
  ])('is undone where it shows which was meant: %p', (typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each(['eactivate', 'eaktivieren'])('is left: %p', (typed) => {
    expect(mended(typed)).toBe(typed);
  });

  it('never makes an activation of a deactivation', () => {
    for (const typed of slipsOf('deactivate')) {
      expect([typed, mended(typed)]).not.toEqual([typed, 'activate']);
    }
  });

  it('never makes an approval of a refusal, nor the other way round', () => {
    for (const typed of [...slipsOf('deny'), ...slipsOf('reject')]) {
      expect(mended(typed)).not.toBe('approve');
    }
    for (const typed of slipsOf('approve')) {
      expect(['deny', 'reject']).not.toContain(mended(typed));
    }
  });

  it('never makes an action of a guard', () => {
    for (const guard of guards.split(/\s+/)) {
      for (const typed of slipsOf(guard)) {
        const words = mended(typed).split(' ');
        expect(
          words.filter((word) => /^(?:activate|approve|extend|renew|deny)$/.test(word)),
        ).toEqual([]);
      }
    }
  });
});

function slipsOf(word: string): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return [...word].flatMap((_, at) => {
    const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    return [
      before + after,
      before + after.slice(0, 1) + letter + after.slice(1),
      ...letters.flatMap((other) => [before + other + after, before + other + letter + after]),
    ].filter((slip) => slip !== word && slip !== '');
  });
}
