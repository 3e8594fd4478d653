import type { Browser, Page } from 'playwright-core';
import { openStage, type Stage } from '../scenario/stage';
import { describeInBrowser, openBrowser } from './chromium';

let stage: Stage;
let browser: Browser;

describeInBrowser('the field for the role, in the page and with the bot', () => {
  let ada: Page;

  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), openBrowser()]);
    await stage.ready();
    ada = await (await browser.newContext()).newPage();
    await ada.goto(stage.tenant.address);
    await ada.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('lets Ada type exch and pick Exchange Administrator', async () => {
    await ada.getByLabel('Message PIM Bot').fill('activate');
    await ada.keyboard.press('Enter');
    const field = ada.getByRole('combobox', { name: 'Role' });
    await field.click();
    await ada.getByRole('option', { name: 'Helpdesk Administrator' }).waitFor();
    await field.pressSequentially('exch', { delay: 30 });
    await ada.getByRole('option', { name: 'Exchange Administrator', exact: true }).click();
    await ada.getByLabel('Why do you need it?').fill('Mailbox migration');
    await ada.getByRole('button', { name: 'Request' }).click();
    const receipt = ada.getByRole('heading', { name: 'Your request: Exchange Administrator' });
    await receipt.waitFor();
    await ada.getByRole('article').getByText('Waiting for approval').waitFor();
    expect(await stage.portal('ada').requestsFor('Exchange Administrator')).toEqual([
      'PendingApproval',
    ]);
  });

  it('shows what the bot found under a name that is not the role’s own', async () => {
    await ada.getByLabel('Message PIM Bot').fill('activate');
    await ada.keyboard.press('Enter');
    const field = ada.getByRole('combobox', { name: 'Role' });
    await field.fill('service des');
    await ada.getByRole('option', { name: 'Helpdesk Administrator' }).waitFor();
    await field.fill('intune');
    await ada.getByText('No results').waitFor();
  });
});
