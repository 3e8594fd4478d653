import { z } from 'zod';
import { invokeActivity } from '../activities';
import type { BotAnswer } from '../bot-line';
import { invokeBot } from '../invoke-bot';
import type { LocalTeams, Presence } from '../local-teams';
import type { ClientSearch, ClientSearchOutcome } from '../page-api';
import type { MessageRecord } from '../thread-record';
import { unreachable } from './card-answer';

/** More are not shown: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search */
const mostChoices = 15;

/** A person types into a field of a card whose choices the bot looks up. */
export async function searchChoices(
  teams: LocalTeams,
  presence: Presence,
  message: MessageRecord,
  { dataset, queryText, skip = 0, top = mostChoices }: ClientSearch,
): Promise<ClientSearchOutcome> {
  const activity = invokeActivity(teams, presence, {
    name: 'application/search',
    value: { queryText, queryOptions: { skip, top }, dataset },
    replyToId: message.id,
  });
  return readChoices(await invokeBot(teams, activity));
}

const found = z.object({
  statusCode: z.literal(200).optional(),
  type: z.literal('application/vnd.microsoft.search.searchResponse'),
  value: z.object({ results: z.array(z.object({ title: z.string(), value: z.string() })) }),
});

const refused = z.object({
  type: z.literal('application/vnd.microsoft.error'),
  value: z.object({ message: z.string() }),
});

/** An answer of any other shape is shown as a bot that cannot be reached. */
function readChoices(answer: BotAnswer): ClientSearchOutcome {
  const body = answer.outcome === 'answered' && answer.status === 200 ? answer.body : undefined;
  const read = found.safeParse(body);
  if (read.success) {
    return { outcome: 'found', choices: read.data.value.results.slice(0, mostChoices) };
  }
  return { outcome: 'error', text: refused.safeParse(body).data?.value.message ?? unreachable };
}
