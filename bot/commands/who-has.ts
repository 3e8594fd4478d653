import { askWhich } from '../../dialogs/ask-which';
import { holdersReply } from '../../dialogs/holders';
import { sayText } from '../../dialogs/reply';
import { builtInRole } from '../../pim/reading/roles/role-catalogue';
import { named } from '../../pim/role-meant';
import type { QuestionWish } from '../../pim/wish';
import type { Command } from '../command';
import { activatingIn, readerOf, type Turn } from '../turns/turn';

export const whoHas: Command<'who-has'> = {
  intent: 'who-has',
  word: 'who has',
  usage: 'who has Exchange Administrator?',
  summary: 'Who holds a role now, and who may activate it',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const [meant, ...others] = wish.roles;
    if (!meant) return sayText('Which role? Type for example: who has Exchange Administrator?');
    const names = [...new Set(wish.roles.flatMap((role) => role.names))];
    const [roleName, ...otherNames] = names;
    if (roleName === undefined) {
      return sayText(
        meant.ambiguous
          ? `"${meant.said}" can mean many roles. Give the full name of one, for example: who has Exchange Administrator?`
          : `There is no role "${meant.said}". Give its full name.`,
      );
    }
    const isOne = others.length === 0 && otherNames.length === 0;
    return isOne ? answer(turn, wish, roleName) : ask(turn, wish, names);
  },
};

function ask(turn: Turn, wish: QuestionWish, names: readonly string[]) {
  const options = names.map((name) => ({ label: name, wish: { ...wish, roles: [named(name)] } }));
  return askWhich(activatingIn(turn), 'Which role do you mean?', options);
}

async function answer(turn: Turn, wish: QuestionWish, roleName: string) {
  const { actor, ports } = turn;
  const role = builtInRole(roleName);
  if (!role) {
    return sayText(`${roleName} is no built-in Entra role: I can look up none but those yet.`);
  }
  const holders = await ports.directory.holders(actor, role);
  const { person } = wish.target ?? {};
  return holdersReply(role, holders, readerOf(turn), person);
}
