import type { Page } from 'playwright-core';
import { describeInBrowser } from './chromium';
import { channel, chat, Stage, until } from './stage';

const stage = new Stage();

beforeEach(() => stage.begin());
afterEach(() => stage.end());

describeInBrowser('the page', () => {
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  describe('for whoever sits at it', () => {
    it('is one person in this window and another in the next', async () => {
      const [first, second] = [await stage.page('ada'), await stage.page('grace')];
      await first.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
      await second.getByRole('button', { name: 'You are Grace Okafor' }).waitFor();
      stage.teams.deliver('grace', { conversationId: chat, text: 'For Grace alone' });
      await bubble(second, 'For Grace alone').waitFor();
      expect(await bubble(first, 'For Grace alone').count()).toBe(0);
    });

    it('lets somebody become another with the keyboard alone', async () => {
      const page = await stage.page('ada');
      await page.getByRole('button', { name: 'You are Ada Lindqvist' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('sorensen');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'You are Henrik Sørensen' }).waitFor();
      expect(page.url()).toContain('henrik');
    });

    it('finds people by arrow keys and goes back when left with Escape', async () => {
      const page = await stage.page('ada');
      await page.getByRole('button', { name: 'You are Ada Lindqvist' }).click();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: /Grace Okafor/, selected: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
    });

    it('goes back to who it was with the browser’s own back', async () => {
      const page = await stage.page('ada');
      await page.evaluate('location.hash = "#/grace"');
      await page.getByRole('button', { name: 'You are Grace Okafor' }).waitFor();
      await page.goBack();
      await page.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
    });

    it('takes a newcomer through the steps, until they close the guide', async () => {
      const page = await stage.page('henrik');
      const guide = page.getByRole('region', { name: 'Getting started' });
      await guide.getByRole('button', { name: 'Be Ada' }).click();
      await page.getByRole('button', { name: 'You are Ada Lindqvist' }).waitFor();
      await guide.getByRole('button', { name: 'Type it for me' }).click();
      await box(page).press('Enter');
      await until(() => stage.teams.sent.length === 1);
      expect(stage.teams.sent[0]?.text).toBe('activate Exchange Admin for 2h');
      await guide.getByRole('button', { name: 'Be Grace' }).click();
      await page.getByRole('button', { name: 'You are Grace Okafor' }).waitFor();
      await guide.getByRole('button', { name: 'Close the guide' }).click();
      await page.reload();
      await page.getByRole('button', { name: 'You are Grace Okafor' }).waitFor();
      expect(await guide.isVisible()).toBe(false);
    });
  });

  describe('for the clock', () => {
    it('tells the time of whoever looks, and moves it', async () => {
      stage.teams.next = new Date('2026-03-02T12:00:00Z');
      const page = await stage.page('ada');
      const clock = page.getByRole('group', { name: 'The tenant’s clock' });
      await clock.getByText('09:30').waitFor();
      await clock.getByText('Stockholm, GMT+1').waitFor();
      await clock.getByRole('button', { name: '+15 min' }).click();
      await clock.getByText('09:45').waitFor();
      await clock.getByRole('button', { name: '+1 h' }).click();
      await clock.getByText('10:45').waitFor();
      await clock.getByText('in 2 h 15 min').waitFor();
      await clock.getByRole('button', { name: 'Next event' }).click();
      await clock.getByText('13:00').waitFor();
    });

    it('has nowhere to go when nothing is due', async () => {
      const page = await stage.page('grace');
      const button = page.getByRole('button', { name: 'Next event' });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
    });
  });

  describe('for eyes and hands', () => {
    it('follows the system’s theme until somebody chooses', async () => {
      const page = await stage.page('ada', { colorScheme: 'dark' });
      expect(await theme(page)).toBe('dark');
      await page.getByRole('button', { name: 'Use the light theme' }).click();
      expect(await theme(page)).toBe('light');
      await page.reload();
      expect(await theme(page)).toBe('light');
    });

    it('swaps list and conversation on a narrow window, and scrolls in one direction', async () => {
      const page = await stage.page('ada', { viewport: { width: 360, height: 640 } });
      expect(await box(page).isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByRole('heading', { name: 'Approvals' }).waitFor();
      expect(await page.getByRole('link', { name: 'PIM' }).isVisible()).toBe(false);
      const tooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect(tooWide).toBe(false);
      await page.getByRole('link', { name: 'Back to the list' }).click();
      await page.getByRole('link', { name: 'PIM' }).waitFor();
    });

    it('can be used when everything is shown four times as large', async () => {
      const page = await stage.page('ada', { viewport: { width: 320, height: 256 } });
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByLabel('Start a post in Approvals').fill('Hello');
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    });

    it('has a name for every button, link and box', async () => {
      stage.teams.deliver('ada', { conversationId: channel, text: 'A post' });
      const page = await stage.page('ada');
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByRole('button', { name: 'Reply' }).waitFor();
      for (const role of ['button', 'link', 'textbox', 'combobox'] as const) {
        const nameless = page.getByRole(role, { name: /^$/ });
        expect({ role, nameless: await nameless.count() }).toEqual({ role, nameless: 0 });
      }
    });
  });
});

function box(page: Page) {
  return page.getByLabel('Message PIM');
}

function bubble(page: Page, text: string) {
  return page.locator('.bubble', { hasText: text });
}

function theme(page: Page) {
  return page.evaluate('document.documentElement.dataset.theme');
}
