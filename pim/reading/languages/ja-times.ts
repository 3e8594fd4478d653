import type { Language, Table } from './language';
import { afterNoon, beforeNoon, clock, halfPast } from './numbers';

export const japaneseLengths: Table = [
  ['30 minutes', '半時間'],
  ['$1 hours', '#時間'],
  ['$1 hours 30 minutes', '#時間半'],
  ['$1 minutes', '#分(間/)'],
  ['$1 hours $2 minutes', '#時間(と/)#分(間/)'],
  ['$1 days', '#日間'],
  ['1 days', '(一日/丸一日/1日)'],
  ['$1 weeks', '#週間'],
  ['$1 months', '#(ヶ月/か月/カ月/ヵ月)(間/)'],
  ['$1 seconds', '#秒(間/)'],
  ['a few hours', '数時間'],
  ['a few minutes', '数分(間/)'],
];

export const japaneseClocks: Language['clocks'] = [
  [clock, '#時|#時#分'],
  [halfPast, '#時半'],
  [
    afterNoon(clock),
    '(午後/夜/夕方/夜の/夕方の/午後の)#時|(午後/夜/夕方/夜の/夕方の/午後の)#時#分',
  ],
  [afterNoon(halfPast), '(午後/夜/夕方/夜の/夕方の/午後の)#時半'],
  [beforeNoon(clock), '(午前/朝/早朝/朝の/午前の)#時|(午前/朝/早朝/朝の/午前の)#時#分'],
  [beforeNoon(halfPast), '(午前/朝/早朝/朝の/午前の)#時半'],
  [() => '12:00', '正午'],
  [() => '0:00', '(真夜中/深夜0時/零時)'],
];

const weekdays: Table = [
  ['monday', '月'],
  ['tuesday', '火'],
  ['wednesday', '水'],
  ['thursday', '木'],
  ['friday', '金'],
  ['saturday', '土'],
  ['sunday', '日'],
];

const months =
  'january february march april may june july august september october november december'
    .split(' ')
    .map((month, i) => [month, i + 1] as const);
const han = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

export const japaneseDays: Table = [
  ['today', '今日|本日|きょう'],
  ['tomorrow', '明日|あした|あす'],
  ['day after tomorrow', '明後日|あさって'],
  ['yesterday', '昨日|きのう'],
  ['this morning', '今朝'],
  ['this evening', '今夜|今晩'],
  ['tomorrow morning', '明朝'],
  ...weekdays.flatMap(
    ([day, said]): Table => [
      [day, `(今度の/)${said}(曜日/曜)`],
      [`this ${day}`, `(今週の/今週)${said}(曜日/曜)`],
      [`next ${day}`, `(来週の/来週/次の)${said}(曜日/曜)`],
    ],
  ),
  ...months.map(([month, i]): Table[number] => [`$1 ${month}`, `(${i}/${han[i - 1]})月#日`]),
  ...months.map(([month, i]): Table[number] => [`$2 ${month} $1`, `#年(${i}/${han[i - 1]})月#日`]),
];

const at = '(に/から開始/に開始/スタート/開始)';

export const japaneseTimes: Table = [
  ['$1', '~|%(の/は/に/、/ ,/)|@(の/)'],
  ['for $1', '~(だけ/の間/間/の/ほど有効で/で)'],
  ['for about $1', '(約/およそ/大体)~(ほど/くらい/ぐらい/)|~(ほど/くらい/ぐらい/程度)'],
  ['for up to $1', '(最大/最長)~|~以内(で/)'],
  ['for another $1', '(あと/さらに/もう)~|~(追加で/追加/長く/余分に)'],
  ['in $1', '~後(に/から/)'],
  ['at $1', `@${at}`],
  ['$1 at $2', `%(の/、/ ,/)@${at}`],
  ['$1 $2', '%(の/)@'],
  ['from $1', '@(から/より/以降)|%から'],
  ['from $1 $2', '%(の/)@(から/より)'],
  ['until $1', '@まで(に/の間/の/)|%まで(の/)'],
  ['until $1 $2', '%(の/)@まで(の/)'],
  ['from $1 to $2', '&(から/〜/-/より)@(まで/)(の/)'],
  ['$1 from $2 to $3', '%(の/、/ ,/)&(から/〜/-/より)@(まで/)(の/)'],
  ['from $1 $2 to $3 $4', '%(の/)@から%(の/)@まで(の/)'],
  ['before $1', '@(前に/前/より前に/までに)'],
  ['after $1', '@(以後/過ぎに/過ぎから)'],
  ['now', '今(すぐ/から/)|いま(すぐ/から/)|すぐ(に/)|直ちに|ただちに|至急|今から'],
  ['right now', '現在|今現在|目下'],
  ['for today', '今日(一日/だけ/いっぱい/中/中は)|本日(中/限り/いっぱい)|一日中|終日'],
  [
    'until end of day',
    '(今日の/本日の/)(終業/業務終了/定時/営業終了/一日の終わり)(時間/)まで|(今日/本日)(の終わり/いっぱい)まで',
  ],
  ['for the rest of the day', '今日の残り(の時間/)(は/)|(今日/本日)の残り時間'],
  ['for the maximum time', '(最大時間/最長時間/最大限)(で/の/)|できるだけ長く|可能な限り長く'],
  ['for a while', 'しばらく(の間/)|少しの間|ちょっと(だけ/の間/)'],
  ['morning', '(の/)(午前中/午前/朝)(に/)'],
  ['afternoon', '(の/)午後(に/)'],
  ['evening', '(の/)(夜/夕方)(に/)'],
  ['later', '後ほど|後で|あとで'],
  ['until', 'まで'],
  ['from', 'から'],
  ['longer', 'もっと長く'],
];
