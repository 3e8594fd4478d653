import type { Ticket } from '../wish';
import { phraseBook, wordSet } from './phrase-book';
import { type Token, typed } from './tokens';

export interface FoundTicket {
  readonly ticket: Ticket;
  readonly next: number;
}

const serviceNow = /^(?:INC|CHG|RITM|REQ|TASK|SCTASK|PRB|CTASK)\d{3,12}$/i;
const jira = /^[A-Z]{2,10}-\d{1,10}$/;
const hash = /^#\d{1,12}$/;
const number = /^#?[A-Za-z]{0,10}-?\d[\dA-Za-z-]{0,20}$/;
const noTickets = wordSet('COVID UTF ISO SHA TLS RFC CVE KB SG AU RG');

const announced = phraseBook([
  ['ticket|ticket :|ticket number|ticket number :|ticket no|ticket id|ticket is', 'ticket'],
  ['case|case number|case no|incident|incident number', 'ticket'],
  ['jira|jira ticket|servicenow|snow', 'ticket'],
]);

/** Reads a ticket that begins at a token: `INC0012345`, `OPS-12`, `#1234`, `ticket 12345`. */
export function readTicket(
  text: string,
  tokens: readonly Token[],
  at: number,
): FoundTicket | undefined {
  const named = known(typed(text, tokens, at, at + 1));
  if (named) return { ticket: named, next: at + 1 };
  const marker = announced(tokens, at);
  const word = marker && typed(text, tokens, marker.next, marker.next + 1);
  if (!marker || !word || !number.test(word)) return undefined;
  return { ticket: known(word) ?? { number: word.replace('#', '') }, next: marker.next + 1 };
}

function known(word: string): Ticket | undefined {
  if (serviceNow.test(word)) return { number: word, system: 'ServiceNow' };
  if (hash.test(word)) return { number: word.slice(1) };
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

/** The first ticket that a reason mentions. */
export function findTicket(text: string, tokens: readonly Token[]): Ticket | undefined {
  for (const at of tokens.keys()) {
    const found = readTicket(text, tokens, at);
    if (found) return found.ticket;
  }
  return undefined;
}
