import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('roles that somebody saves under a name', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  /** Each has a receipt of its own, which comes after the answer. */
  async function asks(key: string, words: string, answer: RegExp) {
    const somebody = stage.as(key);
    await somebody.reads('bot', /I switch on the Entra roles/);
    await somebody.say(words);
    return somebody.reads('bot', answer);
  }

  it('are asked for together by it, with a reason and for as long as they were saved', async () => {
    await asks(
      'bruno',
      'save Exchange Admin and SharePoint Admin for 1h as morning',
      /Saved as "morning": Exchange Administrator and SharePoint Administrator, for 1 hour\./,
    );
    const card = await asks(
      'bruno',
      'activate my morning bundle',
      /^Activate Exchange Administrator and SharePoint Administrator for 1 hour/,
    );
    await stage.as('bruno').press(card, 'Not now');
    await asks('bruno', 'activate morning because of the move', /^Of 2: 1 is on, 1 waits/);
    expect(await stage.portal('bruno').requestsFor('SharePoint Administrator')).toEqual([
      'Provisioned',
    ]);
  });

  it('are those that were asked for together last, where somebody says "these"', async () => {
    await asks('ada', 'activate teams admin and global reader for 30m because a meeting', /^Both/);
    await asks(
      'ada',
      'save these as patch tuesday',
      /"patch tuesday": Teams Administrator and Global Reader, for 30 minutes\. \| These are what you asked for together last\./,
    );
    await stage.advance('PT31M');
    await asks('ada', 'activate patch tuesday because patching', /^Both are on\..*patching/);
    await stage.advance('PT31M');
    await asks('ada', 'same again because more patching', /^Both are on\..*more patching/);
  });

  it('are those that are on, where nothing was asked for together', async () => {
    const mei = stage.as('mei');
    await mei.ask('activate license admin for 2h because new starters');
    await mei.ask('activate PAG-SERVICE-DESK-L1 for 1h because new starters');
    await asks(
      'mei',
      'remember these as starters',
      /"starters": (?=.*License Administrator)(?=.*PAG.*L1).*switched on now/,
    );
    await asks('mei', 'save this as desk', /"desk": PAG.*L1, for 1 hour\. \| .*asked for last/);
  });

  it('are listed, overwritten, asked about where there are several, and forgotten', async () => {
    await asks('mei', 'my favourites', /^Your saved roles.*\*\*desk\*\*.*\*\*starters\*\*/);
    const question = await asks(
      'mei',
      'activate my favourites for 30m because of a test',
      /Which of your saved roles\?/,
    );
    expect(buttonsOf(question).map(({ title }) => title?.split(':')[0])).toEqual([
      '1. desk',
      '2. starters',
      'None of these',
    ]);
    await asks('mei', '1', /You hold PAG.*L1 already/);
    await asks('mei', 'save license admin as desk', /It takes the place of PAG.*L1/);
    await asks('mei', 'forget starters', /I have forgotten "starters"/);
    await asks('mei', 'forget the favourite starters', /no saved roles called "starters".*"desk"/);
    await asks('mei', 'activate my usual because of it', /You hold License Administrator already/);
  });

  it('say so where somebody is not eligible any more, and the others go on', async () => {
    await asks('sam', 'save intune admin and license admin for 30m as kiosk', /Saved as "kiosk"/);
    await stage.portal('priya').withdraw('Intune Administrator', 'sam');
    const card = await asks(
      'sam',
      'activate kiosk because of a kiosk',
      /^Of 2: 1 is on, 1 was not/,
    );
    expect(textOf(card)).toMatch(/Intune Administrator.*⛔ You are not eligible for Intune/);
    await stage.as('sam').reads('bot', /^Your request: License Administrator.*Active until/);
  });

  it('are saved under no name that means something else, nor by a question or a negation', async () => {
    const sam = stage.as('sam');
    expect(textOf(await sam.ask('save license admin as last'))).toMatch(/means something else/);
    expect(textOf(await sam.ask(`save license admin as ${'x'.repeat(41)}`))).toMatch(
      /at most 40 characters.*Nothing was saved/,
    );
    expect(textOf(await sam.ask('should I save these as night?'))).not.toMatch(/Saved/);
    expect(textOf(await sam.ask('do not save these as night'))).not.toMatch(/Saved/);
    expect(textOf(await sam.ask('save global admin as night'))).toMatch(
      /not eligible for Global Administrator.*Nothing was saved/,
    );
    expect(textOf(await sam.ask('my favourites'))).not.toMatch(/night|last/);
  });

  it('have names that are shown as they were typed', async () => {
    const kenji = stage.as('kenji');
    const saved = await kenji.ask('save intune admin as x_y_z');
    expect(JSON.stringify(saved.cards)).toContain('x\\\\_y\\\\_z');
    expect(textOf(await kenji.ask('activate my x_y_z set for 5m because a test'))).toMatch(
      /Your request: Intune Administrator.*Active/,
    );
  });
});
