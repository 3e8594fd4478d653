import type { Language, Table } from './language';
import { afterNoon, beforeNoon, clock, halfPast, quarterPast, threeQuartersPast } from './numbers';

const hours = '(小时/个小时/钟头/个钟头/个钟)';
const minutes = '(分钟/分/分钟时间)';

export const chineseLengths: Table = [
  ['30 minutes', '(半小时/半个小时/半个钟头/半个钟)'],
  ['$1 hours', `#${hours}`],
  ['$1 hours 30 minutes', '#(小时半/个半小时/个半钟头/小时三十分)'],
  ['$1 minutes', `#${minutes}`],
  ['15 minutes', '(一刻钟/1刻钟)'],
  ['45 minutes', '(三刻钟/3刻钟)'],
  ['$1 hours $2 minutes', `#${hours}(零/又/)#${minutes}`],
  ['$1 days', '#(天/日)'],
  ['$1 weeks', '#(周/个星期/星期/个礼拜)'],
  ['$1 months', '#个月'],
  ['$1 seconds', '#秒(钟/)'],
  ['12 hours', '半天'],
  ['a few hours', '(几/几个)小时'],
  ['a few minutes', '几分钟'],
];

const morning = '(上午/早上/早晨/凌晨/清晨/今早)';
const afternoon = '(下午/晚上/傍晚/夜里/夜晚/今晚/中午/晚)';
const hour = '#(点/时)(整/钟/)';
const withMinutes = '#(点/时)#(分/)';

export const chineseClocks: Language['clocks'] = [
  [clock, `${hour}|${withMinutes}`],
  [halfPast, '#点半'],
  [quarterPast, '#点一刻'],
  [threeQuartersPast, '#点三刻'],
  [afterNoon(clock), `${afternoon}${hour}|${afternoon}${withMinutes}`],
  [afterNoon(halfPast), `${afternoon}#点半`],
  [afterNoon(quarterPast), `${afternoon}#点一刻`],
  [beforeNoon(clock), `${morning}${hour}|${morning}${withMinutes}`],
  [beforeNoon(halfPast), `${morning}#点半`],
  [() => '12:00', '(正午/中午)'],
  [() => '0:00', '(午夜/半夜/零点)'],
];

const weekdays: Table = [
  ['monday', '(一/1)'],
  ['tuesday', '(二/2)'],
  ['wednesday', '(三/3)'],
  ['thursday', '(四/4)'],
  ['friday', '(五/5)'],
  ['saturday', '(六/6)'],
  ['sunday', '(日/天)'],
];

const months =
  'january february march april may june july august september october november december'
    .split(' ')
    .map((month, i) => [month, i + 1] as const);
const han = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

export const chineseDays: Table = [
  ['today', '今天|今日|当天'],
  ['tomorrow', '明天|明日'],
  ['day after tomorrow', '后天'],
  ['yesterday', '昨天|昨日'],
  ...weekdays.flatMap(
    ([day, said]): Table => [
      [day, `(周/星期/礼拜)${said}`],
      [`this ${day}`, `(本周/这周/本星期/这星期/这个星期)${said}`],
      [`next ${day}`, `(下周/下星期/下个星期/下礼拜/下个周)${said}`],
    ],
  ),
  ...months.map(([month, i]): Table[number] => [`$1 ${month}`, `(${i}/${han[i - 1]})月#(日/号)`]),
  ...months.map(([month, i]): Table[number] => [
    `$2 ${month} $1`,
    `#年(${i}/${han[i - 1]})月#(日/号)`,
  ]),
];

const to = '(到/至/-/〜/直到)';

export const chineseTimes: Table = [
  ['$1', '~|%(的/)|@'],
  ['for $1', '(为期/时长/时间/持续/共/为时/用)~|~(的时间/内/时间)'],
  ['for about $1', '(大约/约/大概/差不多)~|~(左右/上下)'],
  ['for up to $1', '(最多/至多/不超过/最长)~'],
  ['for another $1', '(再/额外/多/再加/再多)~|(再/另外)(给我/加)~'],
  ['in $1', '~(后/以后/之后)|(过/再过)~'],
  ['at $1', '(在/于)@'],
  ['$1 $2', '(在/于/)%(的/)@'],
  ['from $1', '(从/自/由)@(起/开始/)|@(起/开始)|(从/自)%(起/开始/)|%(起/开始)'],
  ['from $1 $2', '(从/自)%(的/)@(起/开始/)'],
  [
    'until $1',
    '(到/至/直到/直至/截止到/截至/截止)@(为止/结束/止/)|@(为止/结束/截止)|(到/直到/直至/截止到)%',
  ],
  ['until $1 $2', '(到/至/直到/直至/截止到/截至)%(的/)@(为止/结束/止/)'],
  ['from $1 to $2', `(从/自/在/)&${to}@|(从/自)&${to}&`],
  ['$1 from $2 to $3', `(从/自/在/)%(的/)&${to}@`],
  ['from $1 $2 to $3 $4', `(从/自/在/)%(的/)@${to}%(的/)@`],
  ['before $1', '@(之前/以前/前)'],
  ['after $1', '@(之后/以后/后)'],
  ['now', '现在|立即|马上|立刻|即刻|现在就|这就'],
  ['right now', '目前|此刻|当前|正在'],
  ['for today', '(今天/今日)(一整天/全天/一天/整天)|一整天|全天'],
  ['for the rest of the day', '(今天/今日)(剩下的时间/剩余时间/余下的时间/剩余的时间)|剩下的一天'],
  [
    'until end of day',
    '(到/直到/至/直至)(下班/今天下班/下班前/今天结束/今日结束/今天下班前/下班时间)(为止/)',
  ],
  ['for the maximum time', '(最长时间/最大时长/最长时长/最大时间)|尽可能长(的时间/)|尽量长'],
  ['for a while', '(一会儿/一会/一阵子/一段时间/片刻)'],
  ['morning', '(上午/早上/早晨)'],
  ['afternoon', '下午'],
  ['evening', '(晚上/傍晚)'],
  ['later', '稍后|待会|晚点'],
  ['until', '直到|直至'],
];
