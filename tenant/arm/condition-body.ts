import { z } from 'zod';
import type { Conditioned } from '../directory/state';

export const conditionVersion = '2.0';

/** How a client says under which condition a role is to be held: both, or neither. */
export const conditionBody = {
  condition: z.string().nullish(),
  conditionVersion: z.literal(conditionVersion).nullish(),
};

export function conditionIn({
  condition,
}: {
  readonly condition?: string | null | undefined;
}): Conditioned {
  return condition ? { condition } : {};
}
