import type { Happening } from '../directory/happening';
import type { Kind } from '../directory/order';
import type { Provider, ScheduleRequestRecord } from '../directory/state';
import { isPublished } from './published-names';

/** The request that a happening belongs to, where it is known, and what it asks for. */
export interface RequestBehind {
  readonly kind: Kind;
  readonly request: ScheduleRequestRecord;
}

const categories: Readonly<Record<Provider, string>> = {
  directory: 'RoleManagement',
  group: 'GroupManagement',
  azure: 'ResourceManagement',
};

export function categoryOf({ role }: Happening): string {
  return categories[role.provider];
}

const activation: Readonly<Partial<Record<Happening['kind'], readonly string[]>>> = {
  'activation-requested': ['Add member to role requested (PIM activation)'],
  'approval-requested': ['Add member to role approval requested (PIM activation)'],
  'approval-approved': ['Add member to role request approved (PIM activation)'],
  'approval-denied': ['Add member to role request denied (PIM activation)'],
  'activation-completed': ['Add member to role completed (PIM activation)'],
  'activation-canceled': ['Add member to role canceled (PIM activation)'],
  'approval-expired': ['PIM activation request expired'],
  'activation-expired': ['Remove member from role (PIM activation expired)'],
  deactivated: [
    'Remove member from role requested (PIM deactivate)',
    'Remove member from role completed (PIM deactivate)',
  ],
  'assigned-outside': ['Add member to role outside of PIM (permanent)'],
  'policy-changed': ['Update role setting in PIM'],
  'policy-removed': ['PIM policy removed'],
};

type Step = 'requested' | 'completed' | 'canceled';

function member(kind: Kind): string {
  return kind === 'eligibility' ? 'eligible member' : 'member';
}

function added(kind: Kind, step: Step, how: string): string {
  return `Add ${member(kind)} to role in PIM ${step} (${how})`;
}

function removed(kind: Kind, step: Step, how: string): string {
  return `Remove ${member(kind)} from role in PIM ${step} (${how})`;
}

function lastingOf({ endsAt }: Pick<Happening, 'endsAt'>): string {
  return endsAt === undefined ? 'permanent' : 'timebound';
}

const approved = 'Update member in PIM approved by admin (extend/renew)';
const denied = 'Update member in PIM denied by admin (extend/renew)';

/** An extension has no completion of its own; a renewal completes as an assignment does. */
function updated(kind: Kind, happening: Happening, behind: RequestBehind | undefined): string[] {
  const completed = added(kind, 'completed', lastingOf(happening));
  switch (behind?.request.action) {
    case 'adminExtend':
      return [`Update ${member(kind)} in PIM requested (extend)`, approved];
    case 'adminRenew':
      return [added(kind, 'requested', 'renew'), approved, completed];
    default:
      return [added(kind, 'requested', lastingOf(happening)), completed];
  }
}

function decided(kind: Kind, happening: Happening): string[] {
  if (happening.verdict === 'Deny') return [denied];
  return happening.kind === 'renewal-decided'
    ? [approved, added(kind, 'completed', lastingOf(happening))]
    : [approved];
}

function canceled({ kind, request }: RequestBehind): string {
  const { action, scheduleInfo } = request;
  if (action.endsWith('Extend')) return `Update ${member(kind)} in PIM canceled (extend)`;
  if (action.endsWith('Renew')) return added(kind, 'canceled', 'renew');
  if (action.endsWith('Remove')) return 'Cancel request for role removal';
  if (action.endsWith('Update')) return 'Cancel request for role update';
  if (action === 'selfActivate') return 'Add member to role canceled (PIM activation)';
  const lasting = scheduleInfo?.expiration.type === 'noExpiration' ? 'permanent' : 'timebound';
  return added(kind, 'canceled', lasting);
}

function held(kind: Kind, happening: Happening, behind: RequestBehind | undefined): string[] {
  const lasting = lastingOf(happening);
  switch (happening.kind) {
    case 'eligibility-assigned':
    case 'assignment-assigned':
      return [added(kind, 'requested', lasting), added(kind, 'completed', lasting)];
    case 'eligibility-removed':
    case 'assignment-removed':
      return [removed(kind, 'requested', lasting), removed(kind, 'completed', lasting)];
    case 'eligibility-expired':
    case 'assignment-expired':
      return [removed(kind, 'completed', 'timebound')];
    default:
      return updated(kind, happening, behind);
  }
}

function asked(happening: Happening, behind: RequestBehind | undefined): string[] {
  const kind = behind?.kind ?? 'eligibility';
  switch (happening.kind) {
    case 'extension-requested':
      return [`Update ${member(kind)} in PIM requested (extend)`];
    case 'renewal-requested':
      return [added(kind, 'requested', 'renew')];
    case 'request-canceled':
      return behind ? [canceled(behind)] : ['Remove request'];
    case 'onboarded':
      return [
        happening.role.provider === 'group'
          ? 'Onboarded resource to PIM'
          : 'Onboarded resource from PIM',
      ];
    default:
      return decided(kind, happening);
  }
}

function namesOf(happening: Happening, behind: RequestBehind | undefined): readonly string[] {
  const simple = activation[happening.kind];
  if (simple) return simple;
  if (happening.kind.startsWith('eligibility-')) return held('eligibility', happening, behind);
  if (happening.kind.startsWith('assignment-')) return held('assignment', happening, behind);
  return asked(happening, behind);
}

/** Where Microsoft's list has no name for a canceled request of a kind, it has one for any. */
function publishedAs(happening: Happening, name: string): string | undefined {
  const category = categoryOf(happening);
  if (isPublished('PIM', category, name)) return name;
  return happening.kind === 'request-canceled' ? 'Remove request' : undefined;
}

/** The names under which PIM logs a happening, in the order of its steps; none for what it does not log. */
export function activityNames(happening: Happening, behind: RequestBehind | undefined): string[] {
  return namesOf(happening, behind).flatMap((name) => publishedAs(happening, name) ?? []);
}
