import { buttonsOf, requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';

describe('what happens at Entra past the bot', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  async function asked(key: string): Promise<string> {
    const words = 'activate exchange admin for 4h because of the move';
    const id = requestIdIn(await stage.as(key).ask(words));
    await stage.as('henrik').reads('bot', new RegExp(`asks for Exchange.*${id}`));
    return id;
  }

  it('an approval in the portal reaches the requester and the cards', async () => {
    const id = await asked('ada');
    await stage.portal('grace').decide('Approve', 'Seen in the portal');
    await stage.advance('PT6M');
    await stage.as('ada').reads('bot', /^Exchange Administrator is on until/);
    const copy = await stage.as('henrik').reads(approvals, new RegExp(`Ada.*Active until.*${id}`));
    expect(buttonsOf(await stage.as('henrik').views(copy))).toEqual([]);
    expect(await stage.as('henrik').heard('bot', /approved Ada/)).toEqual([]);
  });

  it('a role that an administrator takes back is not told as a planned end', async () => {
    await stage.advance('PT30M');
    await stage.portal('priya').remove(exchange, 'ada');
    await stage.advance('PT4H');
    const ada = stage.as('ada');
    await ada.reads('bot', /was taken back by an administrator before its end/);
    await ada.reads('bot', /Your request: Exchange.*Taken back by an administrator/);
    expect(await ada.heard('bot', /was taken back by/)).toHaveLength(1);
    expect(await ada.heard('bot', /ended, as planned|ends at/)).toEqual([]);
  });

  it('a denial in the portal reaches the requester, without a name that Entra does not tell', async () => {
    const id = await asked('bruno');
    await stage.portal('ines').decide('Deny', 'Not now');
    await stage.advance('PT6M');
    await stage.as('bruno').reads('bot', /^Your request for Exchange Administrator was denied/);
    await stage.as('henrik').reads(approvals, new RegExp(`Bruno Costa.*Denied.*${id}`));
  });

  it('a request that is withdrawn in the portal waits for nobody any more', async () => {
    const id = await asked('chiara');
    await stage.portal('chiara').cancel(exchange);
    await stage.advance('PT6M');
    await stage.as('chiara').reads('bot', /Your request for Exchange.*was withdrawn in Entra/);
    const card = await stage.as('henrik').reads('bot', new RegExp(`Chiara.*Withdrawn.*${id}`));
    expect(buttonsOf(card)).toEqual([]);
  });

  it('a role that was activated in the portal is listed, and given back from the chat', async () => {
    const sam = stage.as('sam');
    await stage.portal('sam').activate('User Administrator', 'PT2H');
    expect(textOf(await sam.ask('active'))).toMatch(/User Administrator.*until/);
    expect(textOf(await sam.ask("I'm done"))).toMatch(/at least five minutes/);
    await stage.advance('PT6M');
    expect(textOf(await sam.ask("I'm done"))).toMatch(/User Administrator is off/);
    expect(await stage.portal('sam').activated()).toEqual([]);
  });

  it('a role that its holder gave back in the portal is told as that', async () => {
    await stage.as('mei').ask('activate license admin for 1h because new starters');
    await stage.advance('PT6M');
    await stage.portal('mei').deactivate('License Administrator');
    await stage.advance('PT6M');
    await stage.as('mei').reads('bot', /License Administrator has been given back, as you wished/);
    await stage.advance('PT1H');
    expect(await stage.as('mei').heard('bot', /ended, as planned/)).toEqual([]);
  });
});
