import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

describe('the end of an activation', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('is announced once, a quarter of an hour before, and told once', async () => {
    const chiara = stage.as('chiara');
    await chiara.ask('activate groups admin for 1h because tidying up');
    await stage.advance('PT44M');
    expect(await chiara.heard('bot', /ends at/)).toEqual([]);
    await stage.advance('PT2M');
    const warning = await chiara.reads('bot', /^Groups Administrator ends at/);
    expect(titles(warning)).toEqual(['Keep it for 1 hour', 'I’m done']);
    await stage.advance('PT10M');
    expect(await stage.portal('chiara').activated()).toEqual(['Groups Administrator']);
    await stage.advance('PT5M');
    await chiara.reads('bot', /^Groups Administrator has ended, as planned/);
    await stage.advance('PT3H');
    expect(await chiara.heard()).toEqual([
      expect.stringMatching(/^I switch on the Entra roles/),
      expect.stringMatching(/^Your request: Groups Administrator.*Ended on time/),
      expect.stringMatching(/^Groups Administrator/),
      'Groups Administrator has ended, as planned.',
    ]);
    for (const message of await chiara.messages()) expect(titles(message)).toEqual([]);
  });

  it('is not announced where it follows its beginning within a quarter of an hour', async () => {
    const chiara = stage.as('chiara');
    await chiara.ask('activate reports reader for 15m because a figure');
    await stage.advance('PT16M');
    await chiara.reads('bot', /^Reports Reader has ended, as planned/);
    expect(await chiara.heard('bot', /Reports Reader/)).toHaveLength(2);
  });

  it('comes early where somebody says that they are done', async () => {
    const kenji = stage.as('kenji');
    await kenji.ask('activate intune admin for 2h because a lost device');
    await stage.advance('PT6M');
    const answer = await kenji.ask('I’m done');
    expect(textOf(answer)).toMatch(/^Intune Administrator is off/);
    expect(await stage.portal('kenji').activated()).toEqual([]);
    const receipt = await kenji.reads('bot', /Your request: Intune Administrator.*Given back/);
    expect(titles(receipt)).toEqual([]);
    await stage.advance('PT3H');
    expect(await kenji.heard('bot', /ends at|has ended|as you wished/)).toEqual([]);
    expect(textOf(await kenji.ask('I’m done'))).toMatch(/nothing to give back/);
  });

  it('comes early by a button, and each card shows it', async () => {
    const lena = stage.as('lena');
    const receipt = await lena.ask('activate global reader for 1h because an audit');
    await stage.advance('PT46M');
    const warning = await lena.reads('bot', /^Global Reader ends at/);
    const pressed = await lena.press(warning, 'I’m done');
    expect(pressed).toMatchObject({ text: expect.stringMatching(/^Global Reader is off/) });
    await lena.reads('bot', /Your request: Global Reader.*Given back/);
    await lena.sees('bot', (message) => message.id === warning.id && titles(message).length === 0);
    const late = await lena.press(receipt, 'I’m done');
    expect(late).toMatchObject({
      outcome: 'toast',
      text: 'That role is not active any more.',
    });
    expect(await stage.portal('lena').activated()).toEqual([]);
  });

  it('cannot come within Entra’s five minutes, but does by itself after them if wanted', async () => {
    const tomas = stage.as('tomas');
    const receipt = await tomas.ask('activate global reader for 1h because an audit');
    const pressed = await tomas.press(receipt, 'I’m done');
    expect(pressed.outcome).toBe('card');
    const typed = await tomas.ask('I’m done');
    expect(textOf(typed)).toMatch(
      /Entra keeps a role on for at least five minutes. Global Reader can be given back at/,
    );
    const [button] = buttonsOf(typed);
    expect(button?.title).toMatch(/^Give it back at \d/);
    const planned = await tomas.press(typed, button?.title ?? '');
    expect(planned.outcome).toBe('card');
    if (planned.outcome !== 'card') return;
    expect(textOf(planned.message)).toMatch(/I give Global Reader back at .* nothing left/);

    await stage.advance('PT4M');
    expect(await stage.portal('tomas').activated()).toEqual(['Global Reader']);
    await stage.advance('PT2M');
    await tomas.reads('bot', /^Global Reader has been given back, as you wished/);
    expect(await stage.portal('tomas').activated()).toEqual([]);
    await stage.advance('PT2H');
    expect(await tomas.heard('bot', /as you wished|has ended|^Global Reader ends/)).toHaveLength(1);
  });

  it('that was promised and cannot be kept, because its holder signed out, is told', async () => {
    const bruno = stage.as('bruno');
    const receipt = await bruno.ask('activate sharepoint admin for 1h because of the intranet');
    const early = await bruno.press(receipt, 'I’m done');
    if (early.outcome !== 'card') throw new Error(`No card but ${early.outcome}`);
    const [button] = buttonsOf(early.message);
    await bruno.press(early.message, button?.title ?? '');
    await bruno.ask('sign out');
    await stage.advance('PT6M');
    await bruno.reads('bot', /could not give SharePoint Administrator back in your name/);
    expect(await stage.portal('bruno').activated()).toEqual(['SharePoint Administrator']);
    expect(textOf(await bruno.ask('I’m done'))).toMatch(/SharePoint Administrator is off/);
  });

  it('is asked for by name where several roles are on', async () => {
    const sam = stage.as('sam');
    await sam.ask('activate intune admin for 1h because late shift');
    await sam.ask('activate license admin for 1h because late shift');
    await stage.advance('PT6M');
    const question = await sam.ask('I’m done');
    expect(textOf(question)).toMatch(
      /Which one .*1\. Intune Administrator.*2\. License Administrator/,
    );
    expect(await stage.portal('sam').activated()).toHaveLength(2);
    expect(textOf(await sam.ask('I’m done with license admin'))).toMatch(/License .* is off/);
    expect(await stage.portal('sam').activated()).toEqual(['Intune Administrator']);
  });
});
