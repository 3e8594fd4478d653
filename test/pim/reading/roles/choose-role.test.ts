import fc from 'fast-check';
import { grantsOf } from '../../../../pim/grants';
import type { RoleId, ScopeId } from '../../../../pim/ids';
import { wholeDirectory } from '../../../../pim/person';
import { chooseRole, type RoleChoice } from '../../../../pim/reading/roles/choose-role';
import { meantRole } from '../../../../pim/reading/roles/meant-role';
import { nearNames } from '../../../../pim/reading/roles/near-names';
import { builtInRole, builtInRoles } from '../../../../pim/reading/roles/role-catalogue';
import { exactly } from '../../../../pim/role-meant';
import type { Eligibility } from '../../../../pim/standing';

function held(roleName: string, scope?: readonly [id: string, name: string]): Eligibility {
  const roleId = builtInRole(roleName)?.roleId ?? (`own-${roleName}` as RoleId);
  const [scopeId, scopeName] = scope ?? [wholeDirectory, 'Directory'];
  return { kind: 'directory', roleId, roleName, scopeId: scopeId as ScopeId, scopeName };
}

/** What comes of words, read with or without knowing what the person holds. */
function choice(
  said: string,
  roles: readonly Eligibility[],
  known = true,
): RoleChoice<Eligibility> {
  return chooseRole(meantRole(said, known ? { eligible: grantsOf(roles) } : {}), roles);
}

const exchange = held('Exchange Administrator');
const recipients = held('Exchange Recipient Administrator');
const users = held('User Administrator');
const usersOfBranch = held('User Administrator', ['/administrativeUnits/1', 'Branch offices']);
const reader = held('Security Reader');
const own = held('Contoso Tier 1 Operator');
const eligible = [exchange, recipients, users, usersOfBranch, reader, own];

describe('chooseRole', () => {
  it.each([
    ['Exchange Administrator', exchange],
    ['exchange admin', exchange],
    ['EXCHANGE ADMINS', exchange],
    ['exchange-administrator', exchange],
    ['exchangeadmin', exchange],
    ['EXO', exchange],
    ['exchange', exchange],
    ['exchnage administartor', exchange],
    ['ｅｘｃｈａｎｇｅ admin', exchange],
    ['exch\u200bange\u00a0admin', exchange],
    ['🔑 exchange admin', exchange],
    ['exchange recipient', recipients],
    ['Security Reader', reader],
    ['sec reader', reader],
    ['contoso tier 1 operators', own],
    ['user admin over branch offices', usersOfBranch],
    ['User Administrator over Branch offices', usersOfBranch],
    ['user admin over the branch offices administrative unit', usersOfBranch],
    ['User Administrator over Directory', users],
  ])('knows what %p means', (said, role) => {
    expect(choice(said, eligible)).toEqual({ kind: 'one', role });
  });

  it('takes the whole directory where no part of it is said', () => {
    expect(choice('user admin', eligible)).toEqual({ kind: 'one', role: users });
    expect(choice('user admin', [usersOfBranch])).toEqual({ kind: 'one', role: usersOfBranch });
  });

  it('leaves the choice of the scope to the person where the one they said is not held', () => {
    const roles = [users, usersOfBranch];
    expect(choice('user admin over Berlin', eligible)).toEqual({ kind: 'several', roles });
  });

  it('asks back when the scope is not the one that is held, though there is only one', () => {
    const chosen = choice('exchange admin over Berlin', eligible);
    expect(chosen).toEqual({ kind: 'several', roles: [exchange] });
  });

  it('asks back when the words may mean another role too', () => {
    expect(choice('ea', eligible)).toEqual({ kind: 'several', roles: [exchange] });
    expect(choice('security', eligible)).toEqual({ kind: 'several', roles: [reader] });
    expect(choice('mailbox admin', eligible).kind).toBe('several');
  });

  it('takes "admin" for any of them, and never for one', () => {
    const chosen = choice('admin', [exchange, reader]);
    expect(chosen).toEqual({ kind: 'several', roles: [exchange] });
    expect(choice('administrator', [reader])).toEqual({ kind: 'unknown', near: [] });
  });

  it.each([
    ['Global Administrator', 'Global Administrator'],
    ['GA', 'Global Administrator'],
    ['globl admin', 'Global Administrator'],
    ['helpdesk over Berlin', 'Helpdesk Administrator'],
  ])('tells that %p is not held', (said, roleName) => {
    expect(choice(said, eligible)).toEqual({ kind: 'not-held', roleName });
  });

  it.each([
    ['exch', ['Exchange Administrator', 'Exchange Recipient Administrator']],
    ['contoso tier', ['Contoso Tier 1 Operator']],
    ['recip', ['Exchange Recipient Administrator']],
    ['global', ['Global Administrator', 'Global Reader']],
    ['Glоbal Administrator', ['Global Administrator', 'Global Reader']],
    ['ca', ['Compliance Administrator', 'Conditional Access Administrator']],
  ])('only suggests, for %p', (said, near) => {
    const chosen = choice(said, eligible);
    expect(chosen).toMatchObject({ kind: 'unknown', near: expect.arrayContaining(near) });
  });

  it.each(['terms', 'creamer', 'reorder', 'constructor', '__proto__', 'toString', '', '!!!', 'a'])(
    'takes %p for no role',
    (said) => {
      expect(choice(said, eligible)).toMatchObject({ kind: 'unknown', near: [] });
    },
  );

  it('finds a role whose own name or scope sounds like a place', () => {
    const onCall = held('Operator on Call');
    const there = held('Operator on Call', ['/administrativeUnits/2', 'Hills over Dale']);
    expect(choice('operator on call', [onCall])).toEqual({ kind: 'one', role: onCall });
    expect(choice('operator on call over directory', [onCall, there])).toEqual({
      kind: 'one',
      role: onCall,
    });
    const user = held('User Administrator', ['/administrativeUnits/2', 'Hills over Dale']);
    const said = 'user admin over hills over dale';
    expect(choice(said, [users, user])).toEqual({ kind: 'one', role: user });
  });

  it('forgives no wrong first letter, and no slip in a short word that makes it another', () => {
    const globalReader = held('Global Reader');
    expect(choice('global header', [globalReader]).kind).toBe('unknown');
    expect(choice('usde admin', [users]).kind).toBe('unknown');
    expect(choice('onwer', [held('Owner')]).kind).toBe('unknown');
  });

  it('suggests three at most, and those that are held first', () => {
    const near = nearNames('reader', ['Security Reader']);
    expect(near).toHaveLength(3);
    expect(near[0]).toBe('Security Reader');
  });

  it('finds a role that an organisation made itself, though it was read without knowing it', () => {
    expect(choice('contoso tier 1 operator', eligible, false)).toEqual({ kind: 'one', role: own });
    expect(choice('admin', [exchange, reader], false)).toEqual({
      kind: 'several',
      roles: [exchange],
    });
  });

  it('finds again what was picked from a list', () => {
    for (const role of eligible) {
      expect(chooseRole(exactly(role), eligible)).toEqual({ kind: 'one', role });
    }
  });

  it('finds every built-in role by its own name, and no other', () => {
    const all = builtInRoles.map(({ roleName }) => held(roleName));
    for (const role of all) {
      expect(choice(role.roleName, all)).toEqual({ kind: 'one', role });
      expect(choice(role.roleName.toUpperCase(), all)).toEqual({ kind: 'one', role });
    }
  });

  it('never takes a role that is not held, and never throws', () => {
    const words = fc.constantFrom(
      'exchange',
      'admin',
      'user',
      'global',
      'over',
      'security',
      'sa',
      'i',
    );
    const said = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(said, fc.subarray(eligible), (text, mine) => {
        const chosen = choice(text, mine);
        if (chosen.kind === 'one') expect(mine).toContain(chosen.role);
        if (chosen.kind === 'several')
          expect(mine).toEqual(expect.arrayContaining([...chosen.roles]));
      }),
    );
  });

  it.each(['exch', 'recipient', 'branch', 'tier 1', 'secu', 'contoso', 'exchange adm x'])(
    'takes %p, half a name of what is held, for a suggestion at most',
    (said) => {
      expect(choice(said, eligible).kind).toBe('unknown');
    },
  );
});
