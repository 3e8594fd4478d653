import { buttonsOf, requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

describe('what was planned to go on', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  /** Has Exchange Administrator for an hour, and wants another; the number of the plan. */
  async function wantsMore(key: string, name: string): Promise<string> {
    const asked = await stage.as(key).ask('activate exchange admin for 1h because of the move');
    const first = requestIdIn(asked);
    const card = await stage.as('grace').reads('bot', new RegExp(`${name} asks for.*${first}`));
    await stage.as('grace').press(card, 'Approve', { comment: 'Fine' });
    await stage.as(key).reads('bot', /Grace Okafor approved it/);
    await stage.advance('PT10M');
    return requestIdIn(await stage.as(key).ask('extend exchange admin by 1h'));
  }
  const ahead = (key: string, id: string) =>
    stage.as(key).reads('bot', new RegExp(`asks to keep ${exchange}.*${id}`));

  it('waits for somebody else where the approver who said yes has signed out', async () => {
    const id = await wantsMore('ada', 'Ada Lindqvist');
    await stage.as('grace').press(await ahead('grace', id), 'Approve', { comment: 'Go on' });
    await stage.as('ada').reads('bot', /Grace Okafor has approved it ahead/);
    await stage.as('grace').ask('sign out');
    await stage.advance('PT50M');
    const waits = await stage.as('ada').reads('bot', /has been asked for again and waits/);
    expect(textOf(waits)).toMatch(/Grace Okafor said yes ahead, but was signed out of me/);
    expect(await stage.portal('ada').activated()).toEqual([]);
    const again = await stage
      .as('henrik')
      .reads('bot', new RegExp(`Grace Okafor said yes ahead, but was signed out.*${id}`));
    await stage.as('henrik').press(again, 'Approve', { comment: 'I do' });
    await stage.as('ada').reads('bot', /^Henrik Sørensen approved it. Exchange/);
    expect(await stage.portal('ada').activated()).toEqual([exchange]);
    await stage.advance('PT2H');
  });

  it('ends with a no, which everybody hears, and what runs goes on to its end', async () => {
    const id = await wantsMore('bruno', 'Bruno Costa');
    const ines = stage.as('ines');
    await ines.say('approvals');
    await ines.reads('bot', new RegExp(`${id}: Bruno Costa.*Asked ahead: Entra takes it`));
    await ines.say(`deny ${id} no more today`);
    const told = await stage.as('bruno').reads('bot', /Inês Duarte denied your request/);
    expect(textOf(told)).toMatch(/What you have now stays on until .*They said: no more today/);
    await stage.as('henrik').reads('bot', /Inês Duarte denied Bruno Costa’s request/);
    await stage
      .as('henrik')
      .reads(approvals, new RegExp(`Bruno Costa asks to keep.*Denied.*${id}`));
    expect(await stage.portal('bruno').activated()).toEqual([exchange]);
    await stage.advance('PT55M');
    expect(await stage.portal('bruno').activated()).toEqual([]);
    expect(await stage.portal('bruno').requestsFor(exchange)).toHaveLength(1);
  });

  it('is dropped where an administrator takes back what runs, and nobody gets it again', async () => {
    const id = await wantsMore('chiara', 'Chiara Moretti');
    await stage.as('henrik').press(await ahead('henrik', id), 'Approve', { comment: 'Go on' });
    await stage.portal('priya').remove(exchange, 'chiara');
    await stage.advance('PT2M');
    await stage
      .as('chiara')
      .reads('bot', /An administrator took Exchange Administrator back.*I dropped the plan/);
    await stage.as('henrik').reads('bot', new RegExp(`Chiara.*Dropped: an administrator.*${id}`));
    await stage.advance('PT1H');
    expect(await stage.portal('chiara').activated()).toEqual([]);
    expect(await stage.portal('chiara').requestsFor(exchange)).toHaveLength(1);
  });

  it('is dropped where its holder gives back what runs', async () => {
    await wantsMore('deniz', 'Deniz Aydin');
    expect(textOf(await stage.as('deniz').ask('I’m done'))).toMatch(/Administrator is off/);
    await stage.as('deniz').reads('bot', /You gave Exchange Administrator back.*dropped the plan/);
    await stage.advance('PT1H');
    expect(await stage.portal('deniz').activated()).toEqual([]);
    expect(await stage.portal('deniz').requestsFor(exchange)).toHaveLength(1);
  });

  it('is withdrawn with a word, and what runs goes on', async () => {
    const id = await wantsMore('ada', 'Ada Lindqvist');
    expect(textOf(await stage.as('ada').ask('status'))).toMatch(
      new RegExp(`${id}.*Waiting for approval ahead; Entra is asked at.*cancel ${id}`),
    );
    expect(textOf(await stage.as('ada').ask(`cancel ${id}`))).toMatch(/Withdrawn by the requester/);
    const card = await stage.as('ines').reads('bot', new RegExp(`Ada.*Withdrawn.*${id}`));
    expect(titles(card)).toEqual([]);
    expect(await stage.portal('ada').activated()).toEqual([exchange]);
    await stage.advance('PT1H');
    expect(await stage.portal('ada').activated()).toEqual([]);
  });

  it('takes the first of two approvers who press at once', async () => {
    const id = await wantsMore('bruno', 'Bruno Costa');
    const cards = [await ahead('grace', id), await ahead('henrik', id)] as const;
    await Promise.all([
      stage.as('grace').press(cards[0], 'Approve', { comment: 'Yes' }),
      stage.as('henrik').press(cards[1], 'Approve', { comment: 'Yes' }),
    ]);
    await stage.as('bruno').reads('bot', /has approved it ahead/);
    await stage.advance('PT51M');
    await stage
      .as('bruno')
      .reads('bot', /^(Grace|Henrik).* approved it. .* is on again until .*Yes/);
    expect(await stage.portal('bruno').activated()).toEqual([exchange]);
    expect(await stage.as('bruno').heard('bot', /has approved it ahead/)).toHaveLength(1);
    await stage.advance('PT1H');
  });

  it('is one, however often "Keep it" is pressed', async () => {
    const kenji = stage.as('kenji');
    await kenji.ask('activate intune admin for 1h because a lost device');
    await stage.advance('PT46M');
    const warning = await kenji.reads('bot', /^Intune Administrator ends at/);
    const [one, other] = await Promise.all([
      kenji.press(warning, 'Keep it for 1 hour'),
      kenji.press(warning, 'Keep it for 1 hour'),
    ]);
    expect([one.outcome, other.outcome]).toEqual(['card', 'card']);
    expect(textOf(await kenji.ask('extend intune admin'))).toMatch(/Planned; Entra is asked at/);
    await stage.advance('PT15M');
    await kenji.reads('bot', /^Intune Administrator is on again until/);
    expect(await stage.portal('kenji').requestsFor('Intune Administrator')).toHaveLength(2);
    await stage.advance('PT1H');
    expect(await stage.portal('kenji').activated()).toEqual([]);
  });

  it('is not changed by asking for another length, which the card says', async () => {
    const kenji = stage.as('kenji');
    await kenji.ask('activate intune admin for 1h because a lost device');
    await kenji.ask('extend intune admin by 1h');
    const same = await kenji.ask('extend intune admin by 60 min');
    expect(textOf(same)).toMatch(/That is planned already\.[^.]* stays on until/);
    const other = await kenji.ask('extend intune admin by 2h');
    expect(textOf(other)).toMatch(
      /That is planned already, for 1 hour\. To change it, withdraw it and type extend again\./,
    );
    expect(titles(other)).toEqual(['Withdraw']);
    await kenji.press(other, 'Withdraw');
    expect(textOf(await kenji.ask('extend intune admin by 2h'))).toMatch(/For \| 2 hours/);
  });

  it('begins when the bot is back, if that is soon', async () => {
    const lena = stage.as('lena');
    await lena.ask('activate global reader for 1h because an audit');
    await lena.ask('extend by 2h');
    await stage.advance('PT59M');
    await stage.stopBot();
    await stage.advance('PT3M');
    expect(await stage.portal('lena').activated()).toEqual([]);
    await stage.startBot();
    await lena.reads('bot', /^Global Reader is on again until/);
    expect(await stage.portal('lena').activated()).toEqual(['Global Reader']);
    expect(await stage.portal('lena').requestsFor('Global Reader')).toHaveLength(2);
  });

  it('follows what was activated in the portal too, and what has just ended is asked for anew', async () => {
    const sam = stage.as('sam');
    await stage.portal('sam').activate('User Administrator', 'PT1H');
    expect(textOf(await sam.ask('extend user admin'))).toMatch(/wants a reason.*because/);
    const answer = await sam.ask('extend user admin because the list is long');
    expect(textOf(answer)).toMatch(/User Administrator stays on until .*For \| 1 hour/);
    await stage.advance('PT61M');
    await sam.reads('bot', /^User Administrator is on again until/);
    await stage.advance('PT61M');
    expect(await stage.portal('sam').activated()).toEqual([]);
    expect(textOf(await sam.ask('extend user admin by 30 min'))).toMatch(/Active until/);
    expect(await stage.portal('sam').requestsFor('User Administrator')).toHaveLength(3);
  });

  it('is not planned for longer than the role allows, nor for less than there is', async () => {
    const sam = stage.as('sam');
    const tooLong = textOf(await sam.ask('extend user admin by 20h'));
    expect(tooLong).toMatch(/longest for User Administrator is 8 hours at a time. Nothing was/);
    const until = textOf(await sam.ask('extend user admin by 2 min'));
    expect(until).toMatch(/Entra activates nothing for less than 5 minutes/);
    expect(textOf(await sam.ask('scheduled'))).toMatch(/No activation of yours starts later/);
  });
});
