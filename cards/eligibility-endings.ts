import { type ExtensionOffer, extensionOffer, isForPortal } from '../pim/eligibility-extension';
import type { EligibilityWatch, ExtensionAction, KnownEligibility } from '../pim/eligibility-watch';
import type { Kind } from '../pim/standing';
import { longestJustification } from '../pim/wish';
import { executeAction } from './action';
import { fitting } from './fitting';
import { linesCard } from './lines';
import type { Reader } from './reader';
import { roleWithScope } from './role-choice';
import { fallback, plain } from './text';
import { endOf, offerSentence } from './words/eligibility';
import { ownEligibilities, portalName, requestsToDecide } from './words/portals';

/** Teams shows six buttons at most; what has none can be typed. */
const mostButtons = 6;

export interface EndingsView {
  readonly title: string;
  /** What is said before the list. */
  readonly notes?: readonly string[];
  readonly lines: readonly KnownEligibility[];
  /** Those of which a later card offers what can be done. */
  readonly shownLater?: readonly number[];
  readonly watch: Pick<EligibilityWatch, 'asked' | 'guest' | 'notAllowedAt'>;
}

interface Line {
  readonly one: KnownEligibility;
  readonly offer: ExtensionOffer;
  readonly isLatest: boolean;
}

/** Eligibilities that end or have ended, and what their holder can ask for: one reason for all of them. */
export function eligibilityEndingsCard(view: EndingsView, reader: Reader): object {
  const lines = view.lines.map((one) => ({
    one,
    offer: extensionOffer(one, view.watch, reader.now),
    isLatest: !view.shownLater?.includes(one.number),
  }));
  const latest = lines.filter(({ isLatest }) => isLatest);
  const offered = latest.filter(({ offer }) => offer.offer !== 'none');
  const { notes = [] } = view;
  return linesCard({
    title: plain(view.title),
    fallbackText: fallback(
      [
        view.title,
        ...lines.map(({ one }) => `${roleWithScope(one.role)}. ${endOf(one, reader)}`),
      ].join(' '),
    ),
    lines: [
      ...notes.map((text) => ({ type: 'TextBlock', text: plain(text), wrap: true })),
      ...fitting(lines.map((line) => lineBlock(line, reader))),
      ...(offered.length > 0 ? [reason, hintFor(offered)] : []),
    ],
    actions: [...buttonsOf(offered, view.lines), ...linksOf(latest)].slice(0, mostButtons),
  });
}

function lineBlock({ one, offer, isLatest }: Line, reader: Reader): object {
  const sentences = [endOf(one, reader), isLatest && offerSentence(one, offer, reader)];
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      {
        type: 'TextBlock',
        text: `**${plain(roleWithScope(one.role))}**`,
        spacing: 'None',
        wrap: true,
      },
      ...sentences.flatMap((text) =>
        text ? [{ type: 'TextBlock', text: plain(text), spacing: 'None', wrap: true }] : [],
      ),
    ],
  };
}

const reason = {
  type: 'Input.Text',
  id: 'justification',
  label: 'Why do you still need it?',
  isMultiline: true,
  spacing: 'Medium',
  maxLength: longestJustification,
  isRequired: true,
  errorMessage: 'Write a few words; whoever decides reads them.',
};

/** What the press does and does not, and how the same is typed. */
function hintFor([first]: readonly Line[]): object {
  const typed = first ? ` Or type: renew ${roleWithScope(first.one.role)} because …` : '';
  const text = `Administrators decide it in the portal; through me you ask for it.${typed}`;
  return { type: 'TextBlock', text: plain(text), isSubtle: true, wrap: true };
}

function buttonsOf(
  offered: readonly Line[],
  lines: readonly KnownEligibility[],
): readonly object[] {
  const among = lines.map(({ number }) => number).join(',');
  return offered.flatMap(({ one, offer }) => {
    if (offer.offer === 'none') return [];
    const title =
      offered.length === 1
        ? alone[offer.offer]
        : `${verbs[offer.offer]} ${roleWithScope(one.role)}`;
    const data = { eligibility: one.number, among };
    return [executeAction({ title, verb: 'ask-extension', data, style: 'positive' })];
  });
}

const alone: Readonly<Record<ExtensionAction, string>> = {
  extend: 'Ask for an extension',
  renew: 'Ask for renewal',
};
const verbs: Readonly<Record<ExtensionAction, string>> = { extend: 'Extend', renew: 'Renew' };

/** The portal's pages: where somebody asks for what cannot be asked for here, and where it is decided. */
function linksOf(lines: readonly Line[]): readonly object[] {
  const askable = kindsOf(lines, ({ offer }) => isForPortal(offer));
  const asked = kindsOf(lines, ({ offer }) => offer.offer === 'none' && offer.why === 'asked');
  return [
    ...askable.map((kind) => link(`Open ${portalName[kind]}`, ownEligibilities[kind])),
    ...asked.map((kind) =>
      link(`Where it is decided: ${portalName[kind]}`, requestsToDecide[kind]),
    ),
  ];
}

function kindsOf(lines: readonly Line[], fits: (line: Line) => boolean): readonly Kind[] {
  return [...new Set(lines.filter(fits).map(({ one }) => one.role.kind))];
}

function link(title: string, url: string): object {
  return { type: 'Action.OpenUrl', title, url };
}
