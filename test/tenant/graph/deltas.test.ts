import { directoryRoleId, groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { groupScopes, activate as joinGroup } from '../groups/access';
import {
  allScopes,
  type Body,
  errorWith,
  itemsOf,
  openRig,
  type Reply,
  type Rig,
  text,
} from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const client = () => rig.as('priya', { scopes: [...allScopes, 'Directory.Read.All'] });

interface Followed {
  readonly items: readonly Body[];
  readonly pages: number;
  readonly link: string;
}

/** Reads on until there is no next page; the link is what to ask with the next time. */
async function follow(address: string): Promise<Followed> {
  const items: Body[] = [];
  let reply: Reply = await client().get(address);
  let pages = 1;
  for (items.push(...itemsOf(reply)); reply.body['@odata.nextLink']; pages += 1) {
    reply = await client().get(text(reply.body, '@odata.nextLink'));
    items.push(...itemsOf(reply));
  }
  return { items, pages, link: text(reply.body, '@odata.deltaLink') };
}

describe('following the people', () => {
  it('begins with everybody, and then tells only of who is new, other or gone', async () => {
    const first = await follow('/v1.0/users/delta?$select=displayName,jobTitle');
    expect(first.items).toHaveLength(Object.keys(rig.directory.people).length);
    expect((await follow(first.link)).items).toEqual([]);
    const ada = rig.directory.people[personId('ada')];
    if (ada) ada.jobTitle = 'Astronaut';
    const mei = rig.directory.people[personId('mei')];
    if (mei) mei.department = 'Not looked at';
    delete rig.directory.people[personId('gil')];
    const second = await follow(first.link);
    expect(second.items).toEqual([
      { id: personId('ada'), displayName: 'Ada Lindqvist', jobTitle: 'Astronaut' },
      { id: personId('gil'), '@removed': { reason: 'changed' } },
    ]);
    expect((await follow(second.link)).items).toEqual([]);
    expect((await follow(first.link)).items).toHaveLength(2);
  });

  it('comes in pages where there are many, and loses none', async () => {
    const [like] = Object.values(rig.directory.people);
    if (!like) throw new Error('There is nobody');
    for (let index = 0; index < 250; index += 1) {
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      rig.directory.people[id] = { ...like, id };
    }
    const all = await follow('/v1.0/users/delta()');
    expect(all.pages).toBe(3);
    expect(new Set(all.items.map(({ id }) => id)).size).toBe(
      Object.keys(rig.directory.people).length,
    );
  });

  it('can begin with what comes from now on', async () => {
    const { items, link } = await follow('/v1.0/users/delta?$deltatoken=latest');
    expect(items).toEqual([]);
    const ada = rig.directory.people[personId('ada')];
    if (ada) ada.displayName = 'Ada Byron';
    expect((await follow(link)).items).toMatchObject([{ displayName: 'Ada Byron' }]);
  });
});

describe('following the groups', () => {
  it('shows who comes in when PIM switches it on, and who leaves when that ends', async () => {
    const group = groupId('pag-service-desk-l1');
    const before = await follow('/v1.0/groups/delta');
    await joinGroup(rig.as('sam', { scopes: groupScopes }), { group: 'pag-service-desk-l1' });
    const sam = { '@odata.type': '#microsoft.graph.user', id: personId('sam') };
    const joined = await follow(before.link);
    expect(joined.items).toEqual([{ id: group, 'members@delta': [sam] }]);
    await rig.advance(61);
    expect((await follow(joined.link)).items).toEqual([
      { id: group, 'members@delta': [{ ...sam, '@removed': { reason: 'deleted' } }] },
    ]);
  });

  it('shows what was selected, and owners only then', async () => {
    const { items } = await follow('/v1.0/groups/delta?$select=displayName,owners');
    const messaging = items.find(({ id }) => id === groupId('messaging-approvers'));
    expect(messaging).toEqual({
      id: groupId('messaging-approvers'),
      displayName: 'Messaging approvers',
      'owners@delta': [{ '@odata.type': '#microsoft.graph.user', id: personId('grace') }],
    });
  });
});

describe('following the directory roles', () => {
  it('shows an activation while it lasts', async () => {
    const before = await follow('/v1.0/directoryRoles/delta');
    await activate(rig.as('sam'), { role: 'User Administrator' });
    expect((await follow(before.link)).items).toEqual([
      {
        id: directoryRoleId(roleIdOf('User Administrator')),
        'members@delta': [{ '@odata.type': '#microsoft.graph.user', id: personId('sam') }],
      },
    ]);
  });
});

describe('a token of another place', () => {
  it('is of no use, and the client is told to begin anew', async () => {
    const { link } = await follow('/v1.0/users/delta');
    const token = new URL(link).searchParams.get('$deltatoken') ?? '';
    for (const path of [
      `/v1.0/groups/delta?$deltatoken=${token}`,
      '/v1.0/users/delta?$deltatoken=made-up',
    ]) {
      expect(await client().get(path)).toMatchObject({
        status: 410,
        body: errorWith('syncStateNotFound', expect.stringContaining('Begin anew')),
      });
    }
  });

  it('is given to nobody who may not read the collection', async () => {
    const without = rig.as('priya', { scopes: ['User.Read'] });
    for (const name of ['users', 'groups', 'directoryRoles']) {
      expect((await without.get(`/v1.0/${name}/delta`)).status).toBe(403);
    }
  });
});
