import { endingsMessage } from '../cards/eligibility-news';
import { dateFor, type Reader } from '../cards/reader';
import { roleWithScope } from '../cards/role-choice';
import { decidedElsewhere, extensionName, offerSentence } from '../cards/words/eligibility';
import { extensionRefusal } from '../cards/words/extension-refusal';
import { portalName } from '../cards/words/portals';
import type { ExtensionAsked } from '../pim/ask-extension';
import type { EligibilityWatch, KnownEligibility } from '../pim/eligibility-watch';
import { type DialogReply, sayText } from './reply';

/** What came of asking for more time of an eligibility, as one sentence or two. */
export function askedSentence(
  asked: ExtensionAsked,
  one: KnownEligibility,
  reader: Reader,
): string {
  const name = roleWithScope(one.role);
  switch (asked.kind) {
    case 'asked': {
      const { action, role, until } = asked.asked;
      const end = until ? `, until ${dateFor(reader, until)}` : '';
      return `Asked for ${extensionName[action]} of your eligibility for ${name}${end}. ${decidedElsewhere(role)}`;
    }
    case 'lost':
      return `Microsoft did not answer, so I cannot say yet whether it took your request for ${extensionName[asked.asked.action]} of ${name}. I look, and tell you.`;
    case 'no-consent':
      return `Your organisation has not allowed me to ask for it in your name, so nothing was asked. You can do it yourself in ${portalName[one.role.kind]}.`;
    case 'refused':
      return extensionRefusal(asked.refused, asked.action, one.role);
    case 'not-offered':
      return `${name}: ${offerSentence(one, asked.why, reader) ?? ''}`;
  }
}

export interface AskedOf {
  readonly asked: ExtensionAsked;
  readonly one: KnownEligibility;
  /** The eligibilities of the card that was pressed. */
  readonly lines: readonly KnownEligibility[];
  /** Those of them that a later card shows as well. */
  readonly shownLater: readonly number[];
  /** As it is after asking. */
  readonly watch: EligibilityWatch;
}

/** The same after a press: the card as it is by now, or why it is as it was. */
export function askedReply(
  { asked, one, lines, shownLater, watch }: AskedOf,
  reader: Reader,
): DialogReply {
  const sentence = askedSentence(asked, one, reader);
  if (asked.kind === 'refused') return sayText(sentence);
  return { ...endingsMessage(lines, watch, reader, { shownLater }), summary: sentence };
}
