import type { Language } from './language';

/** What people write in besides English; each is loaded when somebody first does. */
const loaders: ReadonlyMap<string, () => Language> = new Map([
  ['de', () => german().german],
  ['fr', () => french().french],
  ['es', () => spanish().spanish],
  ['pt', () => portuguese().portuguese],
  ['ja', () => japanese().japanese],
  ['zh', () => chinese().chinese],
]);

function german(): typeof import('./de') {
  return require('./de');
}

function french(): typeof import('./fr') {
  return require('./fr');
}

function spanish(): typeof import('./es') {
  return require('./es');
}

function portuguese(): typeof import('./pt') {
  return require('./pt');
}

function japanese(): typeof import('./ja') {
  return require('./ja');
}

function chinese(): typeof import('./zh') {
  return require('./zh');
}

/** The language of a locale, where it is one of these. */
export function languageOf(locale: string): Language | undefined {
  return loaders.get(locale.toLowerCase().split(/[-_]/, 1)[0] ?? '')?.();
}
