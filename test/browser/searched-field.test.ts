import type { Page } from 'playwright-core';
import type { ClientMessage, ClientSearchOutcome } from '../../tenant/teams/page-api';
import { describeInBrowser } from './chromium';
import { chat, Stage, until } from './stage';

const stage = new Stage();

beforeEach(() => stage.begin());
afterEach(() => stage.end());

const exchange = { title: 'Exchange Administrator', value: 'exchange' };
const recipient = { title: 'Exchange Recipient Administrator', value: 'recipient' };
const user = { title: 'User Administrator', value: 'user' };

const field = {
  type: 'Input.ChoiceSet',
  id: 'chosenRole',
  label: 'Role',
  style: 'filtered',
  placeholder: 'Type a part of its name',
  choices: [user],
  'choices.data': { type: 'Data.Query', dataset: 'roles' },
  isRequired: true,
  errorMessage: 'Choose one of the roles.',
};
const goOn = { type: 'Action.Execute', title: 'Go on', verb: 'pick', data: { draft: 'd1' } };

describeInBrowser('a field that looks its choices up', () => {
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  it('shows the card’s own choices when it is opened, and asks nobody', async () => {
    const { page } = await adaWith();
    await page.getByLabel('Role').click();
    expect(await shown(page)).toEqual([user.title]);
    await page.waitForTimeout(400);
    expect(stage.teams.searches).toEqual([]);
  });

  it('asks the bot once typing rests, shows what it found, and sends the value', async () => {
    const { page } = await adaWith();
    stage.teams.find = () => ({ outcome: 'found', choices: [exchange, recipient] });
    await page.getByLabel('Role').pressSequentially('mail', { delay: 20 });
    await page.getByRole('option', { name: recipient.title }).click();
    expect(await page.getByLabel('Role').inputValue()).toBe(recipient.title);
    expect(await page.getByRole('option').count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await until(() => stage.teams.presses.length === 1);
    expect(stage.teams.presses[0]?.action.data).toEqual({ draft: 'd1', chosenRole: 'recipient' });
    // On a busy machine the hand may rest once between the letters.
    expect(stage.teams.searches.length).toBeLessThan(3);
    expect(stage.teams.searches.at(-1)).toEqual({ dataset: 'roles', queryText: 'mail' });
  });

  it('is worked with the keyboard alone', async () => {
    const { page } = await adaWith();
    stage.teams.find = () => ({ outcome: 'found', choices: [exchange, recipient] });
    const box = page.getByRole('combobox', { name: 'Role' });
    await box.focus();
    await page.keyboard.type('exch');
    await page.getByRole('option', { name: recipient.title }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const marked = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${marked}"]`).textContent()).toBe(recipient.title);
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe(recipient.title);
    expect(stage.teams.presses).toEqual([]);
    await box.press('Backspace');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  it('takes nothing that is typed and not chosen', async () => {
    const { page } = await adaWith();
    await page.getByLabel('Role').fill('Exchange Administrator');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Choose one of the roles.').waitFor();
    expect(await page.getByLabel('Role').getAttribute('aria-invalid')).toBe('true');
    expect(stage.teams.presses).toEqual([]);
  });

  it('forgets a choice whose text is changed', async () => {
    const { page } = await adaWith();
    await page.getByLabel('Role').click();
    await page.getByRole('option', { name: user.title }).click();
    await page.getByLabel('Role').press('Backspace');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Choose one of the roles.').waitFor();
    expect(stage.teams.presses).toEqual([]);
  });

  it('shows only the answer to what is typed now, however late another comes', async () => {
    const { page } = await adaWith();
    const first = later<ClientSearchOutcome>();
    stage.teams.find = ({ queryText }) =>
      queryText === 'ex' ? first.promise : { outcome: 'found', choices: [recipient] };
    await page.getByLabel('Role').fill('ex');
    await until(() => stage.teams.searches.length === 1);
    await page.getByLabel('Role').fill('exch');
    await page.getByRole('option', { name: recipient.title }).waitFor();
    first.resolve({ outcome: 'found', choices: [exchange] });
    await page.waitForTimeout(100);
    expect(await shown(page)).toEqual([recipient.title]);
  });

  it('says that nothing was found, and that the bot could not be asked', async () => {
    const { page } = await adaWith();
    await page.getByLabel('Role').fill('nothing');
    await page.getByText('No results').waitFor();
    stage.teams.find = () => ({ outcome: 'error', text: 'Unable to reach app' });
    await page.getByLabel('Role').fill('user');
    await page.getByText('could not be looked up').waitFor();
    expect(await shown(page)).toEqual([user.title]);
  });

  it('keeps what was chosen, and what was typed, when the card changes under somebody’s hands', async () => {
    const { page, message } = await adaWith();
    stage.teams.find = () => ({ outcome: 'found', choices: [exchange] });
    await page.getByLabel('Role').fill('exch');
    stage.teams.edit('ada', { ...message, cards: [cardWith('One day left')] });
    await page.getByText('One day left').waitFor();
    expect(await page.getByLabel('Role').inputValue()).toBe('exch');
    await page.getByLabel('Role').fill('exchange');
    await page.getByRole('option', { name: exchange.title }).click();
    stage.teams.edit('ada', { ...message, cards: [cardWith('One hour left')] });
    await page.getByText('One hour left').waitFor();
    expect(await page.getByLabel('Role').inputValue()).toBe(exchange.title);
    await page.getByRole('button', { name: 'Go on' }).click();
    await until(() => stage.teams.presses.length === 1);
    expect(stage.teams.presses[0]?.action.data).toMatchObject({ chosenRole: 'exchange' });
  });

  it('leaves the card’s other choices as they are', async () => {
    const plain = { ...field, style: 'compact', 'choices.data': undefined };
    const { page } = await adaWith(cardWith('Which?', plain));
    await page.getByLabel('Role').selectOption(user.title);
    await page.getByRole('button', { name: 'Go on' }).click();
    await until(() => stage.teams.presses.length === 1);
    expect(stage.teams.presses[0]?.action.data).toMatchObject({ chosenRole: 'user' });
  });
});

function cardWith(title: string, input: object = field): object {
  const body = [{ type: 'TextBlock', text: title }, input];
  return { type: 'AdaptiveCard', version: '1.5', body, actions: [goOn] };
}

async function adaWith(card = cardWith('Which?')): Promise<{ page: Page; message: ClientMessage }> {
  const message = stage.teams.deliver('ada', { conversationId: chat, cards: [card] });
  const page = await stage.page('ada');
  await page.locator('.card').first().waitFor();
  return { page, message };
}

function shown(page: Page): Promise<string[]> {
  return page.getByRole('option').allTextContents();
}

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
