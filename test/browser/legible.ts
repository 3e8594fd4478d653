import type { Page } from 'playwright-core';

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const enough = 4.5;

type Colour = readonly [red: number, green: number, blue: number];

interface Words {
  readonly words: string;
  readonly colour: Colour;
  readonly ground: Colour;
}

/** The words on the page that are too faint to be read on what is behind them. */
export async function faintWords(page: Page): Promise<readonly string[]> {
  const seen: readonly Words[] = await page.evaluate(wordsWithColours);
  if (seen.length === 0) throw new Error('There are no words on the page');
  return seen
    .filter(({ colour, ground }) => contrast(colour, ground) < enough)
    .map(({ words }) => words);
}

/** Runs in the browser. */
const wordsWithColours = `(() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [red, green, blue, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return [red, green, blue];
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.data.trim();
    if (!words || !element.checkVisibility()) continue;
    const colour = numbers(getComputedStyle(element).color).slice(0, 3);
    found.push({ words, colour, ground: groundOf(element) });
  }
  return found;
})()`;

function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
