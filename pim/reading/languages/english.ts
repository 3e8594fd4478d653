import type { Table } from './language';

const kept = `my active roles|active roles|my active role|active role|active assignments|my active assignments|
  active activations|my active activations|list active|list active roles|show active|show active roles|
  show my active roles|list my active roles|what is active|which roles are active|what roles are active|
  which role is active|what do i have active|my active|is active|are active|active right now|active now|
  my roles|list roles|list my roles|show roles|show my roles|eligible roles|my eligible roles|available roles|
  which roles|what roles|roles i can activate|roles can i|menu of roles|all roles|all my roles|no thanks|
  no thank you|for me|give me|get me|remind me|tell me|show me|let me|elevate me|put me in|add me|make me|
  remove my|role|roles|usual roles|the role|my role|no ticket|no reason|no need|no longer`;

/** English in which a word of another language would be found: `active` is a French command. */
export const keptEnglish: Table = kept
  .split('|')
  .map((phrase) => phrase.trim())
  .map((phrase): Table[number] => [phrase, phrase])
  .concat([['$1 active', '<role> active']]);
