import { phraseBook } from './phrase-book';

/**
 * What a message that begins so wants. A firm verb is about roles whatever follows; after a loose one
 * (`I need …`, `turn off …`) only a name that is known counts as a role.
 */
export interface Verb {
  readonly intent: 'activate' | 'deactivate' | 'approve' | 'deny' | 'cancel';
  readonly firm: boolean;
  /** `can I have …?` asks politely, as `can you …?` does. */
  readonly polite?: boolean;
}

const activate: Verb = { intent: 'activate', firm: true };
const need: Verb = { intent: 'activate', firm: false };
const mayIHave: Verb = { ...need, polite: true };
const deactivate: Verb = { intent: 'deactivate', firm: true };
const release: Verb = { intent: 'deactivate', firm: false };
const approve: Verb = { intent: 'approve', firm: true };
const deny: Verb = { intent: 'deny', firm: true };
const cancel: Verb = { intent: 'cancel', firm: true };

const verbs: readonly (readonly [phrases: string, verb: Verb])[] = [
  ['activate|reactivate|re-activate|elevate me to|elevate to|elevate me|elevate', activate],
  ['elevate me as|promote me to|request activation of|activate me as', activate],
  ['i need|i need access to|i need to have|need|need access to|i want|want|i require', need],
  ['give me|give me access to|gimme|get me|grant me|request|request access to', need],
  ['i would like|i would like to have|id like|id like to have|have|lemme have', need],
  ['turn on|switch on|enable|start|schedule|put me in|make me|assume|access to', need],
  ['can i have|could i have|may i have|can i get|could i get|can i please have', mayIHave],
  ['deactivate|de-activate|end activation of|stop activation of', deactivate],
  ['im done with|i am done with|done with|finished with|im finished with', release],
  ['i am finished with|i no longer need|no longer need|turn off|switch off', release],
  ['give back|hand back|give up|release|drop|remove|revoke|disable|end|stop|return', release],
  ['approve|accept', approve],
  ['deny|reject|decline|refuse', deny],
  ['cancel|withdraw', cancel],
];

export const readVerb = phraseBook(verbs);

/** Verbs that a slip is looked for in: those of one word, long enough to be no other word. */
export const spellableVerbs: readonly string[] = verbs
  .filter(([, { firm }]) => firm)
  .flatMap(([phrases]) => phrases.split('|'))
  .filter((phrase) => phrase.length >= 4 && /^[a-z]+$/.test(phrase));
