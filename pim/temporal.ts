import type * as polyfill from 'temporal-polyfill';

let loaded: typeof polyfill | undefined;

/** Dates and clocks. Loaded when the first is reckoned with: it is the largest thing that reading needs, and seldom. */
export function temporal(): typeof polyfill.Temporal {
  loaded ??= load();
  return loaded.Temporal;
}

function load(): typeof polyfill {
  return require('temporal-polyfill');
}
