import { activationDetailsCard } from '../../cards/activation-details';
import { activationResultsCard } from '../../cards/activation-results';
import { approvalChannelCard, approverCard } from '../../cards/approval-request';
import { choiceCard } from '../../cards/choice';
import { listCard } from '../../cards/list';
import { noticeCard } from '../../cards/notice';
import { receiptCard } from '../../cards/receipt';
import type { DraftId } from '../../pim/ids';
import {
  acceptAtOnce,
  cancel,
  decide,
  end,
  fail,
  grant,
  lapse,
  planGivingBack,
  submit,
} from '../../pim/moves';
import { type ActivationRequest, minutesAfter } from '../../pim/request';
import { ask, grace, now, pendingRequest, reader } from '../fixtures/request';
import { schemaErrors } from './card-schema';

const draft = 'draft-1' as DraftId;
const pending = pendingRequest();
const approved = decide(pending, {
  verdict: 'approve',
  approver: grace,
  comment: 'Planned',
  at: now,
});
const denied = decide(pending, { verdict: 'deny', approver: grace, comment: 'No ticket', at: now });
const submitting = submit(pending.id, ask());
const granting = { startsAt: now, endsAt: minutesAfter(now, 120), started: true };
const activeAtOnce = acceptAtOnce(submitting, {
  ...granting,
  entraRequestId: pending.entraRequestId,
});
if (approved.state !== 'approved' || activeAtOnce.state !== 'active')
  throw new Error('wrong fixture');
const active = grant(approved, granting);
const scheduled = grant(approved, { ...granting, started: false });

const requests: readonly (readonly [string, ActivationRequest])[] = [
  ['submitting', submitting],
  ['pending', pending],
  ['approved', approved],
  ['denied', denied],
  ['active', active],
  ['active without approval', activeAtOnce],
  ['giving back', planGivingBack(activeAtOnce)],
  ['scheduled', scheduled],
  ['ended', end(activeAtOnce, 'time', now)],
  ['canceled', cancel(pending, 'requester', now)],
  ['lapsed', lapse(pending, now)],
  ['failed', fail(submitting, 'Entra did not take it.', now)],
];

const cards: readonly (readonly [string, object])[] = [
  ...requests.flatMap(
    ([state, request]) =>
      [
        [`channel, ${state}`, approvalChannelCard(request, ['29:grace', '29:henrik'])],
        [`approver, ${state}`, approverCard(request, reader)],
        [`receipt, ${state}`, receiptCard(request, reader)],
      ] as const,
  ),
  ['choice', choiceCard('Which one?', ['Exchange Administrator', 'Teams Administrator'], draft)],
  ['single choice', choiceCard('Did you mean this?', ['Exchange Administrator'], draft)],
  [
    'long choice',
    choiceCard(
      'Which one?',
      Array.from({ length: 40 }, (_, at) => `Role ${at}`),
      draft,
    ),
  ],
  ['list', listCard('You can activate', [{ name: 'Exchange', detail: 'Permanently' }], 'Type.')],
  [
    'notice',
    noticeCard(
      'It ends at 17:00.',
      ['More'],
      [{ title: 'Done', verb: 'end-activation', data: {} }],
    ),
  ],
  [
    'details',
    activationDetailsCard({
      draft,
      roleName: 'Exchange Administrator',
      longestMinutes: 240,
      ask: { minutes: true, justification: true, ticket: true },
      problems: ['The longest for this role is 4 hours.'],
      offerMinutes: 240,
    }),
  ],
  [
    'details of several',
    activationDetailsCard({
      draft,
      roleName: 'Exchange Administrator and Teams Administrator',
      minutes: 60,
      longestMinutes: 240,
      ask: { minutes: false, justification: true, ticket: true },
      problems: [],
      notes: ['Teams Administrator wants a ticket number.'],
    }),
  ],
  [
    'results of several',
    activationResultsCard(
      [
        ...[pending, activeAtOnce, scheduled, submitting].map((request) => ({
          ...{ kind: 'requested' as const, request },
        })),
        ...[true, false].map((passing) => ({
          ...{ kind: 'not-requested' as const, called: 'Teams Administrator', passing },
          problem: 'It was not requested.',
        })),
      ],
      reader,
      draft,
    ),
  ],
];

describe.each(cards)('the card "%s"', (_name, card) => {
  it('is what the official schema asks for', () => {
    expect(schemaErrors(card)).toEqual([]);
  });

  it('is small enough for every host, with no more buttons than Teams shows', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(28 * 1024);
    expect(
      'actions' in card && Array.isArray(card.actions) ? card.actions.length : 0,
    ).toBeLessThanOrEqual(6);
  });

  it('looks as it did', () => {
    expect(card).toMatchSnapshot();
  });
});

describe('approvalChannelCard', () => {
  it.each(requests)(
    'tells the channel neither reason nor ticket nor comment (%s)',
    (_s, request) => {
      const text = JSON.stringify(approvalChannelCard(request, ['29:grace']));
      expect(text).not.toMatch(/Mailbox migration|INC0012345|Planned|No ticket/);
      expect(text).not.toMatch(/approve-request|deny-request/);
    },
  );

  it('lists sixty approvers at most, and nobody when the request is decided', () => {
    const many = Array.from({ length: 61 }, (_, index) => `29:${index}`);
    expect(approvalChannelCard(pending, many)).toMatchObject({
      refresh: { userIds: many.slice(0, 60) },
    });
    expect(approvalChannelCard(denied, many)).toMatchObject({ refresh: { userIds: [] } });
  });
});

describe('approverCard', () => {
  it('shows a reason as it was typed, in a block that renders no Markdown', () => {
    const justification = '[click](https://evil.example) <b>bold</b> **me** {{DATE()}} $\u007b1+1}';
    const card = approverCard(pendingRequest({ ask: ask({ justification }) }), reader);
    expect(card).toMatchObject({
      body: expect.arrayContaining([
        expect.objectContaining({
          items: expect.arrayContaining([
            expect.objectContaining({
              type: 'RichTextBlock',
              inlines: [{ type: 'TextRun', text: justification }],
            }),
          ]),
        }),
      ]),
    });
    expect(schemaErrors(card)).toEqual([]);
  });

  it('renders no Markdown of a name either', () => {
    const requester = { ...ask().requester, name: '[Ada](https://evil.example)' };
    const text = JSON.stringify(approverCard(pendingRequest({ ask: ask({ requester }) }), reader));
    expect(text).toContain('\\\\[Ada\\\\]\\\\(https');
  });

  it('offers buttons while they can work, and none afterwards', () => {
    expect(approverCard(pending, reader)).toMatchObject({
      actions: [{ verb: 'approve-request' }, { verb: 'deny-request' }],
    });
    expect(approverCard(denied, reader)).toMatchObject({ actions: [] });
  });
});
