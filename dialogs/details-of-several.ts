import { activationDetailsCard } from '../cards/activation-details';
import { roleWithScope } from '../cards/role-choice';
import { inWords } from '../cards/text';
import { brokenRule } from '../cards/words/broken-rule';
import { spoken } from '../pim/duration';
import { type Broken, isMendable } from '../pim/preflight';
import type { RoleSettings } from '../pim/role-settings';
import type { Eligibility } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { asked, breaks, startsAtOnce, tooLongReason, withoutBroken } from './activation-details';
import { ownerOf } from './ask-which';
import type { DialogReply } from './reply';

/** One of several that can go on, with what it still lacks. */
export interface OneLacking {
  readonly role: Eligibility;
  readonly settings: RoleSettings;
  readonly broken: readonly Broken[];
}

interface Lacking {
  readonly each: readonly OneLacking[];
  /** What is said of those that cannot go on. */
  readonly notes: readonly string[];
  /** A sentence about the time that was said and cannot be taken: another is asked for. */
  readonly problem?: string;
}

/** Asks once, in one card, for all that several activations lack. The wish is kept with all of them. */
export async function askForDetailsOfSeveral(
  { ports, requester, reader, draft }: Activating,
  wish: ActivationWish,
  { each, notes, problem }: Lacking,
): Promise<DialogReply> {
  const broken = each.flatMap((one) => one.broken);
  const kept = withoutBroken(wish, broken);
  const longestMinutes = Math.min(...each.map(({ settings }) => settings.longestMinutes));
  const offer = breaks(broken, 'too-long') ? { offerMinutes: longestMinutes } : {};
  const owner = ownerOf(requester);
  await ports.drafts.keep({
    ...{ kind: 'activation', id: draft, owner, wish: kept, keptAt: reader.now },
    ...('offerMinutes' in offer ? { offeredMinutes: longestMinutes } : {}),
  });
  const said = sentences(each, longestMinutes, (rule, roleName) =>
    brokenRule(rule, roleName, reader),
  );
  const problems = problem === undefined ? said : [problem, startsAtOnce, ...said];
  const names = inWords(each.map(({ role }) => roleWithScope(role)));
  return {
    summary: problems[0] ?? `I need a little more to activate ${names}.`,
    card: activationDetailsCard({
      draft,
      roleName: names,
      ...(kept.minutes === undefined ? {} : { minutes: kept.minutes }),
      longestMinutes,
      ask: { ...asked(broken), ...(problem === undefined ? {} : { minutes: true }) },
      problems,
      notes: [...notes, ...whoseTicket(each)],
      ...tooLongReason(wish, broken),
      ...offer,
    }),
  };
}

/** What cannot stay as it was said: by the name of each, where it is not the same for all. */
function sentences(
  each: readonly OneLacking[],
  longestMinutes: number,
  sentence: (rule: Broken, roleName: string) => string,
): readonly string[] {
  const tooLong = each.filter(({ broken }) => breaks(broken, 'too-long'));
  const longest = tooLong.map(
    ({ role, settings }) =>
      `The longest for ${roleWithScope(role)} is ${spoken(settings.longestMinutes)}.`,
  );
  const others = each.flatMap(({ role, broken }) =>
    broken
      .filter((rule) => isMendable(rule) && rule.rule !== 'too-long')
      .map((rule) => sentence(rule, roleWithScope(role))),
  );
  const offer = `Shall I ask for ${spoken(longestMinutes)} for all of them?`;
  return [...longest, ...new Set(others), ...(tooLong.length > 0 ? [offer] : [])];
}

function whoseTicket(each: readonly OneLacking[]): readonly string[] {
  const wanting = each.filter(({ broken }) => breaks(broken, 'missing-ticket'));
  if (wanting.length === 0 || wanting.length === each.length) return [];
  const names = inWords(wanting.map(({ role }) => roleWithScope(role)));
  return [`${names} ${wanting.length === 1 ? 'wants' : 'want'} a ticket number.`];
}
