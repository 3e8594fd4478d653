import { frenchQuestions } from './fr-questions';
import { frenchClocks, frenchDays, frenchLengths, frenchTimes } from './fr-times';
import type { Language, Table } from './language';
import { numberWords } from './numbers';
import { eachWord, withoutAccents } from './pattern';

const guards: Table = [
  ['not', 'ne|pas|ne pas|surtout pas'],
  [
    'not activate',
    '(nactive/nactivez/nactiver/nactives) (surtout/) (pas/jamais/plus/rien)|nactive|nactivez|ne pas activer',
  ],
  [
    'not approve',
    '(napprouve/napprouvez/napprouver) (surtout/) (pas/jamais/plus/rien)|napprouve|napprouvez',
  ],
  ['not extend', '(nétends/nétendez/nallonge) (pas/jamais/plus)|nétends|nétendez'],
  ['not cancel', '(nannule/nannulez) (pas/jamais/plus)|nannule|nannulez'],
  ['not accept', '(naccepte/nacceptez) (pas/jamais/plus)|naccepte|nacceptez'],
  ['no', 'il ny a (pas/aucun/aucune) (de/)|aucun|aucune|pas de|pas dautre'],
  ['never', 'jamais|ne jamais|plus jamais'],
  ['without', 'sans'],
  ['if', 'si|sil|seulement si|au cas où|en cas de|en cas durgence'],
  ['once', 'dès que|une fois que|aussitôt que|après que'],
  ['when', 'quand|lorsque|lorsquil|quand il|quand elle'],
  ['unless', 'sauf si|à moins que|à moins'],
  ['before', 'avant que|avant de|avant'],
  ['while', 'tant que|pendant que'],
  ['but', 'mais|cependant|toutefois'],
  ['instead', 'au lieu|plutôt|à la place'],
  ['except', 'sauf|excepté'],
  ['later', 'plus tard'],
  ['would', 'serait|aurait'],
  ['should i', 'dois-je|devrais-je|devrait|faut-il|est-ce que je dois'],
  ['suppose', 'supposons|imaginons|admettons'],
  ['or', 'ou|ou bien|soit'],
  ['wait', 'attends|attendez|un instant'],
  ['nothing', 'rien'],
  ['nobody', 'personne'],
  ['every', 'chaque|tous les jours|tous les'],
  ['always', 'toujours'],
];

const verbs: Table = [
  ['please activate', '(merci/prière) dactiver'],
  ['please deactivate', '(merci/prière) de désactiver'],
  [
    'activate',
    '(active/activer/activez/actives/activons/dactiver/mactiver/réactive/réactiver/réactivez)(-moi/-le/-la/) (moi/)',
  ],
  ['activate', 'lactivation (de/du/)|activation (de/du)'],
  ['make me', '(passe-moi/mets-moi/nomme-moi/promeus-moi) (en/)|fais de moi (un/une/)'],
  ['turn on', 'allume|allumer|allumez|démarre|démarrer|démarrez|lance|lancer|lancez'],
  ['enable', 'habilite|habiliter|enclenche|enclencher'],
  ['deactivate', '(désactive/désactiver/désactivez/désactives/de désactiver)(-moi/-le/) (moi/)'],
  [
    'deactivate',
    'désactivation (de/du)|arrête|arrêter|arrêtez|termine|terminer|terminez|retire|retirer|retirez|supprime (mon rôle/)|mets fin à|mettre fin à|mettez fin à|coupe|couper',
  ],
  ['turn off', 'éteins|éteindre|éteignez'],
  ['give back', 'rends|rendre|rendez|restitue|restituer|restituez|libère|libérer|libérez'],
  [
    'extend',
    '(prolonge/prolonger/prolongez/étends/étendre/étendez/allonge/allonger/rallonge/rallonger/de prolonger)(-moi/) (moi/)|prolongation de',
  ],
  ['renew', 'renouvelle|renouveler|renouvelez|renouvellement de'],
  ['cancel', 'annule|annuler|annulez|dannuler|abandonne|abandonner|retirer ma demande'],
  ['cancel my request', '(annule/annuler/annulez/retire/retirer/retirez) ma demande'],
  [
    'approve',
    'approuve|approuver|approuvez|dapprouver|accepte|accepter|acceptez|valide|valider|validez|autorise|autoriser|autorisez',
  ],
  ['deny', 'refuse|refuser|refusez|de refuser|rejette|rejeter|rejetez|décline|décliner|déclinez'],
  ['is valid', '(est/sont) (valide/valides)'],
  ['ticket valid', 'ticket (valide/validé)'],
  ['request', 'demande|demander|demandez|je demande|sollicite|solliciter'],
  ['schedule', 'planifie|planifier|planifiez|programme|programmer|programmez'],
];

const openers: Table = [
  [
    'please',
    'sil vous plaît|sil te plaît|svp|stp|sil-vous-plaît|sil-te-plaît|merci de|merci de bien vouloir|veuillez|prière de|je te prie de|je vous prie de',
  ],
  ['hello', 'bonjour|bonsoir|salut|coucou|bonjour à tous|bonjour le bot'],
  ['thanks', 'merci|merci beaucoup|merci bien|merci davance|je te remercie|je vous remercie'],
  [
    'can you',
    '(peux-tu/pouvez-vous/pourrais-tu/pourriez-vous/tu peux/vous pouvez/tu pourrais/vous pourriez) (me/)',
  ],
  ['can you', '(est-ce que/) (tu peux/vous pouvez/tu pourrais/vous pourriez) (me/)'],
  ['can i', '(puis-je/est-ce que je peux/je peux/je pourrais/pourrais-je/est-ce que je pourrais)'],
  [
    'i would like',
    '(je voudrais/jaimerais/je souhaite/je souhaiterais/jaimerais bien/je veux/je désire) (avoir/obtenir/disposer de/)',
  ],
  ['i want', 'je dois|il faut que je|je vais'],
];

const phrases: Table = [
  ...frenchQuestions,
  [
    'i need',
    '(jai/jaurais) besoin (de laccès à/daccès à/davoir/du rôle/de/du/des/dun/dune/) (le rôle/)|il me faut (le rôle/laccès à/)|il me faudrait|besoin (de/du)',
  ],
  ['i need to activate', '(jai/jaurais) besoin dactiver'],
  [
    'give me',
    '(donne-moi/donnez-moi/donne moi/donnez moi/accorde-moi/accordez-moi/me donner/octroie-moi) (laccès à/le rôle/)',
  ],
  [
    'can i have',
    '(puis-je/est-ce que je peux/je peux/je pourrais/pourrais-je) (avoir/obtenir) (le rôle/)',
  ],
  ['i am done with', '(jai fini/jai terminé) (avec/) (le rôle/)|(jen ai fini/cest fini) avec'],
  ['i no longer need', '(je/) nai plus besoin (de/du/des) (rôle/)|plus besoin (de/du)'],
  ['my active', '(my/mes) active'],
  ['active', '(active roles/active role)'],
  ['my request', '(ma/de ma) demande'],
  [
    'request',
    '(la/cette/une/) demande (numéro/n°/no/nº)|(la/cette) demande|requête|(la/) requête (numéro/)|numéro',
  ],
  ['the request from', '(la/les) (demande/demandes/requête) (de/d)'],
  ['requests', '(les/) demandes|requêtes'],
  ['approvals', 'approbations'],
  ['everything', 'tout|tous mes rôles'],
  ['all', 'tous|toutes'],
  ['my role', '(mon/le mien) rôle (de/d/)|mes (rôles/droits/accès)'],
  ['the role', '(le/du/au) rôle (de/d/)|rôle (de/d/)'],
  ['a role', 'un rôle'],
  ['access to', 'laccès (à/au/de)|accès (à/au)'],
  ['my', 'mon|ma|mes'],
  ['the', 'le|la|les|cette|ce'],
  ['for me', 'pour moi|pour nous'],
  ['me', 'moi|nous'],
  ['of', 'de|du|des|d'],
  ['and', 'et|ainsi que'],
  ['on', 'sur'],
  ['for', 'pour'],
  ['with', 'avec'],
  ['as', 'en tant que|comme'],
  ['again', 'encore|à nouveau|de nouveau'],
  ['activation', 'lactivation|activation'],
  ['ticket', 'ticket (numéro/n°)|billet'],
  ['for maintenance', 'pour (la/une/) maintenance'],
  ['for migration', 'pour (la/une/) migration'],
  ['for incident', 'pour (lincident/un incident/la panne/une panne)'],
  ['for tests', 'pour (un/des/les/) (test/tests)'],
];

const reasons: Table = [
  [
    'because',
    'car|parce que|parce quil|parce quelle|parce quon|parce|puisque|en raison (de/du/dune/dun/des)|à cause (de/du/dune/dun/des)|suite (à/au/aux)|du fait de|étant donné que',
  ],
  [
    'because',
    '(raison/motif/justification/la raison/le motif) (:/est/est que/)|afin (de/que)|pour que|dans le but de',
  ],
];

/** @public Loaded when somebody first writes in it. */
export const french: Language = {
  guards,
  verbs,
  brackets: [],
  openers,
  phrases,
  reasons,
  reasonEnds: [],
  lengths: frenchLengths,
  clocks: frenchClocks,
  days: frenchDays,
  times: frenchTimes,
  readNumber: numberWords(
    `un=1 une=1 dune=1 dun=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 quinze=15
     vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 quarante-cinq=45 quatre-vingt-dix=90
     vingt-cinq=25 trente-cinq=35 cinquante-cinq=55 dix-sept=17 dix-huit=18 dix-neuf=19 seize=16 treize=13
     quatorze=14 vingt-quatre=24`,
    'et',
  ),
  simplified: (word) => word,
  spellings: eachWord((word) => [withoutAccents(word)]),
  purpose: [
    'pour',
    `réparer corriger résoudre tester vérifier créer migrer réinitialiser mettre faire configurer débloquer
     déployer dépanner gérer modifier ajouter supprimer installer restaurer régler traiter changer aider voir
     consulter analyser accéder exporter auditer enquêter remettre réaliser effectuer terminer finir pouvoir`,
  ],
  verbLast: false,
};
