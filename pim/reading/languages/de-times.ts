import type { Language, Table } from './language';
import {
  afterNoon,
  clock,
  halfTo,
  minutesPast,
  minutesTo,
  quarterPast,
  quarterTo,
} from './numbers';

const hours = '(stunde/stunden/std ./std/stdn ./stdn/stündchen)';
const minutes = '(minute/minuten/min ./min/minütchen)';

export const germanLengths: Table = [
  ['30 minutes', '(eine/einer/ne/die/) (halbe/halben) (stunde/std/std .)|(ein/) halbes stündchen'],
  [
    '1 hour 30 minutes',
    '(anderthalb/eineinhalb/ein einhalb/1 einhalb/eine und eine halbe) (stunden/stunde/std/std .)',
  ],
  ['1 hour 30 minutes', '(eine/1) (stunde/std) und eine halbe|eine stunde dreißig'],
  ['15 minutes', '(eine/einer/ne/) (viertelstunde/viertel stunde)'],
  ['45 minutes', '(eine/einer/ne/) (dreiviertelstunde/dreiviertel stunde/drei viertel stunde)'],
  ['45 minutes', 'drei viertelstunden'],
  ['$1 hours 30 minutes', `# (einhalb/und eine halbe) ${hours}|# ${hours} und eine halbe`],
  ['$1 hours', `# ${hours}|# stündig(e/en/)`],
  ['$1 minutes', `# ${minutes}`],
  ['$1 hours $2 minutes', `# ${hours} (und/) # ${minutes}`],
  ['$1 days', '# (tag/tage/tagen)'],
  ['$1 weeks', '# (woche/wochen)'],
  ['$1 months', '# (monat/monate/monaten)'],
  ['$1 seconds', '# (sekunde/sekunden/sek)'],
  ['a few hours', '(ein paar/einige/paar) stunden'],
  ['a few minutes', '(ein paar/einige/paar) minuten'],
];

export const germanClocks: Language['clocks'] = [
  [clock, '# uhr|# uhr #|punkt # (uhr/)'],
  [halfTo, 'halb # (uhr/)'],
  [quarterTo, '(viertel vor/dreiviertel) # (uhr/)'],
  [quarterPast, 'viertel nach # (uhr/)'],
  [minutesTo, '# (minuten/min/) vor # (uhr/)'],
  [minutesPast, '# (minuten/min/) nach # (uhr/)'],
  [afterNoon(clock), '# uhr (nachmittags/abends/am nachmittag/am abend)'],
  [afterNoon(halfTo), 'halb # (nachmittags/abends/am nachmittag/am abend)'],
  [() => '12:00', '(mittag/mittags/zwölf uhr mittags)'],
  [() => '0:00', 'mitternacht'],
];

const weekdays: Table = [
  ['monday', '(montag/mo)'],
  ['tuesday', '(dienstag/di)'],
  ['wednesday', '(mittwoch/mi)'],
  ['thursday', '(donnerstag/do)'],
  ['friday', '(freitag/fr)'],
  ['saturday', '(samstag/sonnabend/sa)'],
  ['sunday', '(sonntag/so)'],
];

const months: Table = [
  ['january', '(januar/jänner/jan)'],
  ['february', '(februar/feber/feb)'],
  ['march', '(märz/mrz)'],
  ['april', '(april/apr)'],
  ['may', 'mai'],
  ['june', '(juni/jun)'],
  ['july', '(juli/jul)'],
  ['august', '(august/aug)'],
  ['september', '(september/sept/sep)'],
  ['october', '(oktober/okt)'],
  ['november', '(november/nov)'],
  ['december', '(dezember/dez)'],
];

const parts: Table = [
  ['morning', '(morgen/früh/vormittag)'],
  ['afternoon', '(nachmittag/mittag)'],
  ['evening', '(abend/nacht)'],
];

export const germanDays: Table = [
  ['today', 'heute|am heutigen tag'],
  ['tomorrow', 'morgen|am morgigen tag'],
  ['day after tomorrow', 'übermorgen'],
  ['yesterday', 'gestern'],
  ...parts.flatMap(
    ([part, said]): Table => [
      [`this ${part}`, `heute ${said}`],
      [`tomorrow ${part}`, part === 'morning' ? 'morgen (früh/vormittag)' : `morgen ${said}`],
    ],
  ),
  ...weekdays.flatMap(([day, said]): Table => {
    const [, name = '', ...others] = said.split(/[(/)]/);
    const full = `(${[name, ...others.filter((other) => other.length > 2)].join('/')})`;
    return [
      [day, `${full}|(am/kommenden/am kommenden/den/dem) ${said}`],
      [`this ${day}`, `(diesen/an diesem) ${said}`],
      [`next ${day}`, `(nächsten/am nächsten/nächster) ${said}|${full} (nächster/nächste) woche`],
    ];
  }),
  ...months.map(([month, said]) => [`$1 ${month}`, `(am/den/zum/) # (./) ${said}`] as const),
  ...months.map(([month, said]) => [`$1 ${month} $2`, `(am/den/zum/) # (./) ${said} #`] as const),
];

export const germanTimes: Table = [
  ['$1', '~|%|@'],
  [
    'for $1',
    '(für/während/auf/auf die dauer von/für die dauer von) (genau/die/insgesamt/nur/mal/) ~',
  ],
  [
    'for $1',
    '(die nächsten/die nächste/in den nächsten/für die nächsten/für die nächste) ~|~ lang',
  ],
  [
    'for up to $1',
    '(bis zu/für bis zu/maximal/max ./max/höchstens/für maximal/für max ./für höchstens) ~',
  ],
  ['for about $1', '(für/) (ca ./ca/circa/etwa/ungefähr/rund/zirka) ~'],
  [
    'for another $1',
    '(für/um/) (weitere/noch/noch mal/nochmal/noch eine/noch weitere) ~|(um/) ~ (mehr/länger)',
  ],
  ['by $1', 'um ~'],
  ['in $1', 'in ~'],
  ['for $1', 'für heute ~'],
  ['at $1', '(um/gegen/ab um/so um) @|(um/gegen) #'],
  ['from $1', '(ab/beginnend um/beginnend ab/start um/startet um/mit beginn um) @|ab #'],
  ['from $1', '(ab/beginnend) %'],
  ['on $1', 'am %'],
  ['until $1', '(bis/bis um/bis spätestens/bis gegen) @|bis (um/) #'],
  ['until $1', 'bis (zum/zu/) %'],
  ['until $1 $2', 'bis (zum/) % (um/gegen/) @|bis (zum/) % um #'],
  [
    'from $1 to $2',
    '(von/zwischen/ab) @ (bis/und/bis um) @|(von/zwischen) & (bis/und) @|@ bis @|& bis @',
  ],
  ['from $1 to $2', '(von/zwischen) & (bis/und) &|(von/zwischen) @ (bis/und) &'],
  ['from $1 $2 to $3', 'von % (um/) & bis @'],
  ['from $1 $2 to $3 $4', 'von % (um/) & bis % (um/) @'],
  ['before $1', 'vor @'],
  ['after $1', 'nach @'],
  ['now', 'jetzt|sofort|ab sofort|ab jetzt|umgehend|unverzüglich|gleich|jetzt gleich|von jetzt'],
  ['right now', '(gerade/momentan/aktuell/derzeit/im moment/zurzeit/zur zeit)'],
  ['for today', 'für heute|heute noch|den ganzen tag'],
  ['for the rest of the day', '(für/) (den/) rest (des/vom/) (tages/tag)|für den rest von heute'],
  [
    'until end of day',
    'bis (feierabend/zum feierabend/dienstschluss/büroschluss/arbeitsende/tagesende/ende des tages/zum ende des tages/zum arbeitsende)',
  ],
  ['until midnight', 'bis mitternacht'],
  [
    'for the maximum time',
    '(für/) (die/) (maximale/maximaler/längstmögliche) (dauer/zeit/laufzeit)|so lange wie möglich|solange wie möglich|maximal lange',
  ],
  ['for a while', '(für/) (eine weile/einige zeit/kurze zeit/eine zeit lang)|kurz'],
  ['later', 'später'],
  ['until', 'bis'],
  ['from', 'von|vom|ab|seit'],
  ['longer', 'länger'],
  ['starting', 'beginnend|startend'],
  ['duration', 'dauer'],
];
