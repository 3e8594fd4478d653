import { part } from './dom.js';

/** Has screen readers say something that eyes can see by themselves. */
export function announce(words: string): void {
  part('announcements').textContent = words;
}
