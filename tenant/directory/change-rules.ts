import { changeRule, type RuleChange } from './change-rule';
import type { Occasion } from './order';
import { done, type Outcome } from './refusal';

/** Changes several rules of a policy, all or none: they are tried on a copy of everything they touch first. */
export function changeRules(occasion: Occasion, changes: readonly RuleChange[]): Outcome<void> {
  const { directory } = occasion;
  const rehearsal: Occasion = {
    ...occasion,
    directory: {
      ...directory,
      policies: structuredClone(directory.policies),
      groups: structuredClone(directory.groups),
      happenings: [],
    },
  };
  for (const on of [rehearsal, occasion]) {
    for (const change of changes) {
      const outcome = changeRule(on, change);
      if (!outcome.ok) return outcome;
    }
  }
  return done(undefined);
}
