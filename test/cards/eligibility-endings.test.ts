import { eligibilityEndingsCard } from '../../cards/eligibility-endings';
import { eligibilityMessage } from '../../cards/eligibility-news';
import { type KnownEligibility, nobodysWatch } from '../../pim/eligibility-watch';
import type { EntraRequestId, RoleId } from '../../pim/ids';
import { minutesAfter } from '../../pim/request';
import type { RoleAtScope } from '../../pim/standing';
import { ada, exchangeAdministrator, now, reader } from '../fixtures/request';
import { schemaErrors } from './card-schema';

const inDays = (days: number) => minutesAfter(now, days * 24 * 60);
const role = (roleName: string, more: Partial<RoleAtScope> = {}): RoleAtScope => ({
  ...exchangeAdministrator,
  roleId: roleName as RoleId,
  roleName,
  ...more,
});

function known(number: number, more: Partial<KnownEligibility> = {}): KnownEligibility {
  return {
    number,
    role: role(`Role ${number}`),
    endsAt: inDays(14),
    state: 'held',
    told: [],
    ...more,
  };
}

const watch = nobodysWatch(ada);

type View = Partial<Parameters<typeof eligibilityEndingsCard>[0]>;

const card = (lines: readonly KnownEligibility[], more: View = {}) =>
  eligibilityEndingsCard({ title: 'It ends.', lines, watch, ...more }, reader);

const actionsOf = (one: object): readonly Record<string, unknown>[] =>
  'actions' in one && Array.isArray(one.actions) ? one.actions : [];
const titlesOf = (one: object) => actionsOf(one).map(({ title }) => title);
const wordsOf = (one: object) => JSON.stringify(one);

const asked = {
  role: role('Role 1'),
  action: 'extend',
  askedAt: now,
  requestId: 'r' as EntraRequestId,
} as const;

const every = [
  known(1),
  known(2, { state: 'ended', endsAt: inDays(-1) }),
  known(3, { throughGroup: true }),
  known(4, { endsAt: inDays(20) }),
  known(5, { state: 'ended', endsAt: inDays(-40) }),
  known(6, { role: role('Owner', { kind: 'azure', scopeName: 'sub-payments' }) }),
];

describe.each([
  ['of one', card([known(1)])],
  ['of one that has been asked for', card([known(1)], { watch: { asked: [asked] } })],
  ['of all sorts', card(every)],
  ['for the portal', card(every, { watch: { asked: [], notAllowedAt: now } })],
  ['of very many', card(Array.from({ length: 200 }, (_, at) => known(at + 1)))],
  ['of hostile names', card([known(1, { role: role('[x](https://evil.example) **b** `c`') })])],
] as const)('the card %s', (_name, one) => {
  it('is what the official schema asks for, and small enough for every host', () => {
    expect(schemaErrors(one)).toEqual([]);
    expect(Buffer.byteLength(wordsOf(one))).toBeLessThanOrEqual(28 * 1024);
    expect(actionsOf(one).length).toBeLessThanOrEqual(6);
    expect(wordsOf(one)).not.toContain('[x](');
  });
});

describe('what the card offers', () => {
  it('is a button for each that can be asked for now, and one reason for all', () => {
    expect(titlesOf(card([known(1)]))).toEqual(['Ask for an extension']);
    expect(titlesOf(card([known(1), known(2, { state: 'ended', endsAt: inDays(-1) })]))).toEqual([
      'Extend Role 1',
      'Renew Role 2',
    ]);
    expect(wordsOf(card([known(1)]))).toContain('"isRequired":true');
  });

  it('is nothing where a later card offers it', () => {
    const one = card([known(1), known(2)], { shownLater: [1] });
    expect(titlesOf(one)).toEqual(['Ask for an extension']);
    expect(actionsOf(one)[0]).toMatchObject({ data: { eligibility: 2 } });
  });

  it('names what is meant by its number, and nothing else', () => {
    expect(actionsOf(card([known(1), known(7)]))[0]).toMatchObject({
      verb: 'ask-extension',
      data: { eligibility: 1, among: '1,7' },
    });
  });

  it.each([
    ['through a group', known(1, { throughGroup: true }), /through a group.*Privileged Role Admin/],
    ['too early', known(1, { endsAt: inDays(15) }), /last 14 days alone: from/],
    ['too late', known(1, { state: 'ended', endsAt: inDays(-31) }), /too long ago to be renewed/],
  ])('is nothing where it is %s, and says so', (_why, one, words) => {
    expect(titlesOf(card([one]))).toEqual([]);
    expect(wordsOf(card([one]))).toMatch(words);
    expect(wordsOf(card([one]))).not.toContain('Input.Text');
  });

  it('is the page where administrators decide what has been asked for', () => {
    expect(actionsOf(card([known(1)], { watch: { asked: [asked] } }))).toMatchObject([
      { type: 'Action.OpenUrl', url: expect.stringContaining('ApproveRequestMenuBlade/~/aadmig') },
    ]);
  });

  it('is the portal’s own page where it cannot be asked for through the bot', () => {
    const azure = known(1, { role: role('Owner', { kind: 'azure' }) });
    const guest = card([azure], { watch: { asked: [], guest: true } });
    expect(actionsOf(guest)).toMatchObject([
      { type: 'Action.OpenUrl', url: expect.stringContaining('portal.azure.com/#view') },
    ]);
    const lacking = card([known(1), azure], { watch: { asked: [], notAllowedAt: now } });
    expect(titlesOf(lacking)).toEqual(['Open the Entra admin center', 'Open the Azure portal']);
    expect(wordsOf(lacking)).toContain('has not allowed me to ask for an extension');
    const nextDay = { asked: [], notAllowedAt: inDays(-1) };
    expect(titlesOf(card([known(1)], { watch: nextDay }))).toEqual(['Ask for an extension']);
  });
});

describe('eligibilityMessage', () => {
  const one = known(1);
  const ending = { news: 'ending', number: 1, stage: 'two-weeks', endsAt: one.endsAt } as const;

  it('is nothing any more where the end has moved since, or the eligibility is gone', () => {
    const moved = { ...watch, known: [{ ...one, endsAt: inDays(60) }] };
    expect(eligibilityMessage([ending], moved, reader)).toBeUndefined();
    const gone = { ...watch, known: [{ ...one, state: 'gone' as const }] };
    expect(eligibilityMessage([ending], gone, reader)).toBeUndefined();
  });

  it('says at the end that it can be had back, where that is so', () => {
    const ended = known(1, { state: 'ended', endsAt: inDays(0) });
    const over = { news: 'ending', number: 1, stage: 'ended', endsAt: ended.endsAt } as const;
    const summaryOf = (of: KnownEligibility) =>
      eligibilityMessage([over], { ...watch, known: [of] }, reader)?.summary;
    expect(summaryOf(ended)).toMatch(/has ended. Ask for it back if you still need it/);
    expect(summaryOf({ ...ended, throughGroup: true })).toMatch(/has ended.$/);
  });

  it('says how long it is when it goes out, not when it was ordered', () => {
    const late = { ...reader, now: inDays(3) };
    const message = eligibilityMessage([ending], { ...watch, known: [one] }, late);
    expect(message?.summary).toMatch(/^Your eligibility for Role 1 ends in 11 days: Mon 7 Dec/);
  });

  it.each([
    ['denied', /was denied. Nothing has changed/],
    ['canceled', /was withdrawn. Nothing has changed/],
    ['lost', /did not arrive at Microsoft, so nothing was asked/],
    ['granted', /was granted. Type/],
  ] as const)('says that a request was %s', (outcome, words) => {
    const news = { news: 'decided', role: one.role, action: 'extend', outcome } as const;
    expect(eligibilityMessage([news], watch, reader)?.text).toMatch(words);
  });
});
