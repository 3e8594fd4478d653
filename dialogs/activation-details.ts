import { activationDetailsCard } from '../cards/activation-details';
import { roleWithScope } from '../cards/role-choice';
import { brokenRule } from '../cards/words/broken-rule';
import { type Broken, isMendable, isMissing } from '../pim/preflight';
import { exactly } from '../pim/role-meant';
import type { RoleSettings } from '../pim/role-settings';
import type { Eligibility } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import { longestJustification, longestMessage } from '../pim/wish';
import type { Activating } from './activating';
import { ownerOf } from './ask-which';
import { type DialogReply, sayText } from './reply';

export interface Lacking {
  readonly role: Eligibility;
  readonly settings: RoleSettings;
  readonly broken: readonly Broken[];
  /** A sentence about the time that was said and cannot be taken: another is asked for. */
  readonly problem?: string;
}

/**
 * Asks in one card for all that an activation lacks, or says what stands in its way. What was said
 * already is kept in the draft and not asked for again.
 */
export async function askForDetails(
  { ports, requester, reader, draft }: Activating,
  wish: ActivationWish,
  { role, settings, broken, problem }: Lacking,
): Promise<DialogReply> {
  const roleName = roleWithScope(role);
  const sentence = (rule: Broken) => brokenRule(rule, roleName, reader);
  const final = broken.filter((rule) => !isMissing(rule) && !isMendable(rule));
  if (final.length > 0) return sayText(final.map(sentence).join(' '));

  const kept = withoutBroken({ ...wish, roles: [exactly(role)] }, broken);
  const owner = ownerOf(requester);
  const offer = offered(broken).offerMinutes;
  await ports.drafts.keep({
    ...{ kind: 'activation', id: draft, owner, wish: kept, keptAt: reader.now },
    ...(offer === undefined ? {} : { offeredMinutes: offer }),
  });
  const mendable = broken.filter(isMendable).map(sentence);
  const problems = problem === undefined ? mendable : [problem, startsAtOnce, ...mendable];
  return {
    summary: problems[0] ?? `I need a little more to activate ${roleName}.`,
    card: activationDetailsCard({
      draft,
      roleName,
      ...(kept.minutes === undefined ? {} : { minutes: kept.minutes }),
      longestMinutes: settings.longestMinutes,
      ask: { ...asked(broken), ...(problem === undefined ? {} : { minutes: true }) },
      problems,
      ...tooLongReason(wish, broken),
      ...offered(broken),
    }),
  };
}

/** The card has no field for a start: whoever wants another types it. */
export const startsAtOnce = 'What you request here starts as soon as it is granted.';

export function breaks(broken: readonly Broken[], ...rules: readonly Broken['rule'][]): boolean {
  return broken.some(({ rule }) => rules.includes(rule));
}

export function asked(broken: readonly Broken[]) {
  return {
    minutes: breaks(broken, 'missing-duration', 'too-short', 'end-in-past'),
    justification: breaks(broken, 'missing-justification', 'justification-too-long'),
    ticket: breaks(broken, 'missing-ticket', 'ticket-too-long'),
  };
}

/** A length that is too long has one obvious other. */
function offered(broken: readonly Broken[]): { offerMinutes?: number } {
  const tooLong = broken.find((rule) => rule.rule === 'too-long');
  return tooLong ? { offerMinutes: tooLong.longestMinutes } : {};
}

/** A draft holds nothing that cannot be asked for: the card asks for it anew. */
export function withoutBroken(wish: ActivationWish, broken: readonly Broken[]): ActivationWish {
  const { minutes, endsAt, justification, tickets, missing, ...rest } = wish;
  const lengthStands = !breaks(broken, 'too-long', 'too-short', 'end-in-past');
  const reasonStands = (justification?.length ?? 0) <= longestJustification;
  return {
    ...rest,
    ...(lengthStands && minutes !== undefined ? { minutes } : {}),
    ...(lengthStands && endsAt ? { endsAt } : {}),
    ...(reasonStands && justification !== undefined ? { justification } : {}),
    ...(tickets && !breaks(broken, 'ticket-too-long') ? { tickets } : {}),
  };
}

/** No card could hold it whole where it is longer than anything that people type. */
export function tooLongReason({ justification }: ActivationWish, broken: readonly Broken[]) {
  return justification && breaks(broken, 'justification-too-long')
    ? { justification: justification.slice(0, longestMessage) }
    : {};
}
