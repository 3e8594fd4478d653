import { isAdministrator } from './administration';
import { licenseRefusal } from './license';
import { onboard } from './onboard';
import type { Occasion } from './order';
import { own } from './own';
import { demandedContext, policyOf, ruleOf } from './policy';
import { done, notFound, type Outcome, type Refusal, refused, unauthorized } from './refusal';
import { enablementShape, shapeOfRule } from './rule-shapes';
import type { PolicyRecord, PolicyRule, RoleAtScope } from './state';
import { tell } from './tell';

/** https://github.com/kayasax/EasyPIM/issues/28 */
const invalidPolicy: Refusal = {
  status: 400,
  code: 'InvalidPolicy',
  message: 'The policy is invalid.',
};

export interface RuleChange {
  readonly role: RoleAtScope;
  readonly ruleId: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merged(rule: PolicyRule, fields: RuleChange['fields']): Record<string, unknown> {
  const { setting } = rule;
  return {
    ...rule,
    ...fields,
    ...(isObject(setting) && isObject(fields.setting)
      ? { setting: { ...setting, ...fields.setting } }
      : {}),
  };
}

/** MFA and an authentication context exclude each other; the context wins, as in the portal. */
function dropMfa(policy: PolicyRecord): void {
  if (demandedContext(policy) === undefined) return;
  const rule = ruleOf(policy, 'Enablement_EndUser_Assignment');
  const { enabledRules } = enablementShape.parse(rule);
  policy.rules[rule.id] = {
    ...rule,
    enabledRules: enabledRules.filter((name) => name !== 'MultiFactorAuthentication'),
  };
}

/** An administrator changes one of a role's rules. What is not named stays as it is. */
export function changeRule(occasion: Occasion, change: RuleChange): Outcome<void> {
  const { directory, caller, now } = occasion;
  const unlicensed = licenseRefusal(directory);
  if (unlicensed) return refused(unlicensed);
  if (!isAdministrator(occasion, change.role)) return refused(unauthorized);
  const policy = policyOf(directory, change.role);
  if (!Object.hasOwn(policy.rules, change.ruleId)) return refused(notFound(change.ruleId));
  const rule = ruleOf(policy, change.ruleId);
  const shape = shapeOfRule[rule['@odata.type']];
  if (rule['@odata.type'] !== change.type || !shape) return refused(invalidPolicy);
  const fields = shape.safeParse(merged(rule, change.fields));
  if (!fields.success) return refused(invalidPolicy);

  onboard(occasion, change.role);
  const settings = policyOf(directory, change.role);
  settings.rules = { ...settings.rules, [rule.id]: { ...rule, ...fields.data } };
  dropMfa(settings);
  settings.lastModifiedDateTime = now.toISOString();
  settings.lastModifiedBy = {
    id: caller.id,
    displayName: own(directory.people, caller.id)?.displayName ?? null,
  };
  directory.policies[settings.id] = settings;
  const { provider, roleDefinitionId, scopeId } = settings;
  tell(occasion, 'policy-changed', { role: { provider, roleDefinitionId, scopeId } });
  return done(undefined);
}
