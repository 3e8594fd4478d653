import fc from 'fast-check';
import { markdownHtml } from '../../../../tenant/page/client/markdown-html';

describe('markdown', () => {
  it.each([
    ['**on** until *five*', '<p><strong>on</strong> until <em>five</em></p>'],
    ['__on__ until _five_', '<p><strong>on</strong> until <em>five</em></p>'],
    ['***both***', '<p><strong><em>both</em></strong></p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['roles:\n- Exchange\n- Helpdesk', '<p>roles:</p><ul><li>Exchange</li><li>Helpdesk</li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['- a\n1. b', '<ul><li>a</li></ul><ol start="1"><li>b</li></ol>'],
    ['a &amp; b &lt;c&gt;', '<p>a &amp; b &lt;c&gt;</p>'],
  ])('reads what Teams reads: %j', (text, html) => {
    expect(markdownHtml(text)).toBe(html);
  });

  it.each([
    ['# no heading', '<p># no heading</p>'],
    ['snake_case_name and 2*3*4', '<p>snake_case_name and 2<em>3</em>4</p>'],
    ['an _open mark', '<p>an _open mark</p>'],
    ['2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['**not ** bold', '<p>**not ** bold</p>'],
    ['\\*as typed\\* \\[x\\]\\(y\\)', '<p>*as typed* [x](y)</p>'],
    ['| a | b |', '<p>| a | b |</p>'],
  ])('leaves the rest as it was typed: %j', (text, html) => {
    expect(markdownHtml(text)).toBe(html);
  });

  it('links to https, and out of the page only', () => {
    expect(markdownHtml('[Entra](https://entra.microsoft.com/)')).toBe(
      '<p><a href="https://entra.microsoft.com/" rel="noopener noreferrer">Entra</a></p>',
    );
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert`1`',
    'data:text/html,x',
    'http://example.com',
    'https://user@example.com',
    '//example.com',
    '/relative',
  ])('leaves a link to %s as its words', (address) => {
    expect(markdownHtml(`[press me](${address})`)).not.toContain('href');
  });

  it('escapes a quotation mark in an address', () => {
    expect(markdownHtml('[x](https://a.example/"onclick="y)')).not.toContain('"onclick');
  });

  it('lets no tag through, whatever is written', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '&',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '\n',
      '- ',
      'a',
      ' ',
    ];
    const hostile = fc.array(
      fc.constantFrom(...pieces, '<script>', 'https://a.example', 'javascript:'),
    );
    const ours =
      /<\/?(?:p|ul|ol|li|strong|em|br|a)(?: start="\d+"| href="https:[^"<>]*" rel="noopener noreferrer")?>/g;
    fc.assert(
      fc.property(hostile, (all) => {
        expect(markdownHtml(all.join('')).replaceAll(ours, '')).not.toMatch(/[<>"]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays quick on text made to be slow', () => {
    const text = '**a '.repeat(7000) + '_'.repeat(7000);
    const before = performance.now();
    markdownHtml(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
