import type { Language, Table } from './language';
import {
  afterNoon,
  beforeNoon,
  clock,
  halfPast,
  minutesTo,
  quarterPast,
  quarterTo,
} from './numbers';

const hours = '(heure/heures/h/hrs)';
const minutes = '(minute/minutes/min/mn/min ./mins)';
const toHours: Language['clocks'][number][0] = (hour, minute) => clock(hour, minute);

export const frenchLengths: Table = [
  ['30 minutes', '(une/la/dune/) (demi-heure/demi heure/demie heure/demie-heure)'],
  ['1 hour 30 minutes', '(une/1) (heure/h) et (demie/demi)|une heure trente'],
  ['$1 hours 30 minutes', `# ${hours} et (demie/demi)`],
  ['15 minutes', '(un/) quart dheure'],
  ['45 minutes', 'trois (quarts/quart) dheure|3 quarts dheure'],
  ['$1 hours', `# ${hours}`],
  ['$1 minutes', `# ${minutes}`],
  ['$1 hours $2 minutes', `# ${hours} (et/) # ${minutes}`],
  ['$1 days', '# (jour/jours/journée/journées)'],
  ['$1 weeks', '# (semaine/semaines)'],
  ['$1 months', '# mois'],
  ['$1 seconds', '# (seconde/secondes)'],
  ['a few hours', 'quelques heures'],
  ['a few minutes', 'quelques minutes'],
];

const afternoon = '(de laprès-midi/de laprès midi/du soir/cet après-midi/ce soir)';

export const frenchClocks: Language['clocks'] = [
  [toHours, '# (heure/heures)|# (heure/heures/h) #|# h'],
  [halfPast, '# (heures/heure/h) et demie'],
  [quarterPast, '# (heures/heure/h) et quart'],
  [quarterTo, '# (heures/heure/h) moins le quart'],
  [(hour, minute = 0) => minutesTo(minute, hour), '# (heures/heure/h) moins #'],
  [afterNoon(clock), `# (heures/heure/h) ${afternoon}|# (heures/heure/h) # ${afternoon}`],
  [afterNoon(halfPast), `# (heures/heure/h) et demie ${afternoon}`],
  [beforeNoon(clock), '# (heures/heure/h) (du matin/ce matin)'],
  [() => '12:00', 'midi'],
  [() => '12:30', 'midi et demi|midi et demie'],
  [() => '0:00', 'minuit'],
];

const weekdays: Table = [
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
  ['sunday', 'dimanche'],
];

const months: Table = [
  ['january', '(janvier/janv/janv .)'],
  ['february', '(février/févr/févr .)'],
  ['march', 'mars'],
  ['april', '(avril/avr)'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', '(juillet/juil)'],
  ['august', 'août'],
  ['september', '(septembre/sept)'],
  ['october', '(octobre/oct)'],
  ['november', '(novembre/nov)'],
  ['december', '(décembre/déc)'],
];

export const frenchDays: Table = [
  ['today', 'aujourdhui'],
  ['tomorrow', 'demain'],
  ['day after tomorrow', 'après-demain|après demain'],
  ['yesterday', 'hier'],
  ['this morning', 'ce matin'],
  ['this afternoon', 'cet après-midi|cet après midi'],
  ['this evening', 'ce soir'],
  ['tomorrow morning', 'demain matin'],
  ['tomorrow afternoon', 'demain après-midi|demain après midi'],
  ['tomorrow evening', 'demain soir'],
  ...weekdays.flatMap(
    ([day, said]): Table => [
      [day, `(le/) ${said}`],
      [`this ${day}`, `ce ${said}`],
      [`next ${day}`, `(le/) ${said} prochain|${said} de la semaine prochaine`],
      [`${day} morning`, `${said} matin`],
      [`${day} afternoon`, `${said} après-midi`],
    ],
  ),
  ...months.map(([month, said]) => [`$1 ${month}`, `(le/au/du/) # ${said}`] as const),
  ...months.map(([month, said]) => [`$1 ${month} $2`, `(le/au/du/) # ${said} #`] as const),
];

export const frenchTimes: Table = [
  ['$1', '~|%'],
  [
    'for $1',
    '(pour/pendant/durant/pour une durée de/pour la durée de/dune durée de/pour seulement) (les/) ~',
  ],
  [
    'for $1',
    '(les/pour les/pendant les) (prochaines/prochaine/# prochaines) ~|pour la prochaine ~',
  ],
  ['for the next hour', '(pour/pendant/durant) la prochaine heure|pour lheure à venir'],
  ['for the next $1 hours', '(pour/pendant/durant) les # prochaines heures'],
  ['for the next half hour', '(pour/pendant) la prochaine demi-heure'],
  ['for up to $1', '(pour/) (au maximum/maximum/au plus/max) ~|~ (au maximum/maximum/au plus/max)'],
  ['for about $1', '(pour/pendant/) (environ/à peu près/près de) ~'],
  [
    'for another $1',
    '(pour/de/pendant/) encore ~|(de/pour/) ~ (de plus/supplémentaires/supplémentaire/en plus)|une autre ~',
  ],
  ['for $1', 'de ~'],
  ['in $1', '(dans/dici) ~'],
  ['at $1', '(à/vers/dès/pour) @'],
  ['$1 at $2', '% (à/vers/dès) &'],
  ['$1 $2', '% @'],
  ['from $1', '(à partir de/dès/depuis/à compter de/à partir) @|à partir (de/) &|à partir de %'],
  ['until $1', '(jusquà/jusqu à/jusque/jusquau) @|jusquà &'],
  ['until $1', '(jusquà/jusquau/jusqu à/jusque) %'],
  ['until $1 $2', '(jusquà/jusquau/jusqu à/jusque) % (à/vers/) @'],
  ['from $1 to $2', '(de/entre/dès) @ (à/et/jusquà) @|(de/entre) & (à/et/jusquà) @|@ à @'],
  ['from $1 to $2', '(de/entre) @ (à/et/jusquà) &'],
  ['$1 from $2 to $3', '% (de/entre) & (à/et/jusquà) &'],
  ['for up to $1', 'jusquà ~'],
  ['before $1', 'avant @'],
  ['after $1', 'après @'],
  [
    'now',
    'maintenant|tout de suite|immédiatement|dès maintenant|sur-le-champ|de suite|à partir de maintenant',
  ],
  ['right now', '(en ce moment/actuellement)'],
  ['for today', 'pour aujourdhui|pour la journée|toute la journée'],
  ['for the rest of the day', '(pour/pendant/) le reste de la journée'],
  [
    'until end of day',
    'jusquà (ce soir/la fermeture/la fin de journée)|jusquà la fin de la journée|jusquen fin de journée',
  ],
  ['until midnight', 'jusquà minuit'],
  ['until noon', 'jusquà midi'],
  [
    'for the maximum time',
    '(pour/) la durée maximale|(pour/) la durée maximum|durée (maximale/maximum)|le plus longtemps possible|aussi longtemps que possible',
  ],
  ['for a while', '(pour/pendant/) (un moment/un certain temps/quelque temps/un petit moment)'],
  ['until', 'jusquà|jusquau|jusque|jusqu'],
  ['from', 'à partir de|à partir du|depuis'],
  ['longer', 'plus longtemps'],
  ['duration', 'durée'],
];
