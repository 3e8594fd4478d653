import type { Happening, HappeningKind } from '../directory/happening';
import type { DirectoryState } from '../directory/state';
import type { NotificationRow } from './notification-rule';
import { addressesOf, approvers, extenders, watchers } from './usual-recipients';
import type { Words } from './wording';

type About = NotificationRow['about'];

/** One mail that a happening may lead to. */
export interface Letter {
  readonly row: NotificationRow;
  readonly subject: string;
  readonly usual: (directory: DirectoryState, happening: Happening, now: Date) => readonly string[];
}

type Usual = Letter['usual'];

const toHolder: Usual = (directory, { principalId }, now) =>
  addressesOf(directory, principalId ? [principalId] : [], now);
const toWatchers: Usual = (directory, { role }, now) => watchers(directory, role, now);
const toExtenders: Usual = (directory, { role }, now) => extenders(directory, role, now);
const toApprovers: Usual = (directory, { role, requestId }, now) =>
  approvers(directory, role, { id: requestId, now });

const toOtherApprovers: Usual = (directory, happening, now) => {
  const decider = addressesOf(directory, happening.byId ? [happening.byId] : [], now);
  return toApprovers(directory, happening, now).filter((address) => !decider.includes(address));
};

function letter(to: NotificationRow['to'], about: About, subject: string, usual: Usual): Letter {
  return { row: { to, about, critical: false }, subject, usual };
}

function urgent(about: About, subject: string, usual: Usual): Letter {
  return { row: { to: 'Approver', about, critical: true }, subject, usual };
}

const activation: About = 'EndUser_Assignment';

function given(about: About, { who, role, lasting }: Words): Letter[] {
  const given = about === 'Admin_Eligibility' ? 'made eligible for' : 'assigned';
  return [
    letter('Admin', about, `PIM: ${who} was ${lasting} ${given} ${role}`, toWatchers),
    letter('Requestor', about, `PIM: You were ${lasting} ${given} ${role}`, toHolder),
  ];
}

function decided({ verdict, kind }: Happening, { role }: Words): string {
  const what = kind === 'renewal-decided' ? 'renew' : 'extend';
  return `PIM: Your request to ${what} ${role} was ${verdict === 'Deny' ? 'denied' : 'approved'}`;
}

type Writer = (words: Words, happening: Happening, about: About) => readonly Letter[];

const settled =
  (outcome: string): Writer =>
  ({ who, role, by }) => [
    letter(
      'Requestor',
      activation,
      `PIM: Your request to activate ${role} was ${outcome}`,
      toHolder,
    ),
    letter(
      'Approver',
      activation,
      `PIM: ${who}'s request to activate ${role} was ${outcome} by ${by}`,
      toOtherApprovers,
    ),
  ];

const asked =
  (what: string): Writer =>
  ({ who, role }, _happening, about) => [
    urgent(about, `PIM: Review ${who}'s request to ${what} ${role}`, toExtenders),
  ];

const newlyGiven: Writer = (words, _happening, about) => given(about, words);

const over: Writer = ({ role }, _happening, about) => [
  letter('Requestor', about, `PIM: You no longer hold ${role}: it has expired`, toHolder),
];

const answered: Writer = (words, happening, about) => [
  letter('Requestor', about, decided(happening, words), toHolder),
];

const writers: Readonly<Partial<Record<HappeningKind, Writer>>> = {
  'approval-requested': ({ who, role }) => [
    urgent(activation, `PIM: Review ${who}'s request to activate ${role}`, toApprovers),
  ],
  'approval-approved': settled('approved'),
  'approval-denied': settled('denied'),
  'approval-expired': ({ role }) => [
    letter('Requestor', activation, `PIM: Your request to activate ${role} has expired`, toHolder),
  ],
  'activation-completed': ({ who, role }) => [
    letter('Admin', activation, `PIM: ${who} activated ${role}`, toWatchers),
    letter('Requestor', activation, `PIM: You have activated ${role}`, toHolder),
  ],
  'activation-expired': ({ role }) => [
    letter('Requestor', activation, `PIM: Your activation of ${role} has expired`, toHolder),
  ],
  'eligibility-assigned': newlyGiven,
  'eligibility-updated': newlyGiven,
  'assignment-assigned': newlyGiven,
  'assignment-updated': newlyGiven,
  'eligibility-expired': over,
  'assignment-expired': over,
  'extension-requested': asked('extend'),
  'renewal-requested': asked('renew'),
  'extension-decided': answered,
  'renewal-decided': answered,
};

/** What is written of a happening, and to whom by the product's own rules. */
export function lettersOf(happening: Happening, words: Words, about: About): readonly Letter[] {
  return writers[happening.kind]?.(words, happening, about) ?? [];
}
