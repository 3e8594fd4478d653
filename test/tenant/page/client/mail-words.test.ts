import { mailWords } from '../../../../tenant/page/client/mail-words';
import { calendarFor } from '../../../../tenant/page/client/moment';

const stockholm = calendarFor({ timeZone: 'Europe/Stockholm', locale: 'sv-SE' });
const now = new Date('2026-03-02T08:30:00Z');

function mailOf(body: string, sentDateTime = '2026-03-02T08:05:00Z') {
  return {
    id: '1',
    from: { name: 'Microsoft Security' },
    subject: 'PIM: Grace Okafor activated the Exchange Administrator role',
    body,
    sentDateTime,
  };
}

/** Releases of ICU differ in commas. */
function plain(text: string | undefined): string | undefined {
  return text?.replaceAll(',', '');
}

describe('a mail of PIM on the page', () => {
  it('says when it came: the time today, the day before that', () => {
    expect(mailWords(mailOf(''), now, stockholm)).toMatchObject({
      subject: 'PIM: Grace Okafor activated the Exchange Administrator role',
      from: 'Microsoft Security',
      when: '09:05',
    });
    const older = mailWords(mailOf('', '2026-02-20T12:00:00Z'), now, stockholm);
    expect(older.when).toBe('20 Feb');
    expect(plain(older.sentAt)).toBe('Fri 20 Feb 2026 13:00');
  });

  it('has its moments on the clock of the reader, and everything else as it was written', () => {
    const body =
      'Justification: Queue since 2026-03-02T07:00:00Z\nTicket: INC-1\n\nEnd: 2026-03-02T12:00:00.000Z';
    expect(mailWords(mailOf(body), now, stockholm).lines.map(plain)).toEqual([
      'Justification: Queue since 2026-03-02T07:00:00Z',
      'Ticket: INC-1',
      'End: Mon 2 Mar 2026 13:00',
    ]);
  });

  it('may be nothing but its subject', () => {
    expect(mailWords(mailOf(''), now, stockholm).lines).toEqual([]);
  });
});
