import { activationResultsCard, resultsSentence } from '../../cards/activation-results';
import type { DraftId, ScopeId, UserId } from '../../pim/ids';
import { ask, exchangeAdministrator, now, pendingRequest, reader } from '../fixtures/request';
import { schemaErrors } from './card-schema';

const draft = 'draft-1' as DraftId;
const hostile = '[Approve](https://evil.example) **bold** `code` {{DATE(2030-01-01T00:00:00Z)}}';

function results(text: string, count = 1) {
  const role = {
    ...exchangeAdministrator,
    roleName: text,
    scopeId: '/administrativeUnits/1' as ScopeId,
    scopeName: text,
  };
  const request = pendingRequest({
    ask: ask({ role, justification: text }),
    approvers: Array.from({ length: 40 }, (_, at) => ({ userId: `${at}` as UserId, name: text })),
  });
  return Array.from({ length: count }, () => [
    { kind: 'requested' as const, request },
    { kind: 'not-requested' as const, called: text, problem: text, passing: true },
  ]).flat();
}

function texts(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'type' in node && node.type === 'TextBlock' && 'text' in node ? [String(node.text)] : [];
  return [...own, ...Object.values(node).flatMap(texts)];
}

describe('the results of several activations', () => {
  it('show what others named or wrote as it is, and make nothing of it', () => {
    const shown = texts(activationResultsCard(results(hostile), reader, draft));
    expect(shown.filter((text) => text.includes('evil.example')).length).toBeGreaterThan(3);
    for (const text of shown) {
      expect(text).not.toMatch(/(?<!\\)\]\(|(?<!\\)\*\*bold|(?<!\\)`|\{\{DATE\(2030/);
    }
  });

  it('fit on a card where there are ten and all that is named is long', () => {
    const card = activationResultsCard(results('ß'.repeat(256), 5), reader, draft);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    expect(schemaErrors(card)).toEqual([]);
  });

  it('are counted by what became of them', () => {
    const [pending, refused] = results('X');
    if (!pending || !refused) throw new Error('wrong fixture');
    const denied = { ...pendingRequest(), state: 'lapsed' as const, lapsedAt: now };
    expect(resultsSentence([pending, pending, refused])).toBe(
      'Of 3: 2 wait for approval, 1 was not requested.',
    );
    expect(resultsSentence([{ kind: 'requested', request: denied }])).toBe('It is over.');
  });

  it('are counted once where the same became of all', () => {
    const [pending, refused] = results('X');
    if (!pending || !refused) throw new Error('wrong fixture');
    expect(resultsSentence([pending, pending])).toBe('Both wait for approval.');
    expect(resultsSentence([pending, pending, pending])).toBe('All 3 wait for approval.');
    expect(resultsSentence([refused, refused])).toBe('Neither was requested.');
    expect(resultsSentence([refused, refused, refused])).toBe('None was requested.');
  });

  it('can be tried again where nobody refused, and not where somebody did', () => {
    const title = /Try again/;
    expect(JSON.stringify(activationResultsCard(results('X'), reader, draft))).toMatch(title);
    expect(JSON.stringify(activationResultsCard(results('X'), reader))).not.toMatch(title);
  });
});
