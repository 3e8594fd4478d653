import type { Page } from 'playwright-core';
import type { ClientActionOutcome, ClientMessage } from '../../tenant/teams/page-api';
import { describeInBrowser } from './chromium';
import { chat, Stage, until } from './stage';

const stage = new Stage();

beforeEach(() => stage.begin());
afterEach(() => stage.end());

const reason = {
  type: 'Input.Text',
  id: 'reason',
  label: 'Why?',
  isMultiline: true,
  isRequired: true,
  errorMessage: 'Say why.',
};
const approve = {
  type: 'Action.Execute',
  title: 'Approve',
  verb: 'approve-request',
  style: 'positive',
  data: { rid: 'r1' },
};
const deny = { ...approve, title: 'Deny', verb: 'deny-request', style: 'destructive' };
const request = cardOf(
  [{ type: 'TextBlock', text: 'Ada asks', style: 'heading' }, reason],
  [approve, deny],
);
const approved = cardOf([{ type: 'TextBlock', text: 'Approved by Grace' }]);

describeInBrowser('a card', () => {
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  describe('when its button is pressed', () => {
    it('sends the verb, the data and what was typed, and shows the card that comes back', async () => {
      const { page } = await graceWith(request);
      stage.teams.answer = ({ message }) => cardAnswer(message);
      await page.getByLabel('Why?').fill('It is needed');
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Approved by Grace').waitFor();
      expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      expect(stage.teams.presses[0]?.action).toEqual({
        type: 'Action.Execute',
        title: 'Approve',
        verb: 'approve-request',
        data: { rid: 'r1', reason: 'It is needed' },
      });
    });

    it('is busy until the answer, and takes no second press meanwhile', async () => {
      const { page } = await graceWith(request);
      const answer = later<ClientActionOutcome>();
      stage.teams.answer = () => answer.promise;
      await page.getByLabel('Why?').fill('yes');
      const button = page.getByRole('button', { name: 'Approve' });
      await button.dblclick();
      await page.locator('button[aria-busy=true]', { hasText: 'Approve' }).waitFor();
      await page.getByRole('button', { name: 'Deny' }).click();
      await button.press('Enter');
      await until(() => stage.teams.presses.length > 0);
      answer.resolve({ outcome: 'error', text: 'Nothing was changed.' });
      await page.getByText('Nothing was changed.').waitFor();
      expect(stage.teams.presses).toHaveLength(1);
      await button.click();
      await until(() => stage.teams.presses.length === 2);
    });

    it('says what is missing instead of sending it', async () => {
      const { page } = await graceWith(request);
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('Say why.').waitFor();
      expect(await page.getByLabel('Why?').getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByLabel('Why?').getAttribute('aria-required')).toBe('true');
      expect(stage.teams.presses).toHaveLength(0);
    });

    it('shows a refusal to the presser and keeps what they typed', async () => {
      const { page } = await graceWith(request);
      stage.teams.answer = ({ message }) => ({
        outcome: 'toast',
        text: 'You are not an approver.',
        message: { ...message, cards: [{ ...request, lang: 'en' }] },
      });
      await page.getByLabel('Why?').fill('because');
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('You are not an approver.').waitFor();
      expect(await page.getByLabel('Why?').inputValue()).toBe('because');
    });

    it('opens the sign-in in a window of its own, and says what to do after', async () => {
      const { page } = await graceWith(cardOf([], [approve]));
      stage.teams.answer = () => ({
        outcome: 'sign-in',
        text: 'Sign in once.',
        url: `${stage.origin}/page/favicon.svg`,
      });
      await page.getByRole('button', { name: 'Approve' }).click();
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('button', { name: 'Sign in' }).click(),
      ]);
      expect(opened.url()).toContain('favicon.svg');
      await page.getByText('press the button of the card again').waitFor();
    });

    it('admits that it does not know what happened when no answer comes', async () => {
      const { page } = await graceWith(cardOf([], [approve]));
      await page.route('**/actions', (route) => route.abort());
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText('not known whether anything changed').waitFor();
    });

    it('gives the focus to the new card where the pressed button is gone', async () => {
      const { page } = await graceWith(cardOf([], [approve]));
      stage.teams.answer = ({ message }) => cardAnswer(message);
      await page.getByRole('button', { name: 'Approve' }).press('Enter');
      await page.getByText('Approved by Grace').waitFor();
      expect(await page.evaluate('document.activeElement.className')).toContain('card');
    });
  });

  describe('when it changes under somebody’s hands', () => {
    it('keeps what they typed, the cursor and the focus', async () => {
      const { page, message } = await graceWith(request);
      await page.getByLabel('Why?').fill('half a sen');
      await page.getByLabel('Why?').press('ArrowLeft');
      const edited = cardOf([{ type: 'TextBlock', text: 'Henrik is looking' }, reason], [approve]);
      stage.teams.edit('grace', { ...message, cards: [edited] });
      await page.getByText('Henrik is looking').waitFor();
      await page.keyboard.type('-');
      expect(await page.getByLabel('Why?').inputValue()).toBe('half a se-n');
    });

    it('shows the edit that came while an answer was awaited', async () => {
      const { page, message } = await graceWith(request);
      const answer = later<ClientActionOutcome>();
      stage.teams.answer = () => answer.promise;
      await page.getByLabel('Why?').fill('yes');
      await page.getByRole('button', { name: 'Approve' }).click();
      await until(() => stage.teams.presses.length === 1);
      stage.teams.edit('grace', { ...message, cards: [approved], summary: 'Approved it is' });
      await page.getByRole('link', { name: /Approved it is/ }).waitFor();
      answer.resolve({ outcome: 'error', text: 'Henrik was faster.' });
      await page.getByText('Approved by Grace').waitFor();
      await page.getByText('Henrik was faster.').waitFor();
    });
  });

  describe('that refreshes', () => {
    it('asks once when it comes into view, and shows the viewer’s own card', async () => {
      stage.teams.view = (_personId, message) => ({ ...message, cards: [request] });
      const { page, message } = await graceWith(cardOf([]), { refreshes: true });
      await page.getByRole('button', { name: 'Approve' }).waitFor();
      await page.getByRole('link', { name: 'Approvals' }).click();
      await page.getByRole('link', { name: 'PIM' }).click();
      await page.getByRole('button', { name: 'Approve' }).waitFor();
      expect(new Set(stage.teams.views)).toEqual(new Set([message.id]));
    });

    it('does not ask while it is out of sight', async () => {
      const hidden = stage.teams.deliver('grace', {
        conversationId: chat,
        cards: [request],
        refreshes: true,
      });
      for (let line = 0; line < 60; line++) {
        stage.teams.deliver('grace', { conversationId: chat, text: `line ${line}` });
      }
      const { page } = await graceWith(cardOf([{ type: 'TextBlock', text: 'The last' }]));
      await page.getByText('The last').waitFor();
      expect(stage.teams.views).toEqual([]);
      await page.locator(`[data-message-id="${hidden.id}"]`).scrollIntoViewIfNeeded();
      await until(() => stage.teams.views.length === 1);
    });

    it('asks again after an edit, and not for ever though its own answer is told as one', async () => {
      const { page, message } = await graceWith(cardOf([]), { refreshes: true });
      await until(() => stage.teams.views.length === 1);
      stage.teams.view = (personId, shown) => {
        const own = { ...shown, cards: [approved] };
        stage.teams.tell(personId, { type: 'updated', message: own });
        return own;
      };
      stage.teams.edit('grace', { ...message, cards: [request] });
      await page.getByText('Approved by Grace').waitFor();
      await page.waitForTimeout(1500);
      expect(stage.teams.views.length).toBeLessThanOrEqual(3);
    });
  });

  describe('that is not to be trusted', () => {
    it('runs nothing and links to nothing unsafe', async () => {
      const text = '<img src=x onerror="document.title=1"> [x](javascript:document.title=1)';
      const { page } = await graceWith(
        cardOf([
          { type: 'TextBlock', text },
          { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] },
          { type: 'FactSet', facts: [{ title: text, value: text }] },
        ]),
      );
      await page.getByText('onerror').first().waitFor();
      expect(await page.locator('.card img, .card a').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
    });

    it('opens https addresses only, in a new tab that cannot reach back', async () => {
      const bad = { type: 'Action.OpenUrl', title: 'Bad', url: 'javascript:document.title=1' };
      const good = { type: 'Action.OpenUrl', title: 'Good', url: `${stage.origin}/page/icons.svg` };
      const { page } = await graceWith(cardOf([], [bad, good]));
      await page.getByRole('link', { name: 'Bad' }).click();
      await page.getByText('This link is not opened').waitFor();
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Good' }).click(),
      ]);
      await opened.waitForLoadState();
      expect(await opened.evaluate('window.opener')).toBeNull();
    });

    it('falls back where it holds what the page does not know', async () => {
      const badge = { type: 'Badge', text: 'x', fallback: { type: 'TextBlock', text: 'Waiting' } };
      const { page } = await graceWith(cardOf([badge, { type: 'Nonsense', fallback: 'drop' }]));
      await page.getByText('Waiting').waitFor();
      const newer = {
        type: 'AdaptiveCard',
        version: '9.0',
        fallbackText: 'Look in Entra',
        body: [],
      };
      stage.teams.deliver('grace', { conversationId: chat, cards: [newer] });
      await page.getByText('Look in Entra').waitFor();
    });
  });
});

async function graceWith(
  card: object,
  fields: Partial<ClientMessage> = {},
): Promise<{ page: Page; message: ClientMessage }> {
  const message = stage.teams.deliver('grace', { conversationId: chat, cards: [card], ...fields });
  const page = await stage.page('grace');
  await page.locator('.card').first().waitFor();
  return { page, message };
}

function cardAnswer(message: ClientMessage): ClientActionOutcome {
  return { outcome: 'card', message: { ...message, cards: [approved] } };
}

function cardOf(body: readonly object[], actions: readonly object[] = []): object {
  return { type: 'AdaptiveCard', version: '1.5', body, actions };
}

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
