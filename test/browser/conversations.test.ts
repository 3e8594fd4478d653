import type { Page } from 'playwright-core';
import { describeInBrowser } from './chromium';
import { channel, chat, Stage, until } from './stage';

const stage = new Stage();

beforeEach(() => stage.begin());
afterEach(() => stage.end());

describeInBrowser('a conversation', () => {
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  describe('for writing', () => {
    it('sends with Enter and begins a new line with Shift+Enter', async () => {
      const page = await stage.page('ada');
      await box(page).fill('one');
      await box(page).press('Shift+Enter');
      await page.keyboard.type('two');
      await box(page).press('Enter');
      await bubble(page, 'one\ntwo').waitFor();
      expect(stage.teams.sent).toEqual([{ personId: 'ada', text: 'one\ntwo' }]);
      expect(await box(page).inputValue()).toBe('');
    });

    it('mentions the bot in a channel, and says so when it will not hear', async () => {
      const page = await stage.page('ada');
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByLabel('Start a post in Approvals').fill('roles');
      await page.getByText('PIM reads only messages that mention it.').waitFor();
      await page.getByLabel('Start a post in Approvals').fill('');
      await page.getByRole('button', { name: 'Mention PIM' }).click();
      await page.keyboard.type('roles');
      await page.keyboard.press('Enter');
      await until(() => stage.teams.sent.length === 1);
      expect(stage.teams.sent[0]?.text).toBe('<at>PIM</at> roles');
      await bubble(page, 'PIM roles').waitFor();
    });

    it('replies in the thread of a post', async () => {
      const post = stage.teams.deliver('ada', { conversationId: channel, text: 'A post' });
      const page = await stage.page('ada');
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByRole('button', { name: 'Reply' }).click();
      await page.keyboard.type('An answer');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Post by PIM, 1 reply' }).waitFor();
      expect(stage.teams.sent[0]).toMatchObject({ text: 'An answer', replyToId: post.id });
    });

    it('keeps what was not sent, and says why', async () => {
      const page = await stage.page('ada');
      await page.route('**/messages', (route) =>
        route.fulfill({ status: 503, json: { error: { message: 'Try again in a minute.' } } }),
      );
      await box(page).fill('important');
      await box(page).press('Enter');
      await page.getByText('Not sent. Try again in a minute.').waitFor();
      expect(await box(page).inputValue()).toBe('important');
    });

    it('sends what is written fast in the order of writing', async () => {
      const page = await stage.page('ada');
      const delays = [300, 0];
      await page.route('**/messages', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delays.shift()));
        await route.continue();
      });
      await box(page).pressSequentially('first\n');
      await box(page).pressSequentially('second\n');
      await until(() => stage.teams.sent.length === 2);
      expect(stage.teams.sent.map(({ text }) => text)).toEqual(['first', 'second']);
    });

    it('keeps a draft while somebody looks elsewhere', async () => {
      const page = await stage.page('ada');
      await box(page).fill('half a sen');
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByRole('link', { name: 'PIM' }).click();
      expect(await box(page).inputValue()).toBe('half a sen');
    });
  });

  describe('for what comes in', () => {
    it('marks what is unread, counts it in the title, and reads what is opened', async () => {
      stage.teams.deliver('ada', { conversationId: channel, text: 'Yesterday’s news' });
      const page = await stage.page('ada');
      await page.getByRole('link', { name: /Approvals.*1 unread/ }).waitFor();
      stage.teams.deliver('ada', { conversationId: channel, text: 'Fresh news' });
      await page.getByRole('link', { name: /Approvals.*Fresh news.*2 unread/ }).waitFor();
      expect(await page.title()).toMatch(/^\(2\) /);
      await page.getByRole('link', { name: /Approvals/ }).click();
      await until(() => stage.teams.unread('ada') === 0);
      expect(await page.title()).not.toContain('(');
    });

    it('rings with the summary, and opens the conversation at a click', async () => {
      const page = await stage.page('ada');
      const message = stage.teams.deliver('ada', { conversationId: channel, text: 'Look here' });
      stage.teams.tell('ada', {
        type: 'toast',
        conversationId: channel,
        messageId: message.id,
        title: 'PIM',
        text: 'Grace Okafor approved your request.',
      });
      const notices = page.getByRole('status', { name: 'Notices' });
      await notices.getByText('PIM in Approvals').waitFor();
      await notices.getByText('Grace Okafor approved').click();
      await bubble(page, 'Look here').waitFor();
      const focused = await page.evaluate('document.activeElement.textContent');
      expect(focused).toContain('Look here');
    });

    it('says aloud what came into the open conversation, and rings no bell for it', async () => {
      const page = await stage.page('ada');
      const message = stage.teams.deliver('ada', {
        conversationId: chat,
        text: 'x',
        summary: 'Your request is with the approvers.',
      });
      stage.teams.tell('ada', {
        type: 'toast',
        conversationId: chat,
        messageId: message.id,
        title: 'PIM',
        text: 'Your request is with the approvers.',
      });
      await page.locator('#announcements', { hasText: 'PIM: Your request is with' }).waitFor();
      expect(await page.getByRole('status', { name: 'Notices' }).textContent()).toBe('');
    });

    it('shows that the bot is typing until it has said something', async () => {
      const page = await stage.page('ada');
      stage.teams.tell('ada', { type: 'typing', conversationId: chat });
      await page.getByText('PIM is typing').waitFor();
      stage.teams.deliver('ada', { conversationId: chat, text: 'Here you are' });
      await bubble(page, 'Here you are').waitFor();
      expect(await page.getByText('PIM is typing').count()).toBe(0);
    });

    it('shows hostile text as it was typed', async () => {
      const hostile = '<img src=x onerror="document.title=1"> **b** [x](javascript:alert(1))';
      const page = await stage.page('ada');
      stage.teams.deliver('ada', { conversationId: chat, text: hostile });
      stage.teams.deliver('ada', { conversationId: chat, text: hostile, textFormat: 'markdown' });
      stage.teams.deliver('ada', { conversationId: chat, text: '&lt;b&gt;', textFormat: 'xml' });
      await bubble(page, hostile).waitFor();
      await bubble(page, '<b>').waitFor();
      expect(await page.locator('.bubble img, .bubble a').count()).toBe(0);
    });

    it('lets addresses in plain words be followed, without the full stop behind them', async () => {
      const page = await stage.page('ada');
      const text = 'See https://aka.ms/mfasetup. Not http://example.com or <at>PIM</at>';
      stage.teams.deliver('ada', { conversationId: chat, text });
      await bubble(page, 'See').waitFor();
      const links = await page.locator('.bubble a').evaluateAll((all) => all.map(String));
      expect(links).toEqual(['https://aka.ms/mfasetup']);
    });

    it('says that it lost the line, and brings what it missed when it is back', async () => {
      const page = await stage.page('ada');
      const port = Number(new URL(stage.origin).port);
      await stage.teams.stop();
      await page.getByText('Reconnecting…').waitFor();
      stage.teams.deliver('ada', { conversationId: chat, text: 'You missed this' });
      await stage.teams.start(port);
      await bubble(page, 'You missed this').waitFor();
      await page.getByText('Reconnecting…').waitFor({ state: 'detached' });
    });
  });
});

function box(page: Page) {
  return page.getByLabel('Message PIM');
}

function bubble(page: Page, text: string) {
  return page.locator('.bubble', { hasText: text });
}
