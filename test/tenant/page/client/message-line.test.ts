import { messageLine } from '../../../../tenant/page/client/message-line';

const said = { text: '', textFormat: 'plain', cards: [] } as const;

describe('messageLine', () => {
  it('is the summary where the bot gave one', () => {
    expect(messageLine({ ...said, text: 'long', summary: 'Ada asks' })).toBe('Ada asks');
  });

  it('is the words without marks and mentions', () => {
    expect(messageLine({ ...said, text: '<at>PIM</at> roles\nplease' })).toBe('PIM roles please');
    const text = '**Two** roles:\n- [Exchange](https://a.example)\n- Helpdesk';
    expect(messageLine({ ...said, text, textFormat: 'markdown' })).toBe(
      'Two roles: Exchange Helpdesk',
    );
    const xml = '<p>For <b>Ada</b> &amp; co</p>';
    expect(messageLine({ ...said, text: xml, textFormat: 'xml' })).toBe('For Ada & co');
  });

  it('keeps what a person typed, markup too', () => {
    expect(messageLine({ ...said, text: 'use <b> and **stars**' })).toBe('use <b> and **stars**');
  });

  it('says that there is a card where there is nothing else', () => {
    expect(messageLine({ ...said, cards: [{}] })).toBe('Sent a card');
  });
});
