import { z } from 'zod';
import type { PolicyRule } from '../../directory/state';
import type { Json } from '../arm-call';

const graphPrefix = '#microsoft.graph.unifiedRoleManagementPolicy';
const armPrefix = 'RoleManagementPolicy';

const records = z.array(z.record(z.unknown()));
const stages = z.object({ approvalStages: records }).passthrough();

/** Graph's name for a kind of rule, `…ExpirationRule`, as ARM has it, and the other way. */
function ruleTypeOf(graphType: string): string {
  return `${armPrefix}${graphType.slice(graphPrefix.length)}`;
}

export function graphTypeOf(ruleType: string): string {
  return ruleType.startsWith(armPrefix)
    ? `${graphPrefix}${ruleType.slice(armPrefix.length)}`
    : ruleType;
}

function armApprover(entry: Json): Json {
  const { '@odata.type': type, userId, groupId, description = null, isBackup = false } = entry;
  return {
    id: type === '#microsoft.graph.groupMembers' ? groupId : userId,
    description,
    isBackup,
    userType: type === '#microsoft.graph.groupMembers' ? 'Group' : 'User',
  };
}

function graphApprover(entry: Json): Json {
  const { id, userType, description = null, isBackup = false } = entry;
  const lower = typeof id === 'string' ? id.toLowerCase() : id;
  return String(userType).toLowerCase() === 'group'
    ? { '@odata.type': '#microsoft.graph.groupMembers', groupId: lower, description, isBackup }
    : { '@odata.type': '#microsoft.graph.singleUser', userId: lower, description, isBackup };
}

/** Changes who approves in a stage; what the client left out stays out, and its nulls are empty lists. */
function withApprovers(stage: Json, change: (entry: Json) => Json): Json {
  const entries = Object.entries(stage).map(([name, value]) => {
    if (name !== 'primaryApprovers' && name !== 'escalationApprovers') return [name, value];
    return [name, value === null ? [] : (records.safeParse(value).data?.map(change) ?? value)];
  });
  return Object.fromEntries(entries);
}

function withSetting(fields: Json, change: (entry: Json) => Json): Json {
  const setting = stages.safeParse(fields.setting).data;
  if (!setting) return fields;
  const approvalStages = setting.approvalStages.map((stage) => withApprovers(stage, change));
  return { ...fields, setting: { ...setting, approvalStages } };
}

/** A rule as ARM writes it; the core keeps it in Graph's words. */
export function ruleResource(rule: PolicyRule): Json {
  const { '@odata.type': type, id, target, ...fields } = rule;
  return {
    ...withSetting(fields, armApprover),
    id,
    ruleType: ruleTypeOf(type),
    target: {
      caller: target.caller,
      operations: ['All'],
      level: target.level,
      targetObjects: null,
      inheritableSettings: null,
      enforcedSettings: null,
    },
  };
}

const lists = new Set(['enabledRules', 'notificationRecipients']);

/** The fields of a rule that ARM's client sent, in Graph's words. */
export function graphFields(fields: Json): Json {
  const filled = Object.entries(fields).map(([name, value]) => [
    name,
    value === null && lists.has(name) ? [] : value,
  ]);
  return withSetting(Object.fromEntries(filled), graphApprover);
}
