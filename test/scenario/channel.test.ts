import { requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const messaging = 'Messaging';
const bot = '<at>PIM Bot</at>';

describe('a channel for approvals', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  async function asked(key: string, role = 'exchange admin'): Promise<string> {
    const words = `activate ${role} for 1h because of the move`;
    return requestIdIn(await stage.as(key).ask(words));
  }

  it('is chosen only by somebody who is Privileged Role Administrator now', async () => {
    const ada = stage.as('ada');
    await ada.say(`${bot} use this channel for approvals`, messaging);
    await ada.press(await ada.reads(messaging, /Ada Lindqvist, press Continue/), 'Continue');
    await ada.reads(messaging, /Ada Lindqvist is signed in/);
    await ada.reads(messaging, /Only somebody who is Privileged Role Administrator right now/);

    await asked('bruno');
    await stage.as('grace').reads(approvals, /Bruno Costa asks for/);
    expect(await stage.as('grace').heard(messaging, /Bruno Costa asks for/)).toEqual([]);
    await stage.as('bruno').ask('cancel');
  });

  it('is not chosen by a button that somebody else presses', async () => {
    const priya = stage.as('priya');
    await stage.as('chiara').say(`${bot} use this channel for approvals`, messaging);
    const card = await priya.reads(messaging, /Chiara Moretti, press Continue/);
    expect(await priya.press(card, 'Continue')).toMatchObject({
      text: expect.stringMatching(/^Nothing that you wrote is waiting/),
    });
    expect(await priya.heard(messaging, /shown in this channel/)).toEqual([]);
  });

  it.each([
    ['of security', /"security" may be .*Nothing was changed. Give the full name/],
    ['of Chief Coffee Officer', /I know no Entra role "Chief Coffee Officer"/],
  ])('%s: no role is guessed', async (role, sentence) => {
    await stage.as('priya').say(`${bot} use this channel for approvals ${role}`, messaging);
    await stage.as('priya').reads(messaging, sentence);
    expect(await stage.as('priya').heard(messaging, /from now on/)).toEqual([]);
  });

  it('takes the requests of its own role, and only it does', async () => {
    const priya = stage.as('priya');
    await priya.say(`${bot} use this channel for approvals of exchange admin`, messaging);
    await priya.reads(messaging, /Requests for Exchange Administrator .* in this channel/);
    const id = await asked('deniz');
    const card = await stage.as('grace').reads(messaging, new RegExp(`Deniz Aydin asks.*${id}`));
    expect(await stage.as('grace').heard(approvals, /Deniz Aydin asks/)).toEqual([]);

    const other = await asked('yuki', 'Privileged Authentication Administrator');
    await priya.reads(approvals, new RegExp(`Yuki Tanaka asks.*${other}`));
    expect(await priya.heard(messaging, /Yuki Tanaka asks/)).toEqual([]);

    const own = await stage.as('grace').views(card);
    await stage.as('grace').press(own, 'Approve', { comment: 'Fine' });
    await stage.as('deniz').reads('bot', /Grace Okafor approved it/);
    await stage.as('ines').reads(messaging, new RegExp(`Deniz Aydin.*Active until.*${id}`));
  });

  it('is given up; what waits there can still be decided there', async () => {
    const priya = stage.as('priya');
    const id = await asked('ada');
    const card = await stage.as('henrik').reads(messaging, new RegExp(`Ada.*asks.*${id}`));
    await priya.say(`${bot} stop using this channel`, messaging);
    await priya.reads(messaging, /No more requests are shown in this channel/);
    await priya.say(`${bot} stop using this channel for approvals`, messaging);
    await priya.reads(messaging, /No requests are shown in this channel, so there was nothing/);

    const later = await asked('bruno');
    await priya.reads(approvals, new RegExp(`Bruno Costa asks.*${later}`));
    expect(await priya.heard(messaging, new RegExp(later))).toEqual([]);

    await stage.as('henrik').press(await stage.as('henrik').views(card), 'Deny', { comment: 'No' });
    await stage.as('ada').reads('bot', /Henrik Sørensen denied your request/);
    await priya.reads(messaging, new RegExp(`Ada.*asks.*Denied.*${id}`));
  });

  it('hears no personal command: whoever types one is sent to their own chat', async () => {
    const sam = stage.as('sam');
    for (const words of ['activate intune admin for 1h because x', 'roles', 'approve 7KQ2 fine']) {
      const asked = await sam.say(`${bot} ${words}`, messaging);
      const answer = await sam.sees(
        messaging,
        ({ from, replyToId }) => from.bot && replyToId === asked.id,
      );
      expect(textOf(answer)).toBe(
        'That is between the two of us: type it in our own chat, so that nobody else reads it.',
      );
    }
    expect(await sam.heard(messaging, /Intune Administrator/)).toEqual([]);
    expect(await stage.portal('sam').requestsFor('Intune Administrator')).toEqual([]);
    const answer = await sam.ask('use this channel for approvals');
    expect(answer.text).toMatch(/That is said in a channel/);
  });

  it('lists in its help what can be said there', async () => {
    await stage.as('sam').say(`${bot} help`, messaging);
    const help = textOf(await stage.as('sam').reads(messaging, /What I can do for you/));
    expect(help).toContain('use this channel for approvals');
    expect(help).not.toContain('activate Exchange Administrator');
  });

  it('is greeted once, like each person', async () => {
    const greeting = /I can show requests for privileged roles in a channel of this team/;
    expect(await stage.as('priya').heard('General', greeting)).toHaveLength(1);
    for (const key of ['ada', 'bruno', 'sam']) {
      expect(await stage.as(key).heard('bot', /I switch on the Entra roles/)).toHaveLength(1);
    }
  });
});
