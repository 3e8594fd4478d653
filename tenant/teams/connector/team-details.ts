import type { LocalTeams } from '../local-teams';
import { generalChannelName, teamMembers } from '../team';
import { conversationNotFound } from '../teams-error';

export function teamDetails(teams: LocalTeams, id: string): object {
  const { tenant, team } = requireTeam(teams, id);
  return {
    id: team.id,
    name: team.name,
    type: 'standard',
    aadGroupId: team.groupId,
    tenantId: tenant.id,
    channelCount: team.channels.length,
    memberCount: teamMembers(tenant).length,
  };
}

export function teamChannels(teams: LocalTeams, id: string): object {
  const { team } = requireTeam(teams, id);
  const conversations = team.channels.map((channel) => ({
    id: channel.id,
    ...(channel.name === generalChannelName ? {} : { name: channel.name }),
    type: 'standard',
  }));
  return { conversations };
}

function requireTeam(teams: LocalTeams, id: string): LocalTeams {
  if (id !== teams.team.id) throw conversationNotFound();
  return teams;
}
