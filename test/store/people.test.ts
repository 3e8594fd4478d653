import type { TeamsUserId } from '../../pim/ids';
import type { Actor } from '../../pim/person';
import { ada, chatOf, grace } from './fixtures';
import { freshStores } from './opened-store';

const stores = freshStores();

const actor: Actor = {
  ...ada,
  name: 'Ada “\0” Brandt',
  teamsId: '29:ada' as TeamsUserId,
  timeZone: 'Europe/Berlin',
  locale: 'de-DE',
};

describe('people', () => {
  it('remembers what an activity told, and the chat that it came from', async () => {
    const { people } = stores.current();
    await people.remember(actor, chatOf(ada));

    expect(await people.find(ada)).toEqual({ ...actor, chat: chatOf(ada) });
    expect(await people.find(grace)).toBeUndefined();
  });

  it('keeps the chat when the next word comes from a channel, and takes a new time zone', async () => {
    const { people } = stores.current();
    await people.remember(actor, chatOf(ada));
    await people.remember({ ...actor, timeZone: 'Asia/Tokyo' });

    expect(await people.find(ada)).toEqual({
      ...actor,
      timeZone: 'Asia/Tokyo',
      chat: chatOf(ada),
    });
  });

  it('keeps what they have set, whatever Teams tells afterwards', async () => {
    const { people } = stores.current();
    await people.remember(actor);
    const settings = { timeZone: 'Europe/Paris', workdayEnd: '17:30' };
    await people.saveSettings(ada, settings);
    await people.remember({ ...actor, timeZone: 'Asia/Tokyo' });

    expect(await people.find(ada)).toEqual({ ...actor, timeZone: 'Asia/Tokyo', settings });

    await people.saveSettings(ada, {});
    expect(await people.find(ada)).toMatchObject({ settings: {} });
  });

  it('follows a chat to another region', async () => {
    const { people } = stores.current();
    const moved = { ...chatOf(ada), serviceUrl: 'https://smba.example/amer/' };
    await people.remember(actor, chatOf(ada));
    await people.remember(actor, moved);

    expect((await people.find(ada))?.chat).toEqual(moved);
  });

  it('forgets a chat from which the app was removed, and nothing else', async () => {
    const { people } = stores.current();
    await people.remember(actor, chatOf(ada));
    await people.forgetChat(ada);

    expect(await people.find(ada)).toEqual(actor);
  });

  it('knows somebody from a roster who has not spoken yet', async () => {
    const { people } = stores.current();
    await people.rememberTeamsId(grace, '29:grace' as TeamsUserId);

    expect(await people.find(grace)).toEqual({
      ...grace,
      teamsId: '29:grace',
      timeZone: 'UTC',
      locale: 'en-US',
    });
  });

  it('keeps what is known of somebody who is met again in a roster', async () => {
    const { people } = stores.current();
    await people.remember(actor, chatOf(ada));
    await people.rememberTeamsId(ada, '29:new' as TeamsUserId);

    expect(await people.find(ada)).toEqual({
      ...actor,
      name: ada.name,
      teamsId: '29:new',
      chat: chatOf(ada),
    });
  });

  it('tells two tenants apart', async () => {
    const { people } = stores.current();
    await people.remember(actor);
    const tenantId = 'c0000000-0000-4000-8000-000000000001' as typeof ada.tenantId;

    expect(await people.find({ ...ada, tenantId })).toBeUndefined();
  });
});
