import { whichActive } from '../../dialogs/which-active';
import type { DraftId } from '../../pim/ids';
import type { Assignment, Standing } from '../../pim/standing';
import type { ChangeWish } from '../../pim/wish';
import { azureRole, entraRole, payments, standingWith } from '../fixtures/holdings';
import { ada, reader } from '../fixtures/request';

const on = (role: Omit<Assignment, 'activated'>): Assignment => ({ ...role, activated: true });
const exchange = on(entraRole('Exchange Administrator'));
const web = on(azureRole('Contributor', 'rg-web', `${payments}/resourceGroups/rg-web`));
const assigned = { ...entraRole('Global Reader'), activated: false };
const noAzure = { unread: [{ kind: 'azure', why: 'unreachable' }] } as const;

const done: ChangeWish = { intent: 'deactivate', roles: [] };
const named = (said: string): ChangeWish => ({
  ...done,
  roles: [{ said, names: [said], grants: [], ambiguous: false }],
});

async function chosen(wish: ChangeWish, change: Partial<Standing>) {
  const asking = {
    ports: { drafts: { keep: async () => undefined } },
    requester: { ...ada, teamsId: '29:ada', timeZone: 'UTC', locale: 'en-GB' },
    reader,
    draft: 'draft-1' as DraftId,
  };
  const found = await whichActive(asking as never, wish, standingWith(change));
  return 'roles' in found
    ? found.roles.map(({ roleName }) => roleName)
    : (found.reply.text ?? found.reply.summary);
}

describe('which active role is meant', () => {
  it('is the only one there is, unless something could not be read', async () => {
    expect(await chosen(done, { active: [exchange, assigned] })).toEqual([
      'Exchange Administrator',
    ]);
    expect(await chosen(done, { active: [exchange], ...noAzure })).toMatch(
      /^I could not read your Azure roles.*Which one do you give back\?/,
    );
  });

  it('is all of them, unless something could not be read', async () => {
    const all: ChangeWish = { ...done, target: { all: true } };
    const active = [exchange, web];
    expect(await chosen(all, { active })).toEqual(['Exchange Administrator', 'Contributor']);
    expect(await chosen(all, { active, ...noAzure })).toMatch(/^I could not read your Azure roles/);
  });

  it('is the one that is named, whatever else could not be read', async () => {
    const wish = named('Exchange Administrator');
    expect(await chosen(wish, { active: [exchange], ...noAzure })).toEqual([
      'Exchange Administrator',
    ]);
  });

  it('is not denied where it may be among what could not be read', async () => {
    expect(await chosen(done, { active: [assigned] })).toMatch(/^You have activated no role/);
    expect(await chosen(done, noAzure)).toMatch(
      /^I could not read your Azure roles.*Nothing was changed\./,
    );
    expect(await chosen(named('Contributor'), { active: [exchange], ...noAzure })).toMatch(
      /^I could not read your Azure roles.*"Contributor" is not among/,
    );
    expect(await chosen(named('Teams Administrator'), { active: [exchange], ...noAzure })).toMatch(
      /^"Teams Administrator" is not among/,
    );
  });
});
