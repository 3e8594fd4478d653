import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../store/store';
import { requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';

describe('after a restart', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  afterEach(() => stage.mend());

  async function asked(key: string): Promise<string> {
    const words = 'activate exchange admin for 2h because of the move';
    const id = requestIdIn(await stage.as(key).ask(words));
    await stage.as('grace').reads('bot', new RegExp(`asks for Exchange.*${id}`));
    return id;
  }

  async function restartBot(): Promise<void> {
    await stage.stopBot();
    await stage.startBot();
  }

  it('of the bot a request can be approved on the card that was sent before', async () => {
    const id = await asked('ada');
    await restartBot();
    const card = await stage.as('grace').reads('bot', /Ada Lindqvist asks for/);
    await stage.as('grace').press(card, 'Approve', { comment: 'Fine' });
    await stage.as('ada').reads('bot', /Grace Okafor approved it/);
    await stage.as('henrik').reads(approvals, new RegExp(`Ada.*Active until.*${id}`));
    expect(await stage.portal('ada').activated()).toEqual([exchange]);
  });

  it('of the bot between an approval and its notices everybody hears it, once', async () => {
    const id = await asked('bruno');
    const card = await stage.as('henrik').reads('bot', new RegExp(`Bruno.*${id}`));
    await stage.as('henrik').reads(approvals, new RegExp(`Bruno.*${id}`));
    await stage.fault({ path: '/teams/v3', fault: 'fail', status: 503 });
    await stage.as('henrik').press(card, 'Approve', { comment: 'Fine' });
    await stage.stopBot();
    await stage.mend();
    await stage.startBot();
    await stage.advance('PT5M');
    await stage.as('bruno').reads('bot', /Henrik Sørensen approved it/);
    await stage.as('grace').reads('bot', /Henrik Sørensen approved Bruno/);
    await stage.as('ines').reads(approvals, new RegExp(`Bruno.*Active until.*${id}`));
    await restartBot();
    await stage.advance('PT10M');
    expect(await stage.as('bruno').heard('bot', /Henrik Sørensen approved it/)).toHaveLength(1);
    expect(await stage.as('grace').heard('bot', /approved Bruno/)).toHaveLength(1);
  });

  it('of the bot right after an approval it is as if it had not been away', async () => {
    const id = await asked('deniz');
    const card = await stage.as('ines').reads('bot', new RegExp(`Deniz.*${id}`));
    await stage.as('ines').press(card, 'Deny', { comment: 'Not this week' });
    await restartBot();
    await stage.as('deniz').reads('bot', /Inês Duarte denied your request/);
    await stage.as('grace').reads('bot', /Inês Duarte denied Deniz/);
    await stage.as('henrik').reads(approvals, new RegExp(`Deniz.*Denied.*${id}`));
    await stage.advance('PT1H');
    expect(await stage.as('deniz').heard('bot', /denied your request/)).toHaveLength(1);
    expect(await stage.as('grace').heard('bot', /denied Deniz/)).toHaveLength(1);
  });

  it('people are still signed in, and no token can be read where they are kept', async () => {
    await stage.consent(false);
    await restartBot();
    expect(textOf(await stage.as('ada').ask('active'))).toMatch(/You hold now.*Exchange/);
    await stage.consent(true);
    const files = readdirSync(stage.dataDir).filter((name) => name.startsWith('bot.db'));
    expect(files).toContain('bot.db');
    for (const name of files) {
      const bytes = readFileSync(join(stage.dataDir, name)).toString('latin1');
      expect(/eyJ[\w-]{20,}\.eyJ|refresh_?token|access_?token|"secret"/i.test(bytes)).toBe(false);
    }
  });

  it('what fell due while the bot was away is done and told', async () => {
    await asked('chiara');
    await stage.stopBot();
    await stage.advance('PT25H');
    await stage.startBot();
    await stage.as('chiara').reads('bot', /Nobody decided your request/);
    await stage.as('ada').reads('bot', /Exchange Administrator has ended, as planned/);
    await stage.as('grace').reads('bot', /Chiara Moretti asks for.*Lapsed/);
    await restartBot();
    expect(await stage.as('ada').heard('bot', /has ended, as planned/)).toHaveLength(1);
    expect(await stage.as('chiara').heard('bot', /Nobody decided your request/)).toHaveLength(1);
  });

  it('of the tenant everybody goes on where they were', async () => {
    const id = await asked('deniz');
    await stage.as('ines').reads('bot', new RegExp(`Deniz.*${id}`));
    await stage.restartTenant();
    const card = await stage.as('ines').reads('bot', new RegExp(`Deniz.*${id}`));
    await stage.as('ines').press(card, 'Approve', { comment: 'Fine' });
    await stage.as('deniz').reads('bot', /Inês Duarte approved it/);
    await stage.advance('PT1H46M');
    await stage.as('deniz').reads('bot', /^Exchange Administrator ends at/);
    expect(await stage.as('priya').heard(approvals, /shown in this channel/)).toHaveLength(1);
  });

  it('the journal is whole', async () => {
    await stage.stopBot();
    const store = await openStore({ file: join(stage.dataDir, 'bot.db') });
    try {
      expect(await store.journal.verify()).toMatchObject({ ok: true });
      expect(await store.outbox.counts()).toMatchObject({ undeliverable: 0, sending: 0 });
      expect(await store.jobs.counts()).toMatchObject({ dead: 0, running: 0 });
    } finally {
      await store.close();
    }
    await stage.startBot();
  });
});

describe('signing out', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('forgets the tokens; the next command signs in again by itself', async () => {
    const ada = stage.as('ada');
    expect(textOf(await ada.ask('roles'))).toContain('You can activate');
    await stage.consent(false);
    expect(textOf(await ada.ask('roles'))).toContain('You can activate');
    expect(textOf(await ada.ask('sign out'))).toMatch(/You are signed out/);
    const refused = await ada.ask('roles');
    expect(textOf(refused)).toMatch(
      /Your organisation has not allowed this app.*http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/adminconsent\?client_id=/,
    );
    await stage.consent(true);
    expect(textOf(await ada.ask('roles'))).toContain('You can activate');
    expect(await ada.heard('bot', /has not allowed this app/)).toHaveLength(1);
  });

  it('forgets what was typed before and waits for a sign-in', async () => {
    const chiara = stage.as('chiara');
    await stage.consent(false);
    const refused = await chiara.ask('activate exchange admin for 1h because of the move');
    expect(textOf(refused)).toContain('has not allowed this app');
    await chiara.ask('sign out');
    await stage.consent(true);
    expect(textOf(await chiara.ask('roles'))).toContain('You can activate');
    await stage.advance('PT1M');
    expect(await chiara.heard('bot', /Your request/)).toEqual([]);
  });

  it('of a requester leaves their request to its approvers, and they hear of it', async () => {
    const ada = stage.as('ada');
    await ada.ask('activate exchange admin for 1h because of the move');
    const card = await stage.as('grace').reads('bot', /Ada Lindqvist asks for/);
    await ada.ask('sign out');
    await stage.as('grace').press(card, 'Approve', { comment: 'Fine' });
    await ada.reads('bot', /Grace Okafor approved it/);
    await stage.advance('PT2H');
    await ada.reads('bot', /Exchange Administrator has ended, as planned/);
  });

  it('of a requester keeps nobody from lapsing their request', async () => {
    const bruno = stage.as('bruno');
    await bruno.ask('activate exchange admin for 1h because of the move');
    await stage.as('grace').reads('bot', /Bruno Costa asks for/);
    await bruno.ask('sign out');
    await stage.advance('PT25H');
    await bruno.reads('bot', /Nobody decided your request/);
    await stage.as('grace').reads('bot', /Bruno Costa asks for.*Lapsed/);
  });
});
