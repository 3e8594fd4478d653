import { phraseBook, wordSet } from '../phrase-book';

/** `over` says that a scope follows; `for` may be followed by anything, so there the scope must be known. */
export type Marker = 'certain' | 'likely' | 'vague';

export const markers = phraseBook<Marker>([
  [
    'scoped to|limited to|restricted to|over|with scope|at scope|begrenzt auf|beschränkt auf|limité à|limitée à|limitado a|limitada a|limitado à',
    'certain',
  ],
  [
    'on|in|within|at|auf|im|in der|über|sur|dans|sobre|en|em|no|na|nas|nos|の|に|に 対 す る',
    'likely',
  ],
  ['for|to|of|für|von|pour|de|du|para|del|da|do', 'vague'],
]);

/** What a scope can be said to be; `scope` says nothing of it. */
export type ScopeKind =
  | 'administrative unit'
  | 'management group'
  | 'subscription'
  | 'resource group'
  | 'vault'
  | 'scope';

export const scopeKinds = phraseBook<ScopeKind>([
  [
    'administrative unit|au|admin unit|verwaltungseinheit|unité administrative|unidad administrativa|unidade administrativa|管 理 単 位|管 理 单 元',
    'administrative unit',
  ],
  [
    'subscription|sub|azure subscription|abonnement|suscripción|suscripcion|assinatura|サ ブ ス ク リ プ シ ョ ン|订 阅',
    'subscription',
  ],
  [
    'resource group|resourcegroup|rg|ressourcengruppe|groupe de ressources|grupo de recursos|リ ソ ー ス グ ル ー プ|资 源 组',
    'resource group',
  ],
  [
    'management group|mg|verwaltungsgruppe|groupe dadministration|grupo de administración|grupo de gerenciamento',
    'management group',
  ],
  ['key vault|keyvault|vault|schlüsseltresor|coffre', 'vault'],
  ['scope|bereich', 'scope'],
]);

export const directories = phraseBook<true>([
  [
    'directory|tenant|organization|organisation|whole directory|whole tenant|entire directory|entire tenant|whole organization|entire organization|verzeichnis|gesamte verzeichnis|mandanten|annuaire|directorio|diretório',
    true,
  ],
]);

export const determiners = wordSet('the our my der die das dem den le la les el los las o a os as');

/** What changes nothing between them and what the scope is. */
export const wholes = wordSet('whole entire complete');

/** Where the name of a scope that is not known ends. */
export const afterScope = wordSet(
  `for until till til to because due since from at on in by please pls and or with as so now today tomorrow
  starting für bis von ab wegen weil pour jusqu pendant car para por hasta durante porque até desde und et y e`,
);

/** What `over` and `within` mean when they speak of time. */
export const timeNouns = wordSet(
  `lunch night weekend the next christmas easter holidays holiday week day days hour hours minutes month
  break summer winter monday tuesday wednesday thursday friday saturday sunday`,
);

/** What follows `on` and `in` without being a place. */
export const notScopes = wordSet(
  `behalf call calls demand hold time duty case order advance general particular fact short addition
  there here this that them these those what which case cases order emergency emergencies about
  january february march april june july august september october november december
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi
  dimanche lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta
  einer einem eine zwei drei caso urgencia urgence notfall uns deux trois dos tres dois`,
);
