import aliases from '../../../data/role-aliases.json';
import { type NameBook, type NameEntry, nameBook } from './name-book';
import { nameKey } from './name-key';
import { builtInRoles } from './role-catalogue';

const roleNames: readonly NameEntry[] = builtInRoles.map(({ roleName }) => ({
  text: roleName,
  names: [roleName],
  sure: true,
  rank: 'name',
}));

type Alias = (typeof aliases)[number];

/**
 * A nickname that the data calls ambiguous stays a question, with two exceptions that people expect:
 * where its note says what it usually is (`CA admin`), and where it is the only candidate's own name
 * (`Contributor`), which is ambiguous in its scope alone. `ea` has one candidate too, but is not called so.
 */
function isSure(alias: Alias): boolean {
  if (!alias.ambiguous) return true;
  if (alias.note?.startsWith('usually ') === true) return true;
  const names = new Set(alias.candidates?.map(({ displayName }) => displayName));
  return names.size === 1 && alias.displayName.toLowerCase() === alias.alias;
}

function nicknames(): readonly NameEntry[] {
  return aliases
    .filter(({ alias }) => alias !== 'admin' && alias !== 'administrator')
    .map((alias) => {
      const sure = isSure(alias);
      const names = sure
        ? [alias.displayName]
        : (alias.candidates ?? []).map(({ displayName }) => displayName);
      return {
        text: alias.alias,
        names: [...new Set(names)],
        sure,
        rank: sure ? 'nickname' : 'shared',
      };
    });
}

/** `Reader` and `Security Admin` of Azure are called like something of Entra: there the nicknames decide. */
function azureNames(taken: ReadonlySet<string>): readonly NameEntry[] {
  const names = aliases.filter(({ kind }) => kind === 'azure').map((alias) => alias.displayName);
  return [...new Set(names)]
    .filter((name) => !taken.has(plainKey(name)))
    .map((name) => ({ text: name, names: [name], sure: true, rank: 'nickname' }));
}

function plainKey(text: string): string {
  return nameKey(text.toLowerCase().replaceAll('administrator', 'admin').split(' '));
}

/** Names of Helpdesk and Password Administrator in other languages have words of their own. */
const foreign: readonly NameEntry[] = [
  ['Helpdesk Administrator', 'administrateur support technique'],
  ['Helpdesk Administrator', 'administrateur service assistance'],
  ['Helpdesk Administrator', 'administrador soporte técnico'],
  ['Helpdesk Administrator', 'administrador suporte técnico'],
  ['Helpdesk Administrator', 'administrador assistência técnica'],
  ['Password Administrator', 'administrateur mots passe'],
  ['Password Administrator', 'administrador palavras passe'],
].map(([name = '', text = '']) => ({ text, names: [name], sure: true, rank: 'nickname' }));

let made: NameBook | undefined;

/** Everything that is a role without anybody holding it; made for the first message, not at the start. */
export function builtInNames(): NameBook {
  made ??= nameBook(entries());
  return made;
}

function entries(): readonly NameEntry[] {
  const named = [...roleNames, ...nicknames()];
  const taken = new Set(named.map(({ text }) => plainKey(text)));
  return [...named, ...azureNames(taken), ...foreign];
}
