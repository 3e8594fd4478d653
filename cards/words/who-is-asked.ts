import type { Kind } from '../../pim/standing';

/** Who takes requests for each kind and answers them, as people call it. */
export const whoIsAsked: Readonly<Record<Kind, string>> = {
  directory: 'Entra',
  group: 'Entra',
  azure: 'Azure',
};
