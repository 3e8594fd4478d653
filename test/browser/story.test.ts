import type { Browser, Locator, Page } from 'playwright-core';
import { openStage, type Stage } from '../scenario/stage';
import { describeInBrowser, openBrowser } from './chromium';
import { faintWords } from './legible';

const approvals = 'Privileged access approvals';
const wish = 'activate Exchange Admin for 2h';
const asked = 'Ada Lindqvist asks for Exchange Administrator';
const receipt = 'Your request: Exchange Administrator';
const reason =
  '<img src=x onerror="document.title=1"> <b>Mailbox</b> **migration** [here](https://evil.example)';

let stage: Stage;
let browser: Browser;

/** Each chapter goes on where the one before it stopped. */
describeInBrowser('what a newcomer sees, from the first word to the end of the role', () => {
  let ada: Page;
  let henrik: Page;
  let other: Page;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    await stage.as('priya').reads(approvals, /shown in this channel from now on/);
    [ada, henrik, other] = await Promise.all([newWindow(), newWindow('dark'), newWindow()]);
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('asks Ada, who is there at first, for the reason alone', async () => {
    await ada.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
    await say(ada, wish);
    const card = cardOf(ada, 'Activate Exchange Administrator for 2 hours');
    await card.getByLabel('Why do you need it?').fill(reason);
    expect(await card.getByRole('combobox').count()).toBe(0);
    await card.getByRole('button', { name: 'Request' }).click();
    await cardOf(ada, receipt).getByText('Waiting for approval').waitFor();
    await expectAsTyped(cardOf(ada, receipt));
  });

  it('shows Henrik, who may approve, the reason and the buttons in the channel', async () => {
    await be(henrik, 'Henrik');
    await open(henrik, approvals);
    const card = cardOf(henrik, asked);
    await card.getByRole('button', { name: 'Approve' }).waitFor();
    await card.getByRole('button', { name: 'Deny' }).waitFor();
    await expectAsTyped(card);
  });

  it('shows Bruno, who may not, neither', async () => {
    await be(other, 'Bruno');
    await open(other, approvals);
    const card = cardOf(other, asked);
    await card.getByText('2 hours').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    expect(await other.getByText('Mailbox').count()).toBe(0);
  });

  it('stops Grace until she has said why', async () => {
    await be(other, 'Grace');
    await open(other, 'PIM Bot');
    const card = cardOf(other, asked);
    await expectAsTyped(card);
    await card.getByRole('button', { name: 'Approve' }).click();
    await card.getByText('Write a few words').waitFor();
    await card.getByText('Waiting for approval').waitFor();
  });

  it('tells Ada that Grace approved, and changes every copy in every window', async () => {
    const sentence = /^Grace Okafor approved it\. Exchange Administrator is on until \d\d:\d\d\.$/;
    const card = cardOf(other, asked);
    await open(ada, approvals);
    await cardOf(ada, asked).getByText('Waiting for approval').waitFor();
    await card.getByLabel('Why do you decide so?').fill('Planned change');
    await Promise.all([
      notices(ada).getByText(sentence).waitFor(),
      card.getByRole('button', { name: 'Approve' }).click(),
    ]);
    await card.getByText('approved by Grace Okafor').waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    await cardOf(ada, asked).getByText('Active until').waitFor();
    await cardOf(henrik, asked).getByText('Active until').waitFor();
    expect(await cardOf(henrik, asked).getByRole('button').count()).toBe(0);
    await open(ada, 'PIM Bot');
    await cardOf(ada, receipt).getByText('Active until').waitFor();
  });

  it('warns before the end and tells the end, as the clock is moved', async () => {
    await ada.getByRole('button', { name: '+1 h' }).click();
    await untilSeen(ada, /^Exchange Administrator ends at \d\d:\d\d\.$/);
    await untilSeen(ada, 'Exchange Administrator has ended, as planned.');
    await cardOf(ada, receipt).getByText('Ended on time').waitFor();
    expect(await ada.getByRole('button', { name: 'I’m done' }).count()).toBe(0);
    await cardOf(henrik, asked).getByText('Ended on time').waitFor();
  });

  it('takes a wish by the keyboard alone', async () => {
    const page = await newWindow();
    await press(page, 'Tab', page.getByLabel('Message PIM Bot'));
    await page.keyboard.type('activate Reports Reader for 1h\n');
    const card = cardOf(page, 'Activate Reports Reader for 1 hour');
    await card.waitFor();
    await press(page, 'Shift+Tab', card.getByLabel('Why do you need it?'));
    await page.keyboard.type('Monthly figures');
    await press(page, 'Tab', card.getByRole('button', { name: 'Request' }));
    await page.keyboard.press('Enter');
    await cardOf(page, 'Your request: Reports Reader').getByText('Active until').waitFor();
  });

  it('asks which role is meant where a name is not quite one', async () => {
    await say(ada, 'activate reader for 1h');
    const choice = cardOf(ada, 'Did you mean Global Reader by "reader"?');
    await choice.getByRole('button', { name: /Global Reader/ }).click();
    await cardOf(ada, 'Activate Global Reader for 1 hour')
      .getByLabel('Why do you need it?')
      .waitFor();
  });

  it('can be read in the light and in the dark', async () => {
    await open(henrik, 'PIM Bot');
    await henrik.getByRole('article').getByText('nothing left for you to do').waitFor();
    await henrik.getByRole('button', { name: 'Use the light theme' }).waitFor();
    expect(await faintWords(henrik)).toEqual([]);
    expect(await faintWords(ada)).toEqual([]);
  });
});

async function newWindow(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  await page.goto(stage.tenant.address);
  await page.getByRole('link', { name: 'PIM Bot' }).waitFor();
  return page;
}

/** Becomes somebody else, as one does at the page. */
async function be(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^You are / }).click();
  await page.getByRole('dialog', { name: 'Who are you?' }).getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `You are ${name}` }).waitFor();
}

async function open(page: Page, conversation: string): Promise<void> {
  await page.getByRole('link', { name: conversation }).click();
  await page.getByRole('heading', { name: conversation, level: 2 }).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel('Message PIM Bot').fill(words);
  await page.keyboard.press('Enter');
}

/** The message that holds the card with this title. */
function cardOf(page: Page, title: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
}

function notices(page: Page): Locator {
  return page.getByRole('status', { name: 'Notices' });
}

async function expectAsTyped(card: Locator): Promise<void> {
  await card.getByText(reason, { exact: true }).waitFor();
  expect(await card.getByRole('img').count()).toBe(0);
  expect(await card.getByRole('link').count()).toBe(0);
}

/** Moves the clock from event to event until the words are there. */
async function untilSeen(page: Page, words: string | RegExp): Promise<void> {
  const seen = page.getByRole('article').getByText(words);
  const next = page.getByRole('button', { name: 'Next event' });
  for (let move = 0; move < 5 && (await seen.count()) === 0; move++) {
    await next.click();
    await page.locator('[aria-busy=false]', { has: next }).waitFor();
  }
  await seen.waitFor();
}

/** Presses a key until what is looked for has the focus. */
async function press(page: Page, key: 'Tab' | 'Shift+Tab', wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus-visible'))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}
