import { approvalChannelCard, approverCard } from '../../cards/approval-request';
import { endingSoonCard } from '../../cards/ending-soon';
import { outcomeCard, outcomeSentence } from '../../cards/outcome';
import { receiptCard } from '../../cards/receipt';
import { asItIs, statusLine } from '../../cards/request-status';
import { aheadSentence, gapSentence, plannedSentence } from '../../cards/words/planned';
import type { EntraRequestId, RequestId } from '../../pim/ids';
import { acceptAtOnce, awaitApproval, submit } from '../../pim/moves';
import { askAgain, decideAhead, dropPlan, plan, submitPlan } from '../../pim/plan-moves';
import { type ActivationRequest, minutesAfter } from '../../pim/request';
import { ada, ask, grace, henrik, now, pendingRequest, reader } from '../fixtures/request';
import { schemaErrors } from './card-schema';

const id = '3KQ2' as RequestId;
const entraRequestId = '44444444-4444-4444-8444-444444444444' as EntraRequestId;
const beginsAt = minutesAfter(now, 60);
const asked = ask({ startsAt: beginsAt, follows: {} });
const mallory = { ...grace, name: 'Grace [here](http://evil.example)' };
const yes = { verdict: 'approve', approver: mallory, comment: 'Go on', at: now } as const;

const free = plan(id, asked, { plan: { beginsAt }, approvers: [] });
const asking = plan(id, asked, {
  plan: { beginsAt, approval: { commentRequired: true } },
  approvers: [mallory, henrik, ada],
});
const ahead = decideAhead(asking, yes);
if (ahead.state !== 'planned') throw new Error('It should be planned.');
const taken = {
  entraRequestId,
  approvers: [mallory, henrik],
  commentRequired: true,
  createdAt: beginsAt,
};
const saying = awaitApproval(submitPlan(ahead, beginsAt), taken);
const again = askAgain(saying, { why: 'signed-out', approver: mallory });
const undecided = awaitApproval(submitPlan(asking, beginsAt), taken);
const denied = decideAhead(asking, { ...yes, verdict: 'deny' });

const requests: readonly (readonly [string, ActivationRequest])[] = [
  ['planned without approval', free],
  ['asked ahead', asking],
  ['approved ahead', ahead],
  ['being said to Entra', saying],
  ['asked again', again],
  ['undecided', undecided],
  ['denied ahead', denied],
  ['dropped', dropPlan(asking, now, 'removed')],
];

const views = requests.flatMap(([state, request]) => [
  [`channel, ${state}`, approvalChannelCard(request, ['29:grace'])] as const,
  [`approver, ${state}`, approverCard(request, reader)] as const,
  [`receipt, ${state}`, receiptCard(request, reader)] as const,
]);

const titles = (card: object) =>
  'actions' in card && Array.isArray(card.actions) ? card.actions.map(({ title }) => title) : [];
const words = (card: object) => JSON.stringify(card).replaceAll('\\\\', '');

describe.each(views)('the card "%s"', (name, card) => {
  it('is what the official schema asks for, and puts no link under anybody’s eyes', () => {
    expect(schemaErrors(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/[^\\]\[here\]\(/);
  });

  it('keeps reason, ticket and comment from the channel', () => {
    if (!name.startsWith('channel')) return;
    expect(JSON.stringify(card)).not.toMatch(/Mailbox migration|INC0012345|Go on/);
  });
});

describe('a card that asks ahead', () => {
  it('says that what runs goes on, when Entra takes the request, and what becomes of a yes', () => {
    expect(words(approverCard(asking, reader))).toMatch(
      /asks to keep Exchange Administrator.*What runs now stays on until 11:00, whatever is decided.*takes this request only then.*in the name of whoever gave it.*checks it once more/,
    );
    expect(words(approvalChannelCard(asking, []))).toMatch(/What runs now stays on until \{\{DATE/);
  });

  it('has its buttons while there is something to decide', () => {
    const buttons = requests.map(([state, request]) => [
      state,
      titles(approverCard(request, reader)),
    ]);
    expect(Object.fromEntries(buttons)).toEqual({
      'planned without approval': [],
      'asked ahead': ['Approve', 'Deny'],
      'approved ahead': [],
      'being said to Entra': [],
      'asked again': ['Approve', 'Deny'],
      undecided: ['Approve', 'Deny'],
      'denied ahead': [],
      dropped: [],
    });
  });

  it('tells those who are asked again why', () => {
    expect(words(approverCard(again, reader))).toMatch(/said yes ahead, but was signed out of me/);
    expect(words(approverCard(undecided, reader))).toMatch(/Nobody had decided when/);
  });
});

describe('the receipt of a plan', () => {
  it.each([
    ['without approval', free, /gap of a few seconds at 11:00 \(Entra accepts the next/],
    ['asked ahead', asking, /gap of a few seconds at 11:00 if somebody has approved by then, else/],
    ['approved ahead', ahead, /has approved it ahead. There is a gap of a few seconds at 11:00/],
  ])('says the gap, %s', (_state, request, gap) => {
    const receipt = receiptCard(request, reader);
    expect(words(receipt)).toMatch(gap);
    expect(titles(receipt)).toEqual(['Withdraw']);
  });
});

describe('a plan for an Azure role', () => {
  it('says that Azure is asked, and not Entra', () => {
    const role = { ...free.ask.role, kind: 'azure' as const };
    const azure = plan(id, { ...asked, role }, { plan: { beginsAt }, approvers: [] });
    const said = `${plannedSentence(azure, reader)} ${gapSentence(azure, reader)} ${aheadSentence(azure, () => '11:00')}`;
    expect(said).toMatch(/I ask Azure for it again.*\(Azure accepts.*Azure takes this request/);
    expect(said).not.toContain('Entra');
  });
});

describe('the status of a plan', () => {
  it.each(requests)('is a word and a sign where it is %s', (_state, request) => {
    const time = () => '11:00';
    expect(statusLine(request, time, asItIs).text).toMatchSnapshot();
  });
});

describe('the outcome of a plan', () => {
  it('tells who denied it, and that what runs goes on', () => {
    expect(outcomeSentence(denied, reader)).toMatch(/denied your .* stays on until 11:00\.$/);
  });

  it.each([
    ['given-back', /^You gave Exchange Administrator back, so it is not asked for again/],
    ['removed', /^An administrator took Exchange Administrator back before its end/],
  ] as const)('tells why it was dropped: %s', (because, sentence) => {
    const card = outcomeCard(dropPlan(asking, now, because), reader);
    expect(words(card ?? {})).toMatch(sentence.source.replace('^', ''));
  });

  it('is nothing while it is open', () => {
    for (const request of [free, asking, ahead, saying, again]) {
      expect(outcomeSentence(request, reader)).toBeUndefined();
    }
  });
});

describe('the warning before an end', () => {
  const when = { startsAt: now, endsAt: beginsAt, started: true, entraRequestId };
  const active = acceptAtOnce(submit(id, ask()), when);

  it('offers to keep it as long as before, in a button and in words', () => {
    const warning = endingSoonCard(active, reader) ?? {};
    expect(schemaErrors(warning)).toEqual([]);
    expect(titles(warning)).toEqual(['Keep it for 2 hours', 'I’m done']);
    expect(words(warning)).toMatch(/"fallbackText":"[^"]*type ."extend Exchange Administrator/);
  });

  it('says to press now where somebody has to approve it again', () => {
    const approved = { ...active, approvers: pendingRequest().approvers };
    expect(words(endingSoonCard(approved, reader) ?? {})).toMatch(/press now rather than later/);
    expect(words(endingSoonCard(active, reader) ?? {})).not.toMatch(/press now/);
  });
});
