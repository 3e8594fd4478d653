import { type Activity, activitySchema } from '../../../bot/teams/activity';
import { readTypedText } from '../../../bot/teams/typed-text';
import { fromAda } from './activities';
import { appId } from './local-teams';

const botMention = {
  type: 'mention',
  text: '<at>PIM Bot</at>',
  mentioned: { id: `28:${appId}`, name: 'PIM Bot' },
};
const graceMention = {
  type: 'mention',
  text: '<at>Grace Hopper</at>',
  mentioned: { id: '29:grace', name: 'Grace Hopper' },
};

function typed(text: string, entities: readonly unknown[] = [botMention, graceMention]): string {
  const activity: Activity = activitySchema.parse({
    ...fromAda('https://smba.trafficmanager.net/'),
    text,
    entities,
  });
  return readTypedText(activity);
}

describe('readTypedText', () => {
  it.each([
    ['<at>PIM Bot</at> help', 'help'],
    ['<at>PIM Bot</at>&nbsp;help', 'help'],
    ['<at id="0">pim bot</at>\u00a0help\n', 'help'],
    ['hey <at>PIM Bot</at> help', 'hey help'],
    ['help <at>PIM Bot</at>', 'help'],
    ['<at>PIM Bot</at> <at>PIM Bot</at> help', 'help'],
  ])('takes the bot out of %j', (text, words) => {
    expect(typed(text)).toBe(words);
  });

  it('takes the bot out under the name that its recipient has, without an entity', () => {
    expect(typed('<at>PIM Bot</at> help', [])).toBe('help');
  });

  it('leaves other people as their names', () => {
    expect(typed('<at>PIM Bot</at> what can <at>Grace Hopper</at> approve?')).toBe(
      'what can Grace Hopper approve?',
    );
  });

  it('leaves somebody who has the name that the bot was given', () => {
    const renamed = {
      ...botMention,
      text: '<at>Access</at>',
      mentioned: { id: `28:${appId}`, name: 'Access' },
    };
    const namesake = {
      ...graceMention,
      text: '<at>PIM Bot</at>',
      mentioned: { id: '29:x', name: 'PIM Bot' },
    };

    expect(typed('<at>Access</at> ask <at>PIM Bot</at>', [renamed, namesake])).toBe('ask PIM Bot');
  });

  it.each([
    ['because R&amp;D asked', 'because R&D asked'],
    ['a &lt;b&gt; c &quot;d&quot; &#39;e&#x27;', `a <b> c "d" 'e'`],
    ['&amp;lt;', '&lt;'],
    ['&unknown; &#0; &#99999999;', '&unknown; &#0; &#99999999;'],
    ['a\u00a0b\u200b', 'a b'],
    ['first\nsecond', 'first\nsecond'],
  ])('reads %j as it was typed', (text, words) => {
    expect(typed(text)).toBe(words);
  });

  it('keeps what only looks like a mention', () => {
    expect(typed('<atom>x</atom> <at>')).toBe('<atom>x</atom> <at>');
  });

  it('is not slowed down by a long text of broken tags', () => {
    const started = performance.now();

    typed('<at>'.repeat(200_000));
    typed(`${' '.repeat(500_000)}<at`);

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
