import { activationDetailsCard } from '../../cards/activation-details';
import { approvalChannelCard, approverCard } from '../../cards/approval-request';
import { choiceCard } from '../../cards/choice';
import { endingSoonCard } from '../../cards/ending-soon';
import { listCard } from '../../cards/list';
import { noticeCard } from '../../cards/notice';
import { outcomeCard } from '../../cards/outcome';
import { receiptCard } from '../../cards/receipt';
import { statusLine } from '../../cards/request-status';
import { roleWithScope } from '../../cards/role-choice';
import type { DraftId, ScopeId, UserId } from '../../pim/ids';
import { decide, grant } from '../../pim/moves';
import { minutesAfter } from '../../pim/request';
import {
  ask,
  exchangeAdministrator,
  grace,
  now,
  pendingRequest,
  reader,
} from '../fixtures/request';
import { schemaErrors } from './card-schema';

const draft = 'draft-1' as DraftId;
const hostile =
  '[Approve](https://evil.example) **bold** ![x](y) `code` {{DATE(2030-01-01T00:00:00Z)}} \u202eesrever\u202c \u2066z $\u007b1+1}';

/** A request in which whatever somebody else can name or write is hostile. */
function hostileRequests(text: string) {
  const role = {
    ...exchangeAdministrator,
    roleName: text,
    scopeId: '/administrativeUnits/1' as ScopeId,
    scopeName: text,
  };
  const asked = ask({
    requester: { ...ask().requester, name: text },
    role,
    justification: text,
    ticket: { number: text, system: text },
  });
  const pending = pendingRequest({
    ask: asked,
    approvers: [{ userId: grace.userId, name: text }],
  });
  const decision = { approver: { ...grace, name: text }, comment: text, at: now };
  const approved = decide(pending, { ...decision, verdict: 'approve' });
  const denied = decide(pending, { ...decision, verdict: 'deny' });
  if (approved.state !== 'approved') throw new Error('wrong fixture');
  const granting = { startsAt: now, endsAt: minutesAfter(now, 60), started: true };
  return { role, all: [pending, approved, denied, grant(approved, granting)] };
}

function cardsFor(text: string): readonly object[] {
  const { role, all } = hostileRequests(text);
  return [
    ...all.flatMap((request) => [
      approvalChannelCard(request, ['29:grace']),
      approverCard(request, reader, text),
      receiptCard(request, reader),
      outcomeCard(request, reader) ?? {},
      endingSoonCard(request, reader) ?? {},
    ]),
    choiceCard(
      `Which one is "${text}"?`,
      Array.from({ length: 7 }, () => roleWithScope(role)),
      draft,
    ),
    listCard(text, [{ name: text, detail: text }], text),
    noticeCard(text, [text], []),
    activationDetailsCard({
      draft,
      roleName: text,
      longestMinutes: 60,
      ask: { minutes: true, justification: true, ticket: true },
      problems: [text],
    }),
  ];
}

/** What a client renders as Markdown: blocks of text, facts, and what is shown where no card can be. */
function markdownIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(markdownIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' && isMarkdown(node, name) ? [value] : [],
  );
  return [...own, ...Object.values(node).flatMap(markdownIn)];
}

function isMarkdown(node: object, name: string): boolean {
  if (name === 'fallbackText') return true;
  const isBlock = 'type' in node && node.type === 'TextBlock' && name === 'text';
  return isBlock || (!('type' in node) && (name === 'value' || name === 'title'));
}

describe('what others named or wrote', () => {
  const texts = cardsFor(hostile).flatMap(markdownIn);

  it('is found where it is shown', () => {
    expect(texts.filter((text) => text.includes('evil.example')).length).toBeGreaterThan(40);
  });

  it('makes no link, no picture, no emphasis and no code in any card', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/(?<!\\)\]\(|(?<!\\)!?\[|(?<!\\)\*\*bold|(?<!\\)`/);
    }
  });

  it('makes no date that a client would write', () => {
    for (const text of texts) expect(text).not.toContain('{{DATE(2030');
  });

  it('turns no text round', () => {
    for (const text of texts) expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('is escaped once, whoever writes it where', () => {
    const { all } = hostileRequests('Anna-Lena');
    const [, approved] = all;
    if (!approved) throw new Error('wrong fixture');
    const time = () => '17:00';
    expect(statusLine(approved, time).text).toContain('by Anna\\-Lena');
    expect(statusLine(approved, time, String).text).toContain('by Anna-Lena');
  });

  it('is no template', () => {
    expect(JSON.stringify(cardsFor(hostile))).toContain('1+1');
  });
});

describe('cards that much could be put on', () => {
  const most = 28 * 1024;
  const sizeOf = (card: object) => Buffer.byteLength(JSON.stringify(card));
  const name = 'ß'.repeat(256);

  it('stay small enough for Teams where names and texts are as long as they may be', () => {
    const { all } = hostileRequests('');
    for (const request of all) {
      const { requester, role } = request.ask;
      const long = {
        ...request,
        ask: {
          ...request.ask,
          requester: { ...requester, name },
          role: { ...role, roleName: name, scopeName: name },
          justification: '😀'.repeat(250),
          ticket: { number: '*'.repeat(100) },
        },
      };
      expect(sizeOf(approverCard(long, reader))).toBeLessThan(most);
      expect(sizeOf(receiptCard(long, reader))).toBeLessThan(most);
      expect(
        sizeOf(approvalChannelCard(long, Array(100).fill(`29:${'x'.repeat(80)}`))),
      ).toBeLessThan(most);
    }
  });

  it('name some of many approvers, and count the others', () => {
    const approvers = Array.from({ length: 800 }, (_, index) => ({
      userId: `${index}` as UserId,
      name: `${name} ${index}`,
    }));
    const card = receiptCard(pendingRequest({ approvers }), reader);
    expect(sizeOf(card)).toBeLessThan(most);
    expect(JSON.stringify(card)).toContain('and 790 others');
  });

  it('list what fits, and count the others', () => {
    const lines = Array.from({ length: 500 }, (_, index) => ({
      name: `${index} ${name}`,
      detail: name,
    }));
    const card = listCard('You can activate', lines, 'Type.');
    expect(sizeOf(card)).toBeLessThan(most);
    expect(JSON.stringify(card)).toMatch(/and 4\d\d more/);
    expect(schemaErrors(card)).toEqual([]);
  });

  it('offer what fits where any of many roles may be meant', () => {
    const card = choiceCard(
      'Which one?',
      Array.from({ length: 500 }, () => name),
      draft,
    );
    expect(sizeOf(card)).toBeLessThan(most);
    expect(JSON.stringify(card)).toMatch(/and 4\d\d more/);
  });
});
