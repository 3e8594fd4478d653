import { sayText } from '../../dialogs/reply';
import { suggestedRole } from '../../dialogs/suggested-role';
import { named as roleCalled } from '../../pim/role-meant';
import { suggestRole as suggestRoleFor } from '../../pim/suggestion/suggest-role';
import type { Command } from '../command';

export const suggestRole: Command<'suggest-role'> = {
  intent: 'suggest-role',
  word: 'which role',
  usage: 'which role do I need to reset MFA?',
  summary: 'The narrowest role for some work',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, { task, roles }) {
    if (task.trim() === '') {
      return sayText('For what? Type for example: which role do I need to reset MFA?');
    }
    const named = roles.flatMap(({ names }) => names.slice(0, 1));
    // Only whether they may activate what the work takes is looked up: Azure seldom has to be asked.
    const likely = suggestRoleFor(task, { eligible: [], named });
    const asked = likely.kind === 'role' ? [roleCalled(likely.roleName)] : roles;
    return suggestedRole(task, await turn.standing(asked), named);
  },
};
