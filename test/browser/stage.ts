import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { somebody } from './cast';
import { openBrowser } from './chromium';
import { botName, TeamsStandIn } from './teams-stand-in';

export const ada = somebody('ada', 'Ada Lindqvist', {
  jobTitle: 'Messaging Administrator',
  timeZone: 'Europe/Stockholm',
  hint: 'Type: activate Exchange Admin for 2h',
});
export const grace = somebody('grace', 'Grace Okafor', { jobTitle: 'Head of Messaging' });
export const henrik = somebody('henrik', 'Henrik Sørensen', { jobTitle: 'Messaging Engineer' });

export const chat = 'chat-with-bot';
export const channel = '19:approvals@thread.tacv2';

/** A stand-in with three people, the page served by it, and a browser to look at it with. */
export class Stage {
  teams = new TeamsStandIn([]);
  origin = '';
  #browser: Browser | undefined;

  async open(): Promise<void> {
    this.#browser = await openBrowser();
  }

  async begin(): Promise<void> {
    this.teams = new TeamsStandIn([ada, grace, henrik]);
    for (const { id } of this.teams.people) {
      this.teams.add(id, { id: chat, kind: 'personal', name: botName, unread: 0 });
      this.teams.add(id, {
        id: channel,
        kind: 'channel',
        name: 'Approvals',
        teamName: 'Messaging Operations',
        unread: 0,
      });
    }
    this.origin = await this.teams.start();
  }

  /** The page as a person sees it, once it hears what happens. */
  async page(personId: string, options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.#browser) throw new Error('The browser is not open');
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${this.origin}/#/${personId}`);
    await page.getByRole('link', { name: botName }).waitFor();
    await until(() => this.teams.windows(personId) > 0);
    return page;
  }

  /** Ends what one test opened. */
  async end(): Promise<void> {
    await Promise.all(this.#browser?.contexts().map((context) => context.close()) ?? []);
    await this.teams.stop();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}

/** Waits until something that the page does over HTTP has come to pass. */
export async function until(holds: () => boolean): Promise<void> {
  const patience = 5000;
  const pause = 20;
  for (let waited = 0; !holds(); waited += pause) {
    if (waited > patience) throw new Error(`Waited in vain for ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
