import { phraseBook } from './phrase-book';

/**
 * What a message with these words wants. A firm verb is about roles whatever follows; after a loose one
 * (`I need …`, `turn off …`) only a name that is known counts as a role.
 */
export interface Verb {
  readonly intent: 'activate' | 'deactivate' | 'extend' | 'renew';
  readonly firm: boolean;
  /** `can I have …?` asks politely, as `can you …?` does. */
  readonly polite?: boolean;
  /** The verb means this only where that word is said too: `I don't need X anymore`. */
  readonly onlyWith?: 'anymore' | 'off';
}

const activate: Verb = { intent: 'activate', firm: true };
const need: Verb = { intent: 'activate', firm: false };
const mayIHave: Verb = { ...need, polite: true };
const deactivate: Verb = { intent: 'deactivate', firm: true };
const release: Verb = { intent: 'deactivate', firm: false };
const noLonger: Verb = { ...release, onlyWith: 'anymore' };
const extend: Verb = { intent: 'extend', firm: true };
const prolong: Verb = { intent: 'extend', firm: false };
const renew: Verb = { intent: 'renew', firm: true };

const verbs: readonly (readonly [phrases: string, verb: Verb])[] = [
  ['activate|reactivate|re-activate|elevate me to|elevate to|elevate me|elevate', activate],
  [
    'elevate me as|promote me to|request activation of|activate me as|elevate my access to',
    activate,
  ],
  ['request activation for|request elevation to|please activate|elevation to', activate],
  ['pim me|pim up|pim me up|pim me into|pim into|pim me up to|pim to|pim up to', activate],
  ['escalate me to|escalate to|escalate me|escalate', activate],
  ['i need|i need access to|i need to have|need|need access to|i want|want|i require', need],
  ['i want access to|we need|i need to be|need to be|require|i need you to give me', need],
  ['give me|give me access to|gimme|get me|grant me|request|request access to', need],
  ['grant me access to|get me access to|i request|i am requesting|im requesting|requesting', need],
  ['i would like|i would like to have|id like|id like to have|have|lemme have|let me have', need],
  ['i would like to get|id like to get|lemme get|get|hook me up with|set me up with', need],
  ['turn on|switch on|enable|start|schedule|put me in|put me into|make me|assume', need],
  [
    'access to|access|pim|check out|checkout|check-out|assign me|add me to|add me|sign me up for',
    need,
  ],
  ['apply for|ask for|become|use|grab|take|book|reserve|open|unlock|flip on|fire up', need],
  ['jit|step up to|power up|i could use|could use|borrow|obtain|join|log me in as', need],
  ['set me as|i must have|must have|i have to have|bump me to|bump me up to', need],
  ['raise me to|upgrade me to|let me be|i wanna be|i wanna have|wanna have|i wanna|kick off', need],
  ['switch me to|switch to|change me to|move me to|make me a member of|make me member of', need],
  ['can i have|could i have|may i have|can i get|could i get|can i please have', mayIHave],
  ['may i get|might i have|can i please get|could i please have|can we have', mayIHave],
  ['can i borrow|can i grab|would you mind giving me|do you mind giving me', mayIHave],
  [
    'would you mind activating|do you mind activating|mind activating',
    { ...activate, polite: true },
  ],
  ['deactivate|de-activate|end activation of|stop activation of|end my activation of', deactivate],
  ['inactivate|unactivate|deelevate|de-elevate|de-elevate me from', deactivate],
  ['im done with|i am done with|done with|finished with|im finished with|all done with', release],
  [
    'i am finished with|i no longer need|no longer need|turn off|switch off|log me out of|log out of',
    release,
  ],
  ['give back|hand back|give up|release|drop|remove|revoke|disable|end|stop|return', release],
  ['kill|terminate|relinquish|surrender|step down from|step down as|get rid of|quit', release],
  [
    'sign me out of|sign out of|logout of|take me out of|remove me from|take away|exit|leave|shut off|shut down',
    release,
  ],
  ['check in|close|close out|im through with|i am through with|through with', release],
  ['dont need|i dont need|i do not need|do not need|i dont want|i do not want', noLonger],
  ['extend|extend my activation of|prolong|lengthen|extend activation of', extend],
  // The role that is on, if it is only one: nobody says its name twice.
  ['extend it|extend this|extend that|extend mine|prolong it|extend my activation', extend],
  ['add to|add|keep|keep me|need more time on|i need more time on|need more time for', prolong],
  ['i need more time for|i need more time with|need more time with|more time on', prolong],
  ['more time for|more time with|give me more time on|give me more time for', prolong],
  [
    'i need more time as|give me more time with|continue|continue with|stay|i need to keep',
    prolong,
  ],
  ['let me keep|stretch|hold|hold on to|stay in|stay as', prolong],
  ['can i keep|could i keep|may i keep|can i please keep', { ...prolong, polite: true }],
  ['request extension of|extension of|request an extension of|request an extension for', extend],
  ['request an extension|request extension for|an extension of', extend],
  ['turn|switch', { ...release, onlyWith: 'off' }],
  ['renew|request renewal of|renewal of|request a renewal of|request a renewal for', renew],
  ['request renewal for|extend my eligibility for|extend eligibility for|renewal for', renew],
  ['extend my eligible assignment for|extend my eligibility as|extend my eligibility', renew],
  ['extend eligibility|renew my eligibility for|renew eligibility for|renew eligibility', renew],
  ['extend my eligible assignment|prolong my eligibility for|prolong eligibility for', renew],
  ['re-new|renew my eligible assignment for|renew my assignment for|renew my eligibility', renew],
];

export const readVerb = phraseBook(verbs);

export const verbWords = readVerb.words;
