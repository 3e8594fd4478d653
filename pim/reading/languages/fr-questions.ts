import type { Table } from './language';

/** Questions, answers and what else is a message of its own. */
export const frenchQuestions: Table = [
  [
    'show',
    'affiche|affiche-moi|montre|montre-moi|montrez-moi|afficher|voir|donne-moi la liste de|liste',
  ],
  [
    'what can i activate',
    '(quest-ce que/que/quoi) (je peux/puis-je/je pourrais) (activer/demander)|quest-ce que je suis autorisé à activer|je peux activer quoi',
  ],
  [
    'which roles can i activate',
    '(quels/quelles/quel) (rôles/rôle) (puis-je/je peux/est-ce que je peux/peut-on/pourrais-je) (activer/demander)|les rôles que je peux activer',
  ],
  ['which groups can i activate', 'quels groupes (puis-je/je peux/est-ce que je peux) activer'],
  [
    'what roles do i have',
    '(quels/quelles) (rôles/sont mes rôles/droits) (ai-je/jai/est-ce que jai/)',
  ],
  ['my roles', 'mes rôles'],
  [
    'which roles am i eligible for',
    '(à/pour) quels rôles suis-je éligible|(mes/affiche mes/montre mes) (éligibilités/rôles éligibles/rôles disponibles)|rôles (éligibles/disponibles)',
  ],
  ['am i eligible for', '(suis-je/est-ce que je suis) éligible (à/au/pour)'],
  ['list roles', '(liste/afficher/affiche/montre/liste des) (les/) rôles|rôles'],
  [
    'my active roles',
    'mes (rôles actifs/activations/activations en cours/rôles activés)|rôles actifs|mes affectations actives',
  ],
  [
    'what is active',
    '(quest-ce qui est/quoi est) actif (en ce moment/actuellement/)|quest-ce que jai (dactif/dactivé)',
  ],
  ['which roles are active', 'quels (rôles sont actifs/sont mes rôles actifs/rôles ai-je activés)'],
  ['my requests', 'mes demandes'],
  ['my open requests', '(mes/) demandes (en attente/en cours/ouvertes)'],
  [
    'my scheduled activations',
    '(mes/) activations (planifiées/programmées/prévues/à venir)|quest-ce qui est (planifié/prévu)',
  ],
  ['my approvals', '(mes/) (approbations/validations) (en attente/)'],
  [
    'what needs my approval',
    '(quest-ce que/que) (je dois/dois-je) (approuver/valider)|quelles demandes dois-je approuver|quest-ce qui attend mon approbation|(demandes/) à (approuver/valider)',
  ],
  ['my access reviews', '(mes/) (révisions/revues) (daccès/)'],
  [
    'who has',
    '(qui a/qui possède/qui détient/qui dispose de/qui a actuellement/qui a en ce moment/qui a le rôle) (actuellement/en ce moment/le rôle/)',
  ],
  ['who is', '(qui est/qui sont) (actuellement/en ce moment/les/)'],
  ['who can activate', 'qui peut activer'],
  ['who activated', '(qui a activé/qui a utilisé)'],
  ['who approved my request', 'qui a approuvé ma demande'],
  ['history', '(mon/l/) historique|lhistorique|mon historique'],
  ['audit log', '(journal/le journal/journaux) (daudit/dactivité/des audits)'],
  ['when did i last activate', 'quand ai-je activé (pour la dernière fois/)'],
  [
    'what is the status of my request',
    '(quel est/) (létat/le statut/statut/état) de ma demande|où en est ma demande',
  ],
  [
    'has my request been approved',
    '(ma demande a-t-elle été/est-ce que ma demande a été/ma demande est-elle/ma demande est) (approuvée/acceptée)',
  ],
  [
    'why was my request denied',
    '(pourquoi/pour quelle raison) (ma demande/est-ce que ma demande) (a-t-elle été/a été/est-elle/est) (refusée/rejetée)|pourquoi a-t-on refusé ma demande|pourquoi mon activation a-t-elle été refusée',
  ],
  [
    'how long do i have left on',
    '(combien de temps me reste-t-il/il me reste combien de temps/combien de temps il me reste) (sur/avec/pour/en/)',
  ],
  [
    'what does $1 do',
    '(que fait/quest-ce que fait/que permet/à quoi sert/que peut faire/quest-ce que) (le rôle/le/un/) <role>',
  ],
  ['explain', '(explique/expliquez/explique-moi/expliquez-moi/cest quoi) (le rôle/)'],
  [
    'which role do i need to',
    '(quel rôle/de quel rôle/quel droit) (me faut-il/ai-je besoin/jai besoin/dois-je avoir/faut-il) (pour/)',
  ],
  ['which role can', 'quel rôle (peut/permet de/permet d)'],
  ['remind me', '(rappelle-moi/rappelez-moi/rappelle moi)'],
  ['remind me later', '(rappelle-moi/rappelez-moi/redemande-moi) plus tard'],
  ['settings', '(mes/les/) (paramètres/réglages/préférences)'],
  ['change my time zone to', '(change/changer/mets) mon fuseau horaire (en/à/pour/sur)'],
  ['change language to', '(change/changer/mets) la langue (en/pour/à)'],
  ['stats', '(mes/les/) statistiques'],
  [
    'help',
    'aide|aide-moi|aidez-moi|à laide|(jai/) besoin daide|commandes|que peux-tu faire|que sais-tu faire|comment ça marche|mode demploi|au secours',
  ],
  ['yes', 'oui|ouais|oui merci|daccord|ok pour moi|cest bon|exactement|bien sûr'],
  ['no', 'non|non merci'],
  ['never mind', 'laisse tomber|laissez tomber|oublie|oubliez|peu importe|ça ne fait rien'],
  ['same as yesterday', '(comme/pareil/la même chose quhier/pareil quhier/comme hier) (hier/)'],
  [
    'same again',
    '(la même chose/pareil) (que la dernière fois/encore/)|comme la dernière fois|comme dhabitude',
  ],
  ['my usual', '(mes rôles habituels/mon rôle habituel)'],
];
