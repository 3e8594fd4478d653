import { eligibilityEndingsCard } from '../cards/eligibility-endings';
import { dateFor, type Reader } from '../cards/reader';
import { roleWithScope } from '../cards/role-choice';
import { decidedElsewhere, extensionName, offerSentence } from '../cards/words/eligibility';
import { extensionRefusal } from '../cards/words/extension-refusal';
import { portalName } from '../cards/words/portals';
import type { ExtensionAsked } from '../pim/ask-extension';
import type { EligibilityWatch, KnownEligibility } from '../pim/eligibility-watch';
import type { DialogReply } from './reply';

/** What came of asking for more time of an eligibility, as one sentence or two. */
export function askedSentence(
  asked: ExtensionAsked,
  one: KnownEligibility,
  reader: Reader,
): string {
  const name = roleWithScope(one.role);
  switch (asked.kind) {
    case 'asked': {
      const { action, role } = asked.asked;
      const until = dateFor(reader, asked.lodged.until);
      return `Asked for ${extensionName[action]} of your eligibility for ${name}, until ${until}. ${decidedElsewhere(role)}`;
    }
    case 'lost':
      return `Microsoft did not answer, so I cannot say yet whether it took your request for ${extensionName[asked.asked.action]} of ${name}. I look, and tell you.`;
    case 'no-consent':
      return notAllowed(one);
    case 'refused':
      return extensionRefusal(asked.refused, asked.action, one.role);
    case 'not-offered':
      return `${name}: ${offerSentence(one, asked.why, reader) ?? ''}`;
  }
}

function notAllowed({ role }: KnownEligibility): string {
  return `Your organisation has not allowed me to ask for it in your name, so nothing was asked. You can do it yourself in ${portalName[role.kind]}.`;
}

export interface AskedOf {
  readonly asked: ExtensionAsked;
  readonly one: KnownEligibility;
  /** What is shown with it: the eligibilities of the card that was pressed. */
  readonly lines: readonly KnownEligibility[];
  /** As it is after asking. */
  readonly watch: EligibilityWatch;
}

/** The same on a card, with what can still be asked for. */
export function askedReply({ asked, one, lines, watch }: AskedOf, reader: Reader): DialogReply {
  const sentence = askedSentence(asked, one, reader);
  const view =
    asked.kind === 'no-consent'
      ? { title: 'This can be asked for in the portal alone.', notHere: sentence }
      : { title: sentence };
  return { summary: sentence, card: eligibilityEndingsCard({ ...view, lines, watch }, reader) };
}
