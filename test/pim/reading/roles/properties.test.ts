import fc from 'fast-check';
import aliases from '../../../../data/role-aliases.json';
import { grantsOf } from '../../../../pim/grants';
import { chooseRole } from '../../../../pim/reading/roles/choose-role';
import { markRoles } from '../../../../pim/reading/roles/mark-roles';
import { meantRole } from '../../../../pim/reading/roles/meant-role';
import { builtInRoles } from '../../../../pim/reading/roles/role-catalogue';
import { roleWord, tokenise } from '../../../../pim/reading/tokens';
import { operationsOf } from '../operations';
import { eligible, mentions } from './context';

const ways: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replaceAll(' ', '  '),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => `activate ${name} for 2h`,
];

function names(text: string): readonly (readonly string[])[] {
  return mentions(text)
    .flat()
    .map((role) => role.names);
}

describe('every name', () => {
  it.each(builtInRoles.map(({ roleName }) => roleName))('finds %s however it is typed', (name) => {
    for (const write of ways) expect(names(write(name))).toEqual([[name]]);
    if (!name.endsWith('s')) expect(names(`${name}s`)).toEqual([[name]]);
  });

  const sure = aliases.filter(({ ambiguous, alias }) => !ambiguous && alias !== 'era');

  it.each(sure.map(({ alias, displayName }) => [alias, displayName]))(
    'finds %s, which is %s',
    (alias, name) => {
      for (const write of ways) {
        const [[first] = []] = mentions(write(alias));
        expect(first).toMatchObject({ names: [name], ambiguous: false });
      }
    },
  );

  const shared = aliases.filter(({ ambiguous, candidates, note }) => {
    const meant = new Set(candidates?.map(({ displayName }) => displayName));
    return ambiguous && meant.size > 1 && !note?.startsWith('usually');
  });

  it.each(shared.map(({ alias }) => alias))(
    'settles %s for nobody who holds none of it',
    (alias) => {
      const { names: meant, ambiguous } = meantRole(alias, {});
      expect(meant.length > 1 ? ambiguous : meant.length === 1).toBe(true);
    },
  );
});

const words = fc.constantFrom(
  ...'the a please we need coffee before lunch tomorrow because it rains again why not ask them how many terms people search reports groups password order table letter green walk train read write user server down mail team meeting printer paper with for on in over'.split(
    ' ',
  ),
);

describe('whatever is typed', () => {
  it('finds no sure role among ordinary words', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const sure = mentions(list.join(' ')).flat();
        expect(sure.filter(({ ambiguous }) => !ambiguous)).toEqual([]);
      }),
    );
  });

  const pieces = fc.constantFrom(
    'exchange',
    'admin',
    'user',
    'global',
    'over',
    'on',
    'rg-prod',
    'Berlin',
    'security',
    'reader',
    'and',
    ',',
    '/',
    '"',
    'GA',
    '管理者',
    'de',
    'administrateur',
    'sa',
    'i',
  );
  const typedText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
    fc.array(pieces, { maxLength: 8 }).map((list) => list.join('')),
  );

  it('never throws, and keeps every word that is no role in its place', () => {
    fc.assert(
      fc.property(typedText, (text) => {
        const tokens = tokenise(text);
        const marked = markRoles(text, tokens, { eligible });
        const kept = marked.filter(({ word }) => word !== roleWord);
        expect(tokens).toEqual(expect.arrayContaining(kept));
        for (const [index, { start, end }] of marked.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(marked[index - 1]?.end ?? 0);
        }
      }),
    );
  });

  it('names what is held, and never gives what is not', () => {
    fc.assert(
      fc.property(typedText, fc.subarray([...eligible]), (text, mine) => {
        for (const role of markRoles(text, tokenise(text), { eligible: mine }).flatMap(
          (token) => token.roles ?? [],
        )) {
          expect(mine).toEqual(expect.arrayContaining([...role.grants]));
          for (const { name } of role.grants) expect(role.names).toContain(name);
        }
        const whole = meantRole(text, { eligible: mine });
        expect(mine).toEqual(expect.arrayContaining([...whole.grants]));
      }),
    );
  });

  it('finds the same role whoever asks, as long as it is held', () => {
    const all = builtInRoles.map(({ roleId, roleName }) => ({
      kind: 'directory' as const,
      roleId,
      roleName,
      scopeId: '/' as never,
      scopeName: 'Directory',
    }));
    for (const role of all) {
      const meant = meantRole(role.roleName, { eligible: grantsOf(all) });
      expect(chooseRole(meant, all)).toEqual({ kind: 'one', role });
    }
  });

  it.each([
    'exchange ',
    'exchange admin and ',
    'a ',
    'admin ',
    'exchnage amdin ',
    'administrateur de ',
    '管理者',
    'reader on rg-',
    'e-',
    'x/',
    '" ',
    'exchange/',
  ])('is no more work a letter for %p again and again', (part) => {
    const work = (length: number): number => {
      const text = part.repeat(length).slice(0, length);
      const tokens = tokenise(text);
      markRoles(text, tokens, { eligible });
      return operationsOf(() => markRoles(text, tokens, { eligible }));
    };
    expect(work(8000) / (work(500) + 500)).toBeLessThan(32);
  });
});
