import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converse } from '../../../bot/turns/converse';
import type { Turn } from '../../../bot/turns/turn';
import type { Directory } from '../../../pim/directory';
import { PimError } from '../../../pim/errors';
import type { ConversationId, DraftId, TeamsUserId } from '../../../pim/ids';
import type { Eligibility, Standing } from '../../../pim/standing';
import { openStore, type Store } from '../../../store/store';
import { azureRole, entraRole, group, payments, standingWith } from '../../fixtures/holdings';
import { ada, now, reader } from '../../fixtures/request';
import { unaskedDirectory } from '../../fixtures/unasked-directory';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
let store: Store;

beforeAll(async () => {
  store = await openStore({ file: join(folder, 'lists.db') });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const exchange = entraRole('Exchange Administrator');
const desk = group(1, 'PAG-SERVICE-DESK-L2');
const production = group(2, 'PAG-PAYMENTS-PROD');
const web = azureRole('Contributor', 'rg-web', `${payments}/resourceGroups/rg-web`);
const subscription = azureRole('Owner', 'sub-payments', payments);
const eligible = [exchange, desk, production, web, subscription];

const adminConsentUrl = 'https://login.example/adminconsent';

interface Asked {
  readonly standing: Partial<Standing>;
  readonly rolesOfGroups?: Directory['rolesOfGroups'];
  readonly roleSettings?: Directory['roleSettings'];
}

/** What the bot answers to these words of somebody's. */
async function answer(text: string, { standing: change, ...asked }: Asked): Promise<string> {
  const directory: Directory = {
    ...unaskedDirectory,
    rolesOfGroups: async (_, some) => new Map(some.map((one) => [one.scopeId, []])),
    ...asked,
  };
  const turn: Turn = {
    actor: { ...ada, ...reader, teamsId: '29:ada' as TeamsUserId },
    settings: {},
    text,
    place: { kind: 'personal', conversationId: 'a:1' as ConversationId, serviceUrl: 'https://t/' },
    at: now,
    ports: {
      ...store,
      clock: { now: () => now },
      directory,
      notices: store.outbox,
      random: (length) => new Uint8Array(length),
    },
    adminConsentUrl,
    standing: async () => standingWith(change),
    newDraft: () => 'draft-1' as DraftId,
    signOut: async () => undefined,
  };
  const { text: said, card } = await converse(turn);
  return said ?? JSON.stringify(card).replaceAll(/\*\*|\\/g, '');
}

const unread = {
  consent: { kind: 'group', why: 'consent' },
  unreachable: { kind: 'azure', why: 'unreachable' },
  refused: { kind: 'azure', why: 'refused' },
} as const;

describe('roles', () => {
  it('lists everything, of every kind', async () => {
    const said = await answer('roles', { standing: { eligible } });
    for (const { roleName } of eligible) expect(said).toContain(roleName);
  });

  it('says of a group to which Entra roles it leads', async () => {
    const rolesOfGroups = async () =>
      new Map([
        [desk.scopeId, ['Authentication Administrator']],
        [production.scopeId, []],
      ]);
    const said = await answer('roles', { standing: { eligible }, rolesOfGroups });
    expect(said).toContain('PAG-SERVICE-DESK-L2: leads to Authentication Administrator');
    expect(said).not.toContain('could not');
  });

  it('asks for no roles of groups where there is no group to join', async () => {
    const rolesOfGroups = unaskedDirectory.rolesOfGroups;
    const owner = group(3, 'SG-Prod-DBA', 'owner');
    const said = await answer('roles', {
      standing: { eligible: [exchange, web, owner] },
      rolesOfGroups,
    });
    expect(said).toContain('SG-Prod-DBA');
  });

  it('lists all the same where it cannot be read to which roles the groups lead', async () => {
    const rolesOfGroups = async () => Promise.reject(new PimError('graph-unreachable'));
    const said = await answer('roles', { standing: { eligible }, rolesOfGroups });
    expect(said).toContain('PAG-SERVICE-DESK-L2');
    expect(said).toContain('I could not read whether 2 groups in this list lead to Entra roles.');
  });

  it.each([
    ['roles payments', ['PAG-PAYMENTS-PROD', 'sub-payments']],
    ['roles contributor', ['Contributor']],
    ['roles service desk', ['PAG-SERVICE-DESK-L2']],
    ['roles on rg-web', ['Contributor']],
    ['roles azure', ['Contributor', 'sub-payments']],
    ['my groups', ['PAG-PAYMENTS-PROD', 'PAG-SERVICE-DESK-L2']],
  ])('shows with "%s" that part of it', async (text, names) => {
    const said = await answer(text, { standing: { eligible } });
    const found = eligible.filter(({ roleName, scopeName }) =>
      names.some((name) => name === roleName || name === scopeName),
    );
    for (const role of eligible) {
      const isFound = found.includes(role);
      expect([role.roleName, said.includes(`${role.roleName}`)]).toEqual([role.roleName, isFound]);
    }
  });

  it('says that nothing is called so', async () => {
    expect(await answer('roles unicorn', { standing: { eligible } })).toBe(
      'No, you are not eligible for unicorn. Type "roles" to see what you can activate.',
    );
  });

  it('says so to somebody who is eligible for nothing', async () => {
    expect(await answer('roles', { standing: {} })).toBe(
      'You are not eligible for any role or group at present.',
    );
  });

  it.each([
    ['consent', 'your groups', `An administrator can allow it here: ${adminConsentUrl}`],
    ['unreachable', 'your Azure roles', 'Ask again in a minute.'],
    ['refused', 'your Azure roles', 'tell whoever runs this bot.'],
  ] as const)(
    'says in a sentence of its own what could not be read: %s',
    async (why, whose, todo) => {
      const some = await answer('roles', {
        standing: { eligible: [exchange], unread: [unread[why]] },
      });
      expect(some).toContain('Exchange Administrator');
      expect(some).toMatch(new RegExp(`I could not read ${whose}.*${todo.replaceAll('.', '\\.')}`));

      const none = await answer('roles', { standing: { unread: [unread[why]] } });
      expect(none).toMatch(new RegExp(`^I could not read ${whose}`));
      expect(none).toContain(todo);
      expect(none).not.toContain('not eligible');
    },
  );

  it('says each kind that could not be read', async () => {
    const both = [unread.consent, unread.unreachable];
    const said = await answer('roles', { standing: { eligible: [exchange], unread: both } });
    expect(said).toContain('I could not read your groups');
    expect(said).toContain('I could not read your Azure roles');
  });

  it('denies nothing that may be among what could not be read', async () => {
    const standing = { eligible: [exchange], unread: [unread.unreachable] };
    expect(await answer('can I activate Contributor?', { standing })).toMatch(
      /^I could not read your Azure roles.*So I cannot tell whether you can activate Contributor\.$/,
    );
    expect(await answer('can I activate Global Reader?', { standing })).toMatch(
      /^No, you are not eligible for Global Reader/,
    );
  });
});

describe('what a group is', () => {
  const settings = { longestMinutes: 240, justification: true, ticket: false, mfa: true };
  const ask = (role: Eligibility, rolesOfGroups: Directory['rolesOfGroups']) =>
    answer('what does the service desk L2 group do?', {
      standing: { eligible: [role] },
      roleSettings: async () => settings,
      rolesOfGroups,
    });

  it('is said with the Entra roles that it leads to, and what it takes', async () => {
    const said = await ask(
      desk,
      async () => new Map([[desk.scopeId, ['Authentication Administrator']]]),
    );
    expect(said).toContain('A group of which you can be a member for a time');
    expect(said).toContain('It leads to Authentication Administrator.');
    expect(said).toContain('At most 4 hours at a time.');
  });

  it('claims nothing of where it leads where that could not be read', async () => {
    const failing = async () => Promise.reject(new PimError('graph-unreachable'));
    const said = await ask(desk, failing);
    expect(said).toContain('I could not read whether it leads to Entra roles.');
  });

  it('is another thing for who may own it', async () => {
    const said = await ask(group(1, desk.roleName, 'owner'), unaskedDirectory.rolesOfGroups);
    expect(said).toContain('be an owner for a time. Owners say who is in it.');
  });
});

describe('active', () => {
  const active = [
    { ...exchange, activated: true, endsAt: new Date('2026-11-23T11:00:00Z') },
    { ...group(4, 'SG-Prod-DBA', 'owner'), activated: false },
    { ...web, activated: true, endsAt: new Date('2026-11-23T12:00:00Z') },
    { ...entraRole('Global Reader'), activated: false, throughGroup: true as const },
  ];

  it('lists what is on by its kind, until when, and who gave it', async () => {
    const said = await answer('active', { standing: { active } });
    expect(said).toMatch(
      /Entra roles \(2\).*Exchange Administrator: until 12:00.*Global Reader: through a group/,
    );
    expect(said).toMatch(
      /Groups, as an owner \(1\).*SG-Prod-DBA: permanently, assigned by an administrator/,
    );
    expect(said).toMatch(
      /Azure resources \(1\).*rg-web, resource group: Contributor \(until 13:00\)/,
    );
  });

  it('offers to give back only where something was activated', async () => {
    expect(await answer('active', { standing: { active } })).toContain("I'm done");
    const given = active.filter(({ activated }) => !activated);
    expect(await answer('active', { standing: { active: given } })).not.toContain("I'm done");
  });

  it('shows with a word that part of it', async () => {
    const said = await answer('active contributor', { standing: { active } });
    expect(said).toContain('rg-web');
    expect(said).not.toContain('Exchange');
  });

  it('says what could not be read, and claims nothing of it', async () => {
    const missing = { unread: [unread.unreachable] };
    expect(await answer('active', { standing: { active, ...missing } })).toContain(
      'I could not read your Azure roles',
    );
    expect(await answer('active', { standing: missing })).toMatch(
      /^I could not read your Azure roles.*Of the others you hold nothing now\.$/,
    );
    expect(await answer('active', { standing: {} })).toMatch(
      /^No role or group of yours is active/,
    );
  });
});
