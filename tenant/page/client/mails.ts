import { api } from './api.js';
import { arrange, make } from './dom.js';
import { type MailWords, mailWords } from './mail-words.js';
import type { Viewer } from './viewer.js';

export interface Mails {
  readonly element: HTMLElement;
  /** Looks whether there is more; what stands there stays, open or shut. */
  refresh(): void;
}

/** The mails that PIM has sent to this person, newest first, each to be opened where it stands. */
export function mails(viewer: Viewer): Mails {
  const list = make('ul', { 'aria-label': 'Mails' });
  const note = make('p', { class: 'empty', role: 'status' });
  const element = make('div', { class: 'mails' }, note, list);
  const rows = new Map<string, HTMLElement>();

  async function read(): Promise<void> {
    const found = await api.mails(viewer.person.userPrincipalName);
    const now = viewer.present.now();
    const wanted = found.map((mail) => {
      const row = rows.get(mail.id) ?? mailRow(mailWords(mail, now, viewer.calendar));
      rows.set(mail.id, row);
      return row;
    });
    note.textContent = wanted.length > 0 ? '' : 'PIM has not written to you.';
    arrange(list, wanted);
  }

  return {
    element,
    refresh: () =>
      void read().catch(() => {
        note.textContent = 'The mails could not be read. They are tried again.';
      }),
  };
}

function mailRow({ subject, from, when, sentAt, lines }: MailWords): HTMLElement {
  const heading = make(
    'summary',
    { class: 'mail' },
    make('span', { class: 'mail-subject' }, subject),
    make('time', { class: 'mail-time', title: sentAt }, when),
  );
  const said = lines.length > 0 ? lines : ['There is nothing in it but the subject.'];
  const words = make('div', { class: 'mail-words' });
  words.append(
    make('p', { class: 'mail-from' }, `${from}, ${sentAt}`),
    ...said.map((line) => make('p', {}, line)),
  );
  return make('li', {}, make('details', {}, heading, words));
}
