import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../tenant/page/project-root';

const css = readFileSync(join(projectRoot(), 'tenant/page/static/styles/base.css'), 'utf8');

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const enough = 4.5;
/** WCAG 2.2, 1.4.11: the edges of what can be used. */
const enoughForEdges = 3;

const grounds = ['frame', 'shelf', 'canvas', 'surface', 'hover', 'accent-soft'];

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const pairs = [
    ...grounds.flatMap((ground) => [['text', ground] as const, ['text-soft', ground] as const]),
    ...grounds.map((ground) => ['accent-text', ground] as const),
    ...['text', 'good'].map((text) => [text, 'good-soft'] as const),
    ...['text', 'warning'].map((text) => [text, 'warning-soft'] as const),
    ...['text', 'bad-text'].map((text) => [text, 'bad-soft'] as const),
    ...['good', 'warning', 'bad-text'].map((text) => [text, 'surface'] as const),
    ['text', 'own'] as const,
    ['on-accent', 'accent'] as const,
    ['on-accent', 'accent-hover'] as const,
  ];

  it.each(pairs)('lets %s be read on %s', (text, ground) => {
    expect(contrast(colours(text), colours(ground))).toBeGreaterThanOrEqual(enough);
  });

  it.each(['surface', 'canvas'])('shows where a box is on %s', (ground) => {
    const ratio = contrast(colours('edge-strong'), colours(ground));
    expect(ratio).toBeGreaterThanOrEqual(enoughForEdges);
  });
});

function coloursOf(theme: string): (name: string) => string {
  const [light = '', dark = ''] = css.split('[data-theme="dark"]');
  const block = theme === 'dark' ? dark : light;
  return (name) => {
    const [, colour] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block) ?? [];
    if (!colour) throw new Error(`The ${theme} theme has no --${name}`);
    return colour;
  };
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
