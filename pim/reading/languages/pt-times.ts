import type { Language, Table } from './language';
import { afterNoon, beforeNoon, clock, halfPast, minutesTo } from './numbers';

const hours = '(hora/horas/hrs/h)';
const minutes = '(minuto/minutos/min/mins)';

export const portugueseLengths: Table = [
  ['30 minutes', '(uma/a/) meia hora|(uma/) meia horinha|meia-hora'],
  ['1 hour 30 minutes', '(uma/1) (hora/h) e meia|hora e meia'],
  ['$1 hours 30 minutes', `# ${hours} e meia|# e meia ${hours}`],
  ['$1 hours 15 minutes', `# ${hours} e um quarto`],
  ['15 minutes', '(um/) quarto de hora'],
  ['45 minutes', '(três/3) quartos de hora'],
  ['$1 hours', '# (hora/horas/hrs/h/horinha/horinhas)'],
  ['$1 minutes', '# (minuto/minutos/min/mins/minutinhos)'],
  ['$1 hours $2 minutes', `# ${hours} (e/) # ${minutes}`],
  ['$1 days', '# (dia/dias)'],
  ['$1 weeks', '# (semana/semanas)'],
  ['$1 months', '# (mês/meses)'],
  ['$1 seconds', '# (segundo/segundos)'],
  ['a few hours', '(algumas/umas) horas'],
  ['a few minutes', '(alguns/uns) minutos'],
  ['2 hours', 'um par de horas'],
];

const afternoon = '(da tarde/da noite/à tarde/à noite)';

export const portugueseClocks: Language['clocks'] = [
  [clock, '# em ponto|# (h/horas/e) #'],
  [halfPast, '# (h/horas/) e meia'],
  [minutesTo, '# (minutos/) para (as/às/a/) #'],
  [afterNoon(clock), `# (h/horas/) ${afternoon}|# e # ${afternoon}`],
  [afterNoon(halfPast), `# (h/horas/) e meia ${afternoon}`],
  [beforeNoon(clock), '# (h/horas/) (da manhã/da madrugada)'],
  [beforeNoon(halfPast), '# (h/horas/) e meia da manhã'],
  [() => '12:00', '(o/ao/) meio-dia|(o/ao/) meio dia'],
  [() => '0:00', '(a/à/) meia-noite|(a/à/) meia noite'],
];

const weekdays: Table = [
  ['monday', '(segunda-feira/segunda feira/segunda)'],
  ['tuesday', '(terça-feira/terça feira/terça)'],
  ['wednesday', '(quarta-feira/quarta feira/quarta)'],
  ['thursday', '(quinta-feira/quinta feira/quinta)'],
  ['friday', '(sexta-feira/sexta feira/sexta)'],
  ['saturday', 'sábado'],
  ['sunday', 'domingo'],
];

const months: Table = [
  ['january', '(janeiro/jan)'],
  ['february', '(fevereiro/fev)'],
  ['march', '(março/mar)'],
  ['april', '(abril/abr)'],
  ['may', 'maio'],
  ['june', '(junho/jun)'],
  ['july', '(julho/jul)'],
  ['august', '(agosto/ago)'],
  ['september', '(setembro/set)'],
  ['october', '(outubro/out)'],
  ['november', '(novembro/nov)'],
  ['december', '(dezembro/dez)'],
];

export const portugueseDays: Table = [
  ['today', 'hoje'],
  ['tomorrow', 'amanhã'],
  ['day after tomorrow', 'depois de amanhã'],
  ['yesterday', 'ontem'],
  ['this morning', '(esta manhã/hoje de manhã)'],
  ['this afternoon', '(esta tarde/hoje à tarde)'],
  ['this evening', '(esta noite/hoje à noite)'],
  ['tomorrow morning', 'amanhã (de/pela) manhã'],
  ['tomorrow afternoon', 'amanhã (à/de) tarde'],
  ...weekdays.flatMap(
    ([day, said]): Table => [
      [day, `(na/no/em/) ${said}`],
      [`this ${day}`, `(nesta/esta/neste/este) ${said}`],
      [
        `next ${day}`,
        `(na/a/no/o/) (próxima/próximo) ${said}|(na/) ${said} (que vem/próxima/próximo/da próxima semana/da semana que vem)`,
      ],
    ],
  ),
  ...months.map(([month, said]) => [`$1 ${month}`, `(em/no dia/dia/a/) # de ${said}`] as const),
  ...months.map(
    ([month, said]) => [`$1 ${month} $2`, `(em/no dia/dia/) # de ${said} de #`] as const,
  ),
];

/** A bare hour needs its article, `às 8`: `aprova 4` has no time in it. */
const at = '(às &/as &/à &/por volta das &/pelas &)';
const from = '(das/da/do/de/desde as/entre as/desde)';
const to = '(às/as/até as/até às/até/a/à/e as)';

export const portugueseTimes: Table = [
  ['$1', '~|%'],
  ['for $1', '(por/durante/para/por um total de/por apenas/só por/apenas por/pra) (as/os/) ~'],
  [
    'for the next $1',
    '(por/pelas/pelos/nas/nos/durante as/durante os/) (próximas/próximos/próxima) ~',
  ],
  ['for the next hour', '(pela/na/durante a) próxima hora'],
  ['for the next half hour', '(pela/na/durante a) próxima meia hora'],
  ['for about $1', '(por/) (aproximadamente/cerca de/mais ou menos/umas/uns/em torno de) ~'],
  ['for another $1', '(por/) mais ~|(por/) (outra/outras/outros) ~|(por/) ~ (a mais/adicionais)'],
  ['for $1', 'de ~'],
  ['by $1', 'em ~ a mais'],
  ['in $1', '(em/daqui a/dentro de) ~'],
  ['at $1', at],
  ['$1 at $2', `% ${at}|% @|% , ${at}`],
  [
    'from $1',
    `(a partir/desde) (das &/das @/de &/as &/as @/às &/às @/da &/@)|(a partir de/desde) %`,
  ],
  ['until $1', `(até às &/até as &/até à &/até a &/até o @/até @)|até (a/o/) %`],
  ['until $1 $2', `até % ${at}|até (a/o/) % ${at}|até % @`],
  ['from $1 to $2', `${from} & ${to} &`],
  ['$1 from $2 to $3', `% (,/) ${from} & ${to} &`],
  [
    'for up to $1',
    '(até/por até/no máximo/por no máximo/máximo de/por um máximo de) ~|~ (no máximo/máximo/max)',
  ],
  ['before $1', `antes (das/da/de) &`],
  ['after $1', `depois (das/da/de) &`],
  ['now', 'agora|já|agora mesmo|imediatamente|de imediato|a partir de agora|desde já'],
  ['right now', '(neste momento/no momento/atualmente)'],
  ['for today', '(por/para/só por/só) hoje|o dia todo|o dia inteiro'],
  ['for the rest of the day', '(pelo/o/durante o/para o/até o) (resto/restante) do dia'],
  ['until end of day', 'até o (fim/final) do (dia/expediente)|até ao (fim/final) do dia'],
  [
    'for the maximum time',
    '(pelo/por/) (o/) (tempo máximo/máximo de tempo)|(pela/a/) duração máxima|(duração máxima/tempo máximo)|o máximo (de tempo/) possível',
  ],
  ['for a while', '(por/durante/) (um tempo/um momento/um tempinho/um pouco)'],
  ['until', 'até|até o|até a'],
  ['from', 'a partir de|desde|a partir do'],
  ['longer', 'mais tempo'],
  ['duration', 'duração'],
];
