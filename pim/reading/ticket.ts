import type { Ticket } from '../wish';
import { phraseBook, wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

export interface FoundTicket {
  readonly ticket: Ticket;
  readonly next: number;
}

const serviceNow = /^(?:INC|CHG|RITM|REQ|TASK|SCTASK|PRB|CTASK|CS|KB|STRY|DMND|IMS)\d{4,12}$/i;
const jira = /^[A-Z][A-Z0-9]{1,9}-\d{1,10}$/;
const devOps = /^AB#(\d{1,10})$/i;
const gitHub = /^(?:[\w.-]{1,60}\/[\w.-]{1,60})#(\d{1,10})$|^GH-(\d{1,10})$/i;
const hash = /^#\d{1,12}$/;
const number = /^#?[A-Za-z]{0,10}-?\d[\dA-Za-z-]{0,20}$/;
const address =
  /^https?:\/\/(?:[\w.-]{1,200}\/browse\/(?<jira>[A-Z][A-Z0-9]{1,9}-\d{1,10})|github\.com\/[\w.-]{1,60}\/[\w.-]{1,60}\/(?:issues|pull)\/(?<github>\d{1,10})|dev\.azure\.com\/[\w./%-]{1,200}\/_workitems\/edit\/(?<devops>\d{1,10}))\/?$/i;
const noTickets = wordSet('COVID UTF ISO SHA TLS RFC CVE KB SG AU RG');

const announced = phraseBook<string | undefined>([
  [
    'ticket|ticket :|ticket =|ticket number|ticket number :|ticket no|ticket id|ticket is',
    undefined,
  ],
  ['case|case number|case no|case :|incident|incident number|incident :', undefined],
  ['change|change request|change number|change :|work item|task|issue|bug|req', undefined],
  ['--ticket|--ticket =|ref|ref :|reference|reference :|tkt|tkt :|ticket nr|chg|inc', undefined],
  ['jira|jira ticket|jira :|jira issue', 'Jira'],
  ['servicenow|snow|servicenow ticket|snow ticket|servicenow :', 'ServiceNow'],
  ['ado|azure devops|devops|azure devops work item|ado work item', 'Azure DevOps'],
  ['github|github issue|gh|gh issue', 'GitHub'],
]);

export const ticketWords: ReadonlySet<string> = announced.words;

/** Reads a ticket that begins at a token: `INC0012345`, `OPS-12`, `#1234`, `ticket 12345`, or its address. */
export function readTicket(
  text: string,
  tokens: readonly Token[],
  at: number,
): FoundTicket | undefined {
  const word = wordAt(tokens, at);
  if (/\d/.test(word)) {
    const named = known(typed(text, tokens, at, at + 1));
    if (named) return { ticket: named, next: at + 1 };
  }
  const marker = announced(tokens, at);
  return marker && readAnnounced(text, tokens, marker.next, marker.meaning);
}

function readAnnounced(
  text: string,
  tokens: readonly Token[],
  at: number,
  system: string | undefined,
): FoundTicket | undefined {
  const word = typed(text, tokens, at, at + 1);
  if (!word || !number.test(word)) return undefined;
  const plain = { number: word.replace('#', ''), ...(system ? { system } : {}) };
  return { ticket: known(word) ?? plain, next: at + 1 };
}

function known(word: string): Ticket | undefined {
  if (serviceNow.test(word)) return { number: word, system: 'ServiceNow' };
  if (hash.test(word)) return { number: word.slice(1) };
  return ofDevelopment(word) ?? ofJira(word);
}

function ofDevelopment(word: string): Ticket | undefined {
  const [, workItem] = devOps.exec(word) ?? [];
  if (workItem) return { number: workItem, system: 'Azure DevOps' };
  const [, issue, short] = gitHub.exec(word) ?? [];
  const number = issue ?? short;
  return number ? { number, system: 'GitHub' } : ofAddress(word);
}

const longestAddress = 500;

function ofAddress(word: string): Ticket | undefined {
  const found = word.length < longestAddress ? address.exec(word)?.groups : undefined;
  const systems = [
    ['Jira', found?.jira],
    ['GitHub', found?.github],
    ['Azure DevOps', found?.devops],
  ] as const;
  const [system, number] = systems.find(([, one]) => one !== undefined) ?? [];
  return system && number ? { system, number } : undefined;
}

function ofJira(word: string): Ticket | undefined {
  const [project = ''] = word.split('-');
  if (!jira.test(word) || noTickets.has(project)) return undefined;
  // `INC-4881` is written by several systems.
  return serviceNow.test(word.replace('-', '')) || project === 'INC'
    ? { number: word }
    : { number: word, system: 'Jira' };
}

/** A ticket that stands alone in a field of its own: taken as typed, with the system where its form tells. */
export function ticketOf(text: string): Ticket {
  return known(text) ?? { number: text };
}

/** The tickets that a reason mentions. */
export function findTickets(text: string, tokens: readonly Token[]): readonly Ticket[] {
  const found: Ticket[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit = readTicket(text, tokens, at);
    if (hit) found.push(hit.ticket);
    at = hit?.next ?? at + 1;
  }
  return found;
}
