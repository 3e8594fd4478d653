import fc from 'fast-check';
import { guardWords, languageWords, translate } from '../../../../pim/reading/languages/translate';
import { roleWord, tokenise } from '../../../../pim/reading/tokens';
import { operationsOf } from '../operations';
import { english, withRoles } from './said';

const locales = ['de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP', 'zh-CN'] as const;
const guards = [
  'not',
  'no',
  'never',
  'without',
  'if',
  'unless',
  'once',
  'should',
  'would',
  'nothing',
];

describe('opposite commands', () => {
  it.each([
    ['de', 'aktiviere', 'activate', 'deaktiviere', 'deactivate'],
    ['de', 'aktivieren', 'activate', 'deaktivieren', 'deactivate'],
    ['de', 'einschalten', 'turn on', 'ausschalten', 'turn off'],
    ['de', 'genehmige', 'approve', 'verweigere', 'deny'],
    ['fr', 'active', 'activate', 'désactive', 'deactivate'],
    ['fr', 'activer', 'activate', 'desactiver', 'deactivate'],
    ['fr', 'approuve', 'approve', 'refuse', 'deny'],
    ['es', 'activa', 'activate', 'desactiva', 'deactivate'],
    ['es', 'habilita', 'activate', 'deshabilita', 'deactivate'],
    ['es', 'aprueba', 'approve', 'rechaza', 'deny'],
    ['pt', 'ative', 'activate', 'desative', 'deactivate'],
    ['pt', 'habilitar', 'activate', 'desabilitar', 'deactivate'],
    ['pt', 'aprovar', 'approve', 'negar', 'deny'],
    ['ja', '有効化', 'activate', '無効化', 'deactivate'],
    ['ja', 'アクティブ化', 'activate', '非アクティブ化', 'deactivate'],
    ['ja', 'アクティブ化', 'activate', 'アクティブ化解除', 'deactivate'],
    ['ja', '有効化', 'activate', '有効化を解除', 'deactivate'],
    ['ja', '承認', 'approve', '却下', 'deny'],
    ['ja', '承認', 'approve', '不承認', 'deny'],
    ['zh', '激活', 'activate', '停用', 'deactivate'],
    ['zh', '激活', 'activate', '取消激活', 'deactivate'],
    ['zh', '启用', 'activate', '禁用', 'deactivate'],
    ['zh', '啟用', 'activate', '停用', 'deactivate'],
    ['zh', '打开', 'turn on', '关闭', 'turn off'],
    ['zh', '批准', 'approve', '不批准', 'not approve'],
    ['zh', '批准', 'approve', '拒绝', 'deny'],
  ])('are told apart in %s: %s, %s', (locale, ...pair) => {
    const [one, oneEnglish, other, otherEnglish] = pair;
    expect(english(`${one} GA`, locale)).toBe(`${oneEnglish} ${roleWord}`);
    expect(english(`${other} GA`, locale)).toBe(`${otherEnglish} ${roleWord}`);
  });

  it.each([
    ['de', 'schalte GA ein', 'turn on', 'schalte GA aus', 'turn off'],
    ['ja', 'GAを有効にして', 'turn on', 'GAを無効にして', 'turn off'],
  ])('in two parts are told apart in %s', (locale, ...pair) => {
    const [on, onEnglish, off, offEnglish] = pair;
    expect(english(on, locale)).toBe(`${onEnglish} ${roleWord}`);
    expect(english(off, locale)).toBe(`${offEnglish} ${roleWord}`);
  });

  it.each([
    ['zh', '未激活 GA'],
    ['zh', '非激活 GA'],
    ['ja', 'GAを再無効化'],
    ['ja', 'GAは有効化された'],
    ['de', 'GA wurde aktiviert von Adele'],
    ['fr', 'GA activé par erreur'],
    ['es', 'GA activado por error'],
    ['pt', 'GA ativado por engano'],
  ])('never come of a word that only contains one, in %s: %s', (locale, said) => {
    expect(english(said, locale)).not.toMatch(/^(?:activate <role>|<role> activate)$/);
  });
});

describe('refusals', () => {
  it.each([
    ['de', 'aktiviere GA nicht'],
    ['de', 'aktiviere nicht GA'],
    ['de', 'GA bitte nicht aktivieren'],
    ['de', 'schalte GA nicht ein'],
    ['de', 'aktiviere niemals GA'],
    ['de', 'ich brauche kein GA'],
    ['de', 'wenn Adele zustimmt, aktiviere GA'],
    ['de', 'falls nötig aktiviere GA'],
    ['de', 'lehne 4 nicht ab'],
    ['fr', "n'active pas GA"],
    ['fr', 'n’active pas GA'],
    ['fr', 'ne pas activer GA'],
    ['fr', 'active pas GA'],
    ['fr', 'ne jamais activer GA'],
    ['fr', 'si besoin active GA'],
    ['fr', "n'approuve pas 4"],
    ['es', 'no actives GA'],
    ['es', 'no activar GA'],
    ['es', 'nunca actives GA'],
    ['es', 'si Adele aprueba activa GA'],
    ['es', 'no apruebes 4'],
    ['pt', 'não ative GA'],
    ['pt', 'nao ative GA'],
    ['pt', 'nunca ative GA'],
    ['pt', 'se a Adele aprovar ative GA'],
    ['ja', 'GAを有効化しないで'],
    ['ja', 'GAを有効化しないでください'],
    ['ja', 'GAは有効化不要'],
    ['ja', 'GAを有効化するな'],
    ['ja', 'GAを有効にしないで'],
    ['ja', '4を承認しないで'],
    ['ja', 'Adeleが承認したらGAを有効化'],
    ['zh', '不要激活 GA'],
    ['zh', '别激活 GA'],
    ['zh', '請勿啟用 GA'],
    ['zh', '不激活 GA'],
    ['zh', '没有激活 GA'],
    ['zh', '不要批准4'],
    ['zh', '如果 Adele 同意就激活 GA'],
  ])('keep a word of refusal in %s: %s', (locale, said) => {
    const words = english(said, locale).split(' ');
    expect(words.filter((word) => guards.includes(word))).not.toEqual([]);
  });
});

describe('translate', () => {
  it.each(['en-US', 'ru-RU', '', 'xx', '__proto__'])('leaves %p as it was typed', (locale) => {
    const tokens = tokenise('activa Exchange');
    expect(translate(tokens, locale)).toBe(tokens);
  });

  it.each(locales)('leaves English commands as they are in %s', (locale) => {
    for (const said of [
      'activate GA for 2 hours',
      'please deactivate my GA role',
      'extend GA by 30 minutes',
      'activate GA until 17:00',
      'activate GA tomorrow at 9 for 2h',
      'deny 4: no ticket',
      'approve request 4',
      'what can i activate',
      'my active roles',
      'which roles are active',
      'why was my request denied?',
      'who has GA right now?',
      'do not activate GA',
      'never activate GA without a ticket',
      'start GA for 2h',
      'i am done with GA',
      'am i eligible for GA?',
      'help',
      'no',
      'no thanks',
      'activate GA from 9 to 11 as agreed',
      'turn off GA',
      'once Adele approves, activate GA',
    ]) {
      const words = withRoles(said).map(({ word }) => word);
      expect(english(said, locale)).toBe(words.join(' '));
    }
  });

  it('keeps what a role token stands for', () => {
    const roles = [{ said: 'GA', names: ['Global Administrator'], grants: [], ambiguous: false }];
    const [verb, ga] = withRoles('aktiviere GA');
    if (!verb || !ga) throw new Error('Two tokens');
    const translated = translate([verb, { ...ga, roles }], 'de');
    expect(translated[1]).toEqual({ ...ga, roles });
  });

  it('keeps where everything was typed', () => {
    const text = 'aktiviere GA bis 17 Uhr wegen Ausfall';
    const spans = translate(withRoles(text), 'de').map(
      ({ word, start, end }) => `${word}=${text.slice(start, end)}`,
    );
    expect(spans).toEqual([
      'activate=aktiviere',
      '<role>=GA',
      'until=bis 17 Uhr',
      '17:00=bis 17 Uhr',
      'because=wegen',
      'ausfall=Ausfall',
    ]);
  });

  it('puts a reason that came first last, with its own words and places', () => {
    const text = 'メール障害のため、GAを45分有効化';
    const tokens = translate(withRoles(text), 'ja');
    const because = tokens.findIndex(({ word }) => word === 'because');
    const reason = tokens.slice(because + 1);
    expect(text.slice(reason[0]?.start, reason.at(-1)?.end)).toBe('メール障害');
  });

  it('keeps that a word was mended', () => {
    const [verb, ga] = withRoles('aktiviere GA');
    if (!verb || !ga) throw new Error('Two tokens');
    expect(translate([{ ...verb, slipOf: 'aktivere' }, ga], 'de')[0]).toMatchObject({
      word: 'activate',
      slipOf: 'aktivere',
    });
  });

  it('takes any words without an exception, and loses no role', () => {
    const word = fc.constantFrom(
      ...['<role>', 'constructor', '__proto__', '#', '@', '~', '%', '$1', '9', '2h', ',', ':', '¿'],
      ...locales.flatMap((locale) => [...languageWords(locale)].slice(0, 40)),
      ...locales.flatMap((locale) => [...guardWords(locale)].slice(0, 20)),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.constantFrom(...locales),
        (words, locale) => {
          const tokens = words.map((each, i) => ({ word: each, start: i * 20, end: i * 20 + 10 }));
          const translated = translate(tokens, locale);
          const count = (all: readonly { word: string }[]): number =>
            all.filter((token) => token.word === roleWord).length;
          expect(count(translated)).toBe(count(tokens));
        },
      ),
    );
  });

  it.each([
    ['de', 'schalte '],
    ['de', 'von 9 bis '],
    ['ja', 'から9時'],
    ['zh', '从9点到'],
    ['zh', '一'],
    ['es', 'de las '],
  ])('is no more work a letter in a long text in %s: %s', (locale, part) => {
    const work = (length: number): number => {
      const tokens = withRoles(part.repeat(length / part.length));
      translate(tokens, locale);
      return operationsOf(() => translate(tokens, locale));
    };
    expect(work(16_000) / (work(2000) + 500)).toBeLessThan(16);
  });
});

describe('languageWords', () => {
  it.each(locales)('holds words to be mended and none that refuses in %s', (locale) => {
    const words = new Set(languageWords(locale));
    expect(words.size).toBeGreaterThan(150);
    expect([...guardWords(locale)].filter((word) => words.has(word))).toEqual([]);
  });

  it('is empty for English', () => {
    expect([...languageWords('en-US'), ...guardWords('en-US')]).toEqual([]);
  });
});
