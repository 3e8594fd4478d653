import { azureScopeName } from '../pim/azure-scope';
import { spoken } from '../pim/duration';
import { wholeDirectory } from '../pim/person';
import { type ActivationRequest, decisionOn } from '../pim/request';
import type { RoleAtScope } from '../pim/standing';
import { plain, verbatim } from './text';

interface Fact {
  readonly title: string;
  readonly value: string;
}

function factSet(facts: readonly Fact[]): object {
  return { type: 'FactSet', facts };
}

function heading(text: string): object {
  return { type: 'TextBlock', text, weight: 'Bolder', spacing: 'Medium', wrap: true };
}

/** What everybody in the channel may see, beside who asks for what, which the title says. */
export function publicFacts(
  request: ActivationRequest,
  time: (moment: Date) => string,
): readonly Fact[] {
  const { ask } = request;
  return [
    placeFact(ask.role),
    { title: 'For', value: spoken(ask.minutes) },
    ...(ask.startsAt ? [{ title: 'From', value: time(ask.startsAt) }] : []),
    ...(ask.endsAt ? [{ title: 'Until', value: time(ask.endsAt) }] : []),
    { title: 'Request', value: request.id },
  ];
}

/** Of a group people hold a part, and not somewhere. */
function placeFact(role: RoleAtScope): Fact {
  const { kind, scopeId, scopeName } = role;
  if (kind === 'group') return { title: 'As', value: plain(scopeName) };
  if (kind === 'azure') return { title: 'Where', value: plain(azureScopeName(role)) };
  return {
    title: 'Where',
    value: scopeId === wholeDirectory ? 'Whole directory' : plain(scopeName),
  };
}

/** The facts with the ticket, the reason, and what the approver said. For approvers and the requester alone. */
export function privateDetails(
  request: ActivationRequest,
  time: (moment: Date) => string,
): readonly object[] {
  const { justification, ticket } = request.ask;
  const number = ticket && [ticket.system, ticket.number].filter(Boolean).join(' ');
  const facts = [
    ...publicFacts(request, time),
    ...(number ? [{ title: 'Ticket', value: plain(number) }] : []),
  ];
  const comment = decisionOn(request)?.comment;
  return [
    factSet(facts),
    ...(justification ? [heading('Reason'), verbatim(justification)] : []),
    ...(comment ? [heading('What the approver said'), verbatim(comment)] : []),
    ...(request.state === 'failed' ? [verbatim(request.reason)] : []),
  ];
}

/** The facts for everybody; times are written by each viewer's own client. */
export function publicDetails(
  request: ActivationRequest,
  time: (moment: Date) => string,
): readonly object[] {
  return publicFacts(request, time).map(({ title, value }) => ({
    type: 'ColumnSet',
    spacing: 'None',
    columns: [
      column('70px', { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true }),
      column('stretch', { type: 'TextBlock', text: value, wrap: true }),
    ],
  }));
}

function column(width: string, item: object): object {
  return { type: 'Column', width, items: [item] };
}
