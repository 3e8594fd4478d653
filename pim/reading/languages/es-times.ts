import type { Language, Table } from './language';
import { afterNoon, beforeNoon, clock, halfPast, quarterPast, quarterTo } from './numbers';

const hours = '(hora/horas/hs/hrs)';
const minutes = '(minuto/minutos/min/mins)';
/** A bare hour needs its article, `a las 8`: `aprueba 4` has no time in it. */
const point = '(@/las &/la &)';

export const spanishLengths: Table = [
  ['30 minutes', '(una/la/) media hora|(una/) media horita'],
  ['1 hour 30 minutes', '(una/1) hora y media|hora y media'],
  ['$1 hours 30 minutes', `# ${hours} y media|# y media ${hours}`],
  ['$1 hours 15 minutes', `# ${hours} y cuarto`],
  ['15 minutes', '(un/) cuarto de hora'],
  ['45 minutes', '(tres/3) cuartos de hora'],
  ['$1 hours', `# (${hours.slice(1, -1)}/horita/horitas)`],
  ['$1 minutes', `# (${minutes.slice(1, -1)}/minutitos)`],
  ['$1 hours $2 minutes', `# ${hours} (y/con/) # ${minutes}`],
  ['$1 days', '# (día/días)'],
  ['$1 weeks', '# (semana/semanas)'],
  ['$1 months', '# (mes/meses)'],
  ['$1 seconds', '# (segundo/segundos)'],
  ['a few hours', '(unas/algunas) horas'],
  ['a few minutes', '(unos/algunos) minutos'],
  ['2 hours', 'un par de horas'],
];

const afternoon = '(de la tarde/de la noche/por la tarde/por la noche)';
const morning = '(de la mañana/por la mañana/de la madrugada)';

export const spanishClocks: Language['clocks'] = [
  [clock, '# en punto|# y #'],
  [halfPast, '# y media'],
  [quarterPast, '# y cuarto'],
  [quarterTo, '# menos cuarto'],
  [afterNoon(clock), `# (y #/) ${afternoon}`],
  [afterNoon(halfPast), `# y media ${afternoon}`],
  [afterNoon(quarterPast), `# y cuarto ${afternoon}`],
  [afterNoon(quarterTo), `# menos cuarto ${afternoon}`],
  [beforeNoon(clock), `# (y #/) ${morning}`],
  [beforeNoon(halfPast), `# y media ${morning}`],
  [() => '12:00', '(el/al/) mediodía|(el/al/) medio día'],
  [() => '0:00', '(la/) medianoche'],
];

const weekdays: Table = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miércoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sábado'],
  ['sunday', 'domingo'],
];

const months: Table = [
  ['january', '(enero/ene)'],
  ['february', '(febrero/feb)'],
  ['march', 'marzo'],
  ['april', '(abril/abr)'],
  ['may', 'mayo'],
  ['june', '(junio/jun)'],
  ['july', '(julio/jul)'],
  ['august', '(agosto/ago)'],
  ['september', '(septiembre/setiembre/sept)'],
  ['october', '(octubre/oct)'],
  ['november', '(noviembre/nov)'],
  ['december', '(diciembre/dic)'],
];

export const spanishDays: Table = [
  ['today', 'hoy|el día de hoy'],
  ['tomorrow', 'mañana|el día de mañana'],
  ['day after tomorrow', 'pasado mañana'],
  ['yesterday', 'ayer'],
  ['this morning', 'esta mañana'],
  ['this afternoon', 'esta tarde'],
  ['this evening', 'esta noche'],
  ['tomorrow morning', 'mañana (por la/en la/a la) mañana'],
  ['tomorrow afternoon', 'mañana (por la/en la/a la) tarde'],
  ...weekdays.flatMap(
    ([day, said]): Table => [
      [day, `(el/) ${said}`],
      [`this ${day}`, `este ${said}`],
      [
        `next ${day}`,
        `(el/) (próximo/siguiente) ${said}|(el/) ${said} (próximo/que viene/siguiente/de la próxima semana/de la semana que viene)`,
      ],
    ],
  ),
  ...months.map(([month, said]) => [`$1 ${month}`, `(el/al/del/) # (de/) ${said}`] as const),
  ...months.map(
    ([month, said]) => [`$1 ${month} $2`, `(el/al/del/) # de ${said} (de/del) #`] as const,
  ),
];

export const spanishTimes: Table = [
  ['$1', '~|%'],
  [
    'for $1',
    '(por/durante/para/por un total de/por unas/por espacio de/por solo/solo por/solo) (las/los/) ~',
  ],
  ['for the next $1', '(por/durante/) (las/los/la) (próximas/próximos/próxima) ~'],
  ['for the next hour', '(por/durante/) la próxima hora'],
  ['for the next half hour', '(por/durante/) la próxima media hora'],
  ['for about $1', '(por/) (aproximadamente/unas/unos/alrededor de/cerca de/más o menos) ~'],
  [
    'for another $1',
    '(por/durante/) (otra/otras/otros/otro) ~|(por/durante/) ~ más|(por/durante/) ~ adicionales',
  ],
  ['for $1', 'de ~'],
  ['in $1', '(en/dentro de) ~'],
  ['at $1', `(a/sobre/hacia) ${point}`],
  ['$1 at $2', `% (a/sobre/) ${point}`],
  [
    'from $1',
    `(desde/a partir de/a partir) (${point.slice(1, -1)}/&)|(desde/a partir de/a partir del) %`,
  ],
  ['until $1', `hasta (${point.slice(1, -1)}/a las &)|hasta %`],
  ['until $1 $2', `hasta % (a/) ${point}`],
  ['from $1 to $2', `(de/desde/entre) (&/las &/la &) (a/hasta/y) (&/las &/la &)`],
  ['$1 from $2 to $3', `% (de/desde/entre) (&/las &/la &) (a/hasta/y) (&/las &/la &)`],
  [
    'for up to $1',
    '(hasta/por un máximo de/máximo/como máximo/por un maximo de/un máximo de/por hasta/durante un máximo de) ~|~ (como máximo/máximo/max)',
  ],
  ['before $1', `antes de ${point}`],
  ['after $1', `después de ${point}`],
  [
    'now',
    'ahora|ya|ahora mismo|inmediatamente|de inmediato|enseguida|desde ahora|a partir de ahora',
  ],
  ['right now', '(en este momento/actualmente)'],
  ['for today', '(por/para/solo por/solo) hoy|todo el día'],
  [
    'for the rest of the day',
    '(por/durante/para/) (el/lo que queda del) (resto del/) día|el resto del día|(durante/por/para) el resto del día',
  ],
  [
    'until end of day',
    'hasta (el final del día/fin del día/final del día/el fin del día/el fin de la jornada/final de la jornada/el final de la jornada)',
  ],
  [
    'for the maximum time',
    '(por/durante/) (el/la) (tiempo máximo/máximo tiempo/duración máxima/máximo)|(duración/tiempo) (máxima/máximo)|el mayor tiempo posible',
  ],
  ['for a while', '(por/durante/) (un rato/un tiempo/un momento/un ratito)'],
  ['until', 'hasta'],
  ['from', 'desde|a partir de'],
  ['longer', 'más tiempo'],
  ['duration', 'duración'],
];
