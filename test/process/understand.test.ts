import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { contextFile } from '../bot/understanding/phrases';

const program = join(__dirname, '../../dist/bot/understand.js');
const help = '{"id":"h","text":"help"}\n';

function start(args: readonly string[] = []) {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  // It may end before it has read everything; then there is nobody to write to.
  child.stdin.on('error', () => undefined);
  return { child, written, closed: once(child, 'close').then(([code]) => code) };
}

describe('npm run understand', () => {
  it('writes one line for each, in order, and complains elsewhere', async () => {
    const { child, written, closed } = start(['--context', contextFile]);
    child.stdin.end(`{"id":1,"text":"exchange admin 2h"}\r\n\nno json\n${help.trimEnd()}`);
    expect(await closed).toBe(0);
    expect(written.out).toBe(
      [
        '{"id":1,"intent":"activate","role":"Exchange Administrator","durationMinutes":120}',
        '{"id":null,"intent":"none","problem":"line_unreadable"}',
        '{"id":"h","intent":"help"}\n',
      ].join('\n'),
    );
    expect(written.err).toBe('Line 3: is no JSON\n');
  });

  it('writes nothing where nothing is asked', async () => {
    const { child, written, closed } = start();
    child.stdin.end();
    expect(await closed).toBe(0);
    expect(written).toEqual({ out: '', err: '' });
  });

  it('answers a great many', async () => {
    const { child, written, closed } = start();
    child.stdin.end(help.repeat(20_000));
    expect(await closed).toBe(0);
    expect(written.out.split('\n')).toHaveLength(20_001);
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, written, closed } = start();
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(help.repeat(20_000));
    expect(await closed).toBe(0);
    expect(written.err).toBe('');
  });

  it.each([
    [['--context', '/nowhere/context.json'], /cannot be read/],
    [['--contxt', 'x'], /contxt/],
  ])('says in a sentence what is wrong with %j', async (args, why) => {
    const { child, written, closed } = start(args);
    child.stdin.end(help);
    expect(await closed).toBe(1);
    expect(written.err).toMatch(why);
    expect(written.out).toBe('');
  });
});
