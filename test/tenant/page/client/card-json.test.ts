import { personalCard } from '../../../../tenant/page/client/card-json';
import { markdownHtml } from '../../../../tenant/page/client/markdown-html';
import { calendarFor } from '../../../../tenant/page/client/moment';

const london = calendarFor({ timeZone: 'Europe/London', locale: 'en-GB' });
const tokyo = calendarFor({ timeZone: 'Asia/Tokyo', locale: 'ja-JP' });

function firstText(card: object): string | undefined {
  const { body } = card as { body: { text: string }[] };
  // Releases of ICU differ in commas.
  return body[0]?.text.replaceAll(',', '');
}

function textBlock(text: string): object {
  return { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] };
}

describe('personalCard', () => {
  it('writes a moment in the zone of whoever reads it', () => {
    const card = textBlock(
      'Ends {{DATE(2026-03-02T16:30:00Z, SHORT)}} {{TIME(2026-03-02T16:30:00Z)}}',
    );
    expect(firstText(personalCard(card, london))).toBe('Ends Mon 2 Mar 2026 16:30');
    expect(firstText(personalCard(card, tokyo))).toBe('Ends Tue 3 Mar 2026 01:30');
  });

  it('knows the three ways to write a date', () => {
    const dates = ['', ', COMPACT', ',LONG'].map(
      (style) => `{{DATE(2026-03-02T16:30:00Z${style})}}`,
    );
    expect(firstText(personalCard(textBlock(dates.join(' | ')), london))).toBe(
      '02/03/2026 | 02/03/2026 | Monday 2 March 2026',
    );
  });

  it('leaves what is no moment as it is', () => {
    const text = '{{DATE(yesterday)}} {{TIME(2026-99-02T16:30:00Z)}}';
    expect(firstText(personalCard(textBlock(text), london))).toBe(text);
  });

  it('reaches facts, runs of text, columns and cards within', () => {
    const time = '{{TIME(2026-03-02T16:30:00Z)}}';
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'FactSet', facts: [{ title: 'Ends', value: time }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: time }, 'plain'] },
        { type: 'ColumnSet', columns: [{ items: [{ type: 'TextBlock', text: time }] }] },
      ],
      actions: [{ type: 'Action.ShowCard', card: textBlock(time) }],
    };
    const json = JSON.stringify(personalCard(card, london));
    expect(json.match(/16:30"/g)).toHaveLength(4);
  });

  it('gives a button its data back as it came', () => {
    const data = { type: 'TextBlock', text: '{{TIME(2026-03-02T16:30:00Z)}}' };
    const card = { type: 'AdaptiveCard', actions: [{ type: 'Action.Execute', data }] };
    expect(personalCard(card, london)).toEqual(card);
  });

  it('shows the mentions that a card declares, and no other', () => {
    const card = {
      ...textBlock('<at>Ada</at> asks and <at>Eve</at>'),
      msteams: {
        entities: [
          { type: 'mention', text: '<at>Ada</at>', mentioned: { id: '1', name: 'Ada L' } },
        ],
      },
    };
    expect(markdownHtml(String(firstText(personalCard(card, london))))).toBe(
      '<p><span class="mention">Ada L</span> asks and &lt;at&gt;Eve&lt;/at&gt;</p>',
    );
  });
});
