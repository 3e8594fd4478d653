import type { Kind, Occasion } from '../order';
import type { Outcome } from '../refusal';
import type { Subject } from '../schedules';
import type { DirectoryState, PolicyRule, RoleAtScope, ScheduleRecord } from '../state';

/** Where the three that PIM protects differ; everything else is the same for all of them. */
export interface ProviderRules {
  /** That the role exists, that this principal can hold it, and over this scope. */
  checkSubject(directory: DirectoryState, subject: Subject): Outcome<Subject>;
  /** Whether what is held over one scope may be activated over another: the same or a narrower one. */
  covers(directory: DirectoryState, wider: string, narrower: string): boolean;
  /** Who may make others eligible, assign them, decide extensions and change the settings of this role. */
  mayAdminister(occasion: Occasion, role: RoleAtScope): boolean;
  /** Who may see what others hold and ask for. */
  mayRead(occasion: Occasion, role: RoleAtScope): boolean;
  /** Which settings govern a role: their id, and the rules that hold until somebody changes them. */
  policyId(directory: DirectoryState, role: RoleAtScope): string;
  readonly defaultRules: readonly PolicyRule[];
  /** Who decides where approval is demanded and no approver is named, or none is left. */
  defaultApprovers(directory: DirectoryState, now: Date): readonly string[];
  /** What even an administrator cannot take away. */
  isIndispensable(directory: DirectoryState, schedule: ScheduleRecord, now: Date): boolean;
  /** What stays in force although its time is over: the last Global Administrator; for a month, a group's last owner. */
  outlivesItsEnd(
    directory: DirectoryState,
    schedule: ScheduleRecord,
    now: Date,
  ): 'for good' | 'for now' | undefined;
  /** Where the role exists and the principal too, but not for each other: nothing to be given. */
  cannotHold(directory: DirectoryState, subject: Subject, kind: Kind): boolean;
}
