import { requestIdIn, textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('whatever administrators type', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
    await stage.as('sam').ask('activate license admin for 2h because new starters');
    await stage.as('lena').ask('activate global reader in 3 hours for 30m because an audit');
    await stage.as('ada').ask('activate exchange admin for 2h because of the move');
    await stage.as('bruno').ask('activate exchange admin for 1h because of the fair');
    const card = await stage.as('grace').reads('bot', /Bruno Costa asks for/);
    await stage.as('grace').press(card, 'Deny', { comment: 'The fair is over' });
    await stage.as('bruno').reads('bot', /Grace Okafor denied your request/);
  });

  afterAll(async () => {
    await stage.close();
  });

  it.each([
    ['list-eligible', 'sam', 'what can I activate?', /^You can activate.*License Administrator/],
    ['list-eligible', 'sam', 'am I eligible for Intune admin?', /^Yes, you can activate.*Intune/],
    [
      'list-eligible',
      'sam',
      'am I eligible for Global Admin?',
      /^No, you are not eligible for Glo/,
    ],
    ['list-active', 'sam', 'what is active?', /^You hold now.*License Administrator.*until/],
    ['list-active', 'ada', 'active', /^No role or group of yours is active now/],
    ['list-pending', 'ada', 'my requests', /Exchange Administrator for 2 hours.*Waiting for/],
    ['list-pending', 'sam', 'my requests', /^No request of yours waits/],
    ['list-scheduled', 'lena', 'what do I have scheduled?', /Global Reader for 30 min.*Starts/],
    ['list-scheduled', 'sam', 'what do I have scheduled?', /^No activation of yours starts later/],
    ['list-approvals', 'grace', 'what needs my approval?', /Ada Lindqvist asks for.*the move/],
    ['list-approvals', 'sam', 'approvals', /^No request waits for your decision/],
    ['list-reviews', 'sam', 'any access reviews for me?', /cannot read access reviews yet.*myacc/],
    ['history', 'bruno', 'history', /Exchange Administrator for 1 hour.*Denied by Grace Okafor/],
    ['history', 'mei', 'history', /You have made no such request through me/],
    ['status', 'ada', 'status', /^Open requests.*Exchange Administrator for 2 hours/],
    ['status', 'bruno', 'has my request been approved?', /No request of yours is open.*Denied by/],
    ['why-denied', 'bruno', 'why was my request denied?', /Grace Okafor denied.*The fair is over/],
    ['why-denied', 'sam', 'why was my request denied?', /^No such request of yours was denied/],
    ['stats', 'sam', 'stats', /last 90 days.*License Administrator.*1 time/],
    ['stats', 'ada', 'stats', /^You have used no such role through me/],
    ['role-info', 'sam', 'what does Global Reader do?', /Global Reader/],
    ['suggest-role', 'sam', 'which role can assign licenses', /License Administrator/],
    ['settings', 'sam', 'settings', /^Your settings.*Time zone: Europe\/London.*17:00/],
    ['snooze', 'sam', 'remind me later', /^When\? Type for example: remind me in 30 minutes/],
    [
      'extend',
      'sam',
      'extend license admin by 30 min',
      /License Administrator stays on until .*a gap of a few seconds/,
    ],
    [
      'renew',
      'ada',
      'renew Exchange Administrator',
      /Exchange Administrator ends in \d+ days.*last 14 days alone: from.*Nothing was asked/,
    ],
    ['list-favourites', 'sam', 'my favourites', /^You have saved no roles yet/],
    ['forget-favourite', 'sam', 'forget the set called night', /no saved roles called "night"/],
    ['save-favourite', 'jonas', 'save these as night', /do not know what to save/],
    ['activate', 'sam', 'activate my usual', /You have saved no roles yet\. Nothing was changed/],
    [
      'approve',
      'grace',
      'approve for 1 hour only: 4',
      /decides a request as it is.*Nothing was dec/,
    ],
    ['approve', 'grace', 'approve all', /One after the other: nothing was decided.*Type: approve/],
    ['approve', 'sam', 'approve', /^No request waits for your decision/],
    ['deny', 'grace', "deny Bruno's request", /no open request of Bruno that waits for you/],
    ['cancel', 'sam', 'withdraw my exchange admin request', /no open request for Exchange Admin/],
    ['deactivate', 'ada', 'deactivate everything', /have activated no role, so there is nothing/],
    ['choose', 'jonas', '2', /^Nothing of mine waits for an answer, so nothing was changed/],
    ['affirm', 'jonas', 'yes please', /^Nothing of mine waits for an answer/],
    ['negate', 'jonas', 'no', /^Nothing of mine waits for an answer/],
    ['help', 'sam', 'what can you do?', /^What I can do for you.*activate Exchange/],
    ['hello', 'sam', 'hello', /^Hello Sam Whitfield/],
    ['small-talk', 'sam', 'thanks!', /^Always glad to help/],
    ['bind-channel', 'sam', 'use this channel for approvals', /^That is said in a channel/],
    ['sign-out', 'jonas', 'sign out', /^You are signed out/],
  ])('%s: %s types "%s"', async (_intent, who, text, answer) => {
    expect(textOf(await stage.as(who).ask(text))).toMatch(answer);
  });

  it('is answered about one request by its number, to those alone who may see it', async () => {
    const waiting = await stage.as('ada').reads('bot', /Your request: Exchange.*Waiting/);
    const question = `what happened to request ${requestIdIn(waiting)}?`;
    expect(textOf(await stage.as('ada').ask(question))).toMatch(/Your request: Exchange.*Waiting/);
    expect(textOf(await stage.as('grace').ask(question))).toMatch(/Ada Lindqvist asks for/);
    expect(textOf(await stage.as('sam').ask(question))).toMatch(/no request .* you may see/);
  });

  it('repeats the last request with a new reason', async () => {
    const mei = stage.as('mei');
    expect(textOf(await mei.ask('same again please'))).toMatch(/asked me for no role yet/);
    await mei.ask('activate license admin for 30m because new starters');
    await stage.advance('PT31M');
    const card = await mei.ask('same again please');
    expect(textOf(card)).toMatch(/^Activate License Administrator for 30 minutes.*Why do you need/);
    await mei.press(card, 'Request', { justification: 'More starters' });
    await mei.reads('bot', /Your request: License Administrator.*Active until.*More starters/);
  });

  it('decides by the name of a person of whom one request waits', async () => {
    const answer = await stage.as('grace').ask("approve Ada's request because it is planned");
    expect(textOf(answer)).toMatch(/Ada Lindqvist asks for.*Active until/);
    await stage.as('ada').reads('bot', /Grace Okafor approved it/);
  });

  it('ends a role at a time that was said', async () => {
    const kenji = stage.as('kenji');
    await kenji.ask('activate intune admin for 2h because a lost device');
    const answer = await kenji.ask('deactivate intune admin in 30 minutes');
    expect(textOf(answer)).toMatch(/^I give Intune Administrator back at/);
    await stage.advance('PT29M');
    expect(await stage.portal('kenji').activated()).toEqual(['Intune Administrator']);
    await stage.advance('PT2M');
    await kenji.reads('bot', /^Intune Administrator has been given back, as you wished/);
    expect(await stage.portal('kenji').activated()).toEqual([]);
  });

  it('gives back several roles, each with its own result', async () => {
    const sam = stage.as('sam');
    await sam.ask('activate intune admin for 1h because late shift');
    await stage.advance('PT6M');
    await sam.say('deactivate everything');
    await sam.reads('bot', /License Administrator.*is off.*Intune Administrator.*is off/);
    expect(await stage.portal('sam').activated()).toEqual([]);
  });
});
