import type { Fact } from '../../pim/audit';
import type { RoleId } from '../../pim/ids';
import type { ChannelBinding } from '../../pim/ports';
import { ada, channel, exchangeAdministrator, noon, tenantId } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();
const { roleId, roleName } = exchangeAdministrator;
const otherRole = 'fe930be7-5e62-47db-91af-98c3a49a38b1' as RoleId;

const bound: Fact = { kind: 'channel.bound', at: noon, tenantId, actor: ada.userId };
const unbound: Fact = { ...bound, kind: 'channel.unbound' };

const forAll: ChannelBinding = { tenantId, place: channel(1), boundBy: ada };
const forExchange: ChannelBinding = { tenantId, place: channel(2), roleId, roleName, boundBy: ada };

describe('channel bindings', () => {
  it('sends a role to its own channel, and others to the channel for all', async () => {
    const { bindings, journal } = stores.current();
    await bindings.bind(forAll, bound);
    expect(await bindings.forRole(tenantId, roleId)).toEqual([forAll]);

    await bindings.bind(forExchange, bound);

    expect(await bindings.forRole(tenantId, roleId)).toEqual([forExchange]);
    expect(await bindings.forRole(tenantId, otherRole)).toEqual([forAll]);
    expect(await journal.verify()).toMatchObject({ ok: true, entries: 2 });
  });

  it('binds a channel once, however often that is said', async () => {
    const { bindings } = stores.current();
    await bindings.bind(forAll, bound);
    await bindings.bind({ ...forAll, place: channel(1, '177') }, bound);
    await bindings.bind({ ...forAll, place: channel(3) }, bound);

    expect(await bindings.forRole(tenantId, roleId)).toHaveLength(2);
  });

  it('takes a channel out with all its roles, said in whichever thread', async () => {
    const { bindings, journal } = stores.current();
    await bindings.bind(forAll, bound);
    await bindings.bind({ ...forExchange, place: channel(1) }, bound);

    expect(await bindings.unbind(tenantId, channel(1, '99').conversationId, unbound)).toBe(true);

    expect(await bindings.forRole(tenantId, roleId)).toEqual([]);
    expect(await journal.verify()).toMatchObject({ entries: 3 });
  });

  it('writes nothing down where there was nothing to take out', async () => {
    const { bindings, journal } = stores.current();

    expect(await bindings.unbind(tenantId, channel().conversationId, unbound)).toBe(false);
    expect(await journal.verify()).toMatchObject({ entries: 0 });
  });

  it('knows nothing of another tenant’s channels', async () => {
    const { bindings } = stores.current();
    await bindings.bind(forAll, bound);
    const elsewhere = 'c0000000-0000-4000-8000-000000000001' as typeof tenantId;

    expect(await bindings.forRole(elsewhere, roleId)).toEqual([]);
  });
});
