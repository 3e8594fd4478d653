import type { Brackets, Language, Table } from './language';
import { readHanNumber } from './numbers';
import { chineseQuestions } from './zh-questions';
import { chineseClocks, chineseDays, chineseLengths, chineseTimes } from './zh-times';

const guards: Table = [
  [
    'not',
    '不|不要|不必|不用|不想|不能|不可以|不可|不得|不再|别|請勿|请勿|勿|切勿|没|没有|未|无需|毋须|禁止|莫|非|拒不',
  ],
  ['without', '无|无须|在没有'],
  ['never', '从不|永不|绝不|决不|永远不要|千万别|千万不要|绝对不要'],
  ['if', '如果|若|假如|要是|倘若|如|只要|只有|万一|是否|一旦|除非'],
  ['when', '当|时候|什么时候|何时'],
  ['before', '之前|以前|前'],
  ['after', '之后|以后'],
  ['but', '但|但是|不过|可是|然而'],
  ['instead', '而不是|代替'],
  ['except', '除了'],
  ['or', '或|或者|还是'],
  ['wait', '等等|等一下|稍等|慢着'],
  ['suppose', '假设|比如|例如'],
  ['should', '应该|应当|该不该|是不是该|要不要'],
  ['would', '会不会'],
  ['every', '每天|每周|每日|每月|每个'],
  ['always', '总是|一直|始终'],
  ['everyone', '所有人|大家|每个人|全员'],
  ['nobody', '没人|无人'],
];

const verbs: Table = [
  [
    'not activate',
    '(不要/别/不/请勿/勿/不用/不必/不想/先别/先不要/暂不/不能/不可/无法/尚未/未/没/没有/千万别/千万不要/请不要/请别/不可以/停止)(再/)(激活/启用/开启/打开/启动)',
  ],
  [
    'not deactivate',
    '(不要/别/不/请勿/勿/不用/不必/不想/先别/先不要/暂不/请不要/请别)(停用/取消激活/关闭/禁用)',
  ],
  [
    'not approve',
    '(不要/别/不/请勿/勿/不用/不能/请不要/请别/先别/未/不予)(批准/同意/通过/核准/审批)',
  ],
  ['not deny', '(不要/别/不/请勿/勿/请不要/请别)(拒绝/驳回)'],
  ['not extend', '(不要/别/不/请勿/勿/不用/请不要/请别)(延长/延期)'],
  ['not cancel', '(不要/别/不/请勿/勿/请不要/请别)(取消/撤销/撤回)'],
  [
    'deactivate',
    '停用|停用掉|取消激活|解除激活|撤销激活|停止激活|终止激活|结束激活|去激活|反激活|关闭激活|禁用|注销|移除|释放|终止|结束|停止使用|停止|失效|退出',
  ],
  ['turn off', '关闭|关掉|关上'],
  [
    'activate',
    '激活|重新激活|再次激活|启用|重新启用|啟動|启动|提升到|提升为|提权到|激活一下|激活下',
  ],
  ['turn on', '开启|打开|开通'],
  ['extend', '延长|延期|续时|延时|加时|再延长|延展'],
  ['renew', '续订|续期|更新|续约'],
  ['cancel', '取消|撤销|撤回|作废'],
  ['cancel my request', '(取消/撤销/撤回)(我的/我)(申请/请求)'],
  ['approve', '批准|同意|通过|审批通过|核准|允许|审核通过'],
  ['deny', '拒绝|驳回|否决|不批准|不同意|拒批|退回'],
  ['request', '(我/)(想/要/想要/希望)申请'],
  ['schedule', '安排|预约|计划|预定'],
  ['give back', '归还|交还|退还'],
];

const brackets: Brackets = [
  ['who has', '谁(现在/目前/当前/)(有/拥有/是/持有)', '(权限/角色)'],
  ['can i have', '(可以/能/能不能/可不可以)(给我/让我有)', '吗'],
];

const openers: Table = [
  [
    'please',
    '请|麻烦|劳驾|拜托|请帮我|帮我|请帮忙|帮忙|请为我|为我|帮我把|麻烦帮我|麻烦你|请你|替我|请替我',
  ],
  ['hello', '你好|您好|嗨|大家好|早上好|下午好|晚上好|早|哈喽|在吗'],
  ['thanks', '谢谢|谢谢你|谢谢您|多谢|感谢|非常感谢|谢了|辛苦了'],
  [
    'can you',
    '(你/您/)(能/能否/可以/能不能/可否/可不可以)(帮我/帮忙/请/替我/为我)|(你/您)(能/可以/能不能/可不可以)',
  ],
  ['can i', '(我/)(可以/能/能不能/可不可以/能否/可否)'],
  ['i would like', '我(想/想要/希望/要/打算)'],
  ['i would like', '想要|想'],
];

const phrases: Table = [
  ...chineseQuestions,
  ['i need', '(我/)(需要/急需/需)(使用/用/一个/有/拥有/)|我要(用/使用)'],
  ['give me', '(请/)(给我/授予我/分配给我)(开通/)'],
  [
    'can i have',
    '(可以/能/能不能/可不可以)给我|我(可以/能)(有/用/使用/拥有)|(可以/能)让我(用/使用)',
  ],
  ['i am done with', '(我/)(用完了/用完/不用了/已完成/使用完了/用好了)'],
  ['i no longer need', '(我/)(不再需要/不需要/不再需要用)(了/)'],
  ['my request', '我的(申请/请求)'],
  ['request', '(申请/请求)(编号/号/)|编号|第'],
  ['request', '(提交/发起/提出)的(申请/请求)'],
  ['everything', '(全部/所有)(角色/的角色/我的角色/)|一切'],
  ['all', '所有|全部|所有的|全部的|都'],
  ['my role', '我的(角色/权限)'],
  ['the role', '(的/这个/该/)(角色/权限/身份)'],
  ['a role', '(一个/某个)角色'],
  ['my', '我的'],
  ['me', '我'],
  ['and', '和|与|以及|及|跟'],
  ['again', '再次|重新|又'],
  ['activation', '的激活'],
  ['ticket', '工单(号/编号/)|票号'],
  ['no ticket', '(没有/无/缺少/没)(工单/票/工单号)'],
  ['no problem', '(没有/没/无)(问题/异议/意见)|无误|无妨'],
  ['ticket fine', '工单(号/编号/)(无误/没问题/没有问题)'],
  ['', '把|将|的|了|一下|下|号|吧|呢|啊|呀|对'],
  ['for', '为|为期'],
  ['on', '在'],
  ['to', '到'],
  ['from', '从'],
  ['?', '(吗/么/嘛)(?/)'],
];

const reasons: Table = [
  [
    'because',
    '因为|由于|因|原因(是/为/:/ :/)|理由(是/为/:/ :/)|原因|理由|为了|以便|用于|用来|鉴于|目的是|事由(:/)',
  ],
];

/** Each simplified character with its traditional one. */
const traditional: ReadonlyMap<string, string> = new Map(
  `为為 这這 该該 个個 们們 时時 间間 钟鐘 点點 后後 当當 启啟 动動 关關 闭閉 开開 长長 续續 订訂 约約 发發 终終 结結 销銷 审審 请請 权權 绝絕 驳駁 说說 显顯
   选選 设設 统統 计計 谁誰 现現 拥擁 还還 对對 谢謝 应應 万萬 两兩 几幾 从從 给給 让讓 烦煩 级級 报報 错錯 账賬 号號 进進 处處 问問 题題 么麼 吗嗎 没沒
   无無 别別 须須 历歷 记記 录錄 状狀 态態 务務 单單 编編 归歸 释釋 确確 认認 议議 专專 实實 过過 迁遷 转轉 邮郵 随隨 预預 愿願 周週 总總 断斷 复復 难難
   费費 资資 质質 写寫 读讀 话話 语語 误誤 见見 观觀 规規 刚剛 检檢 异異 员員 帮幫 维維 护護 测測 试試 来來 会會 继繼 将將 头頭 脑腦 声聲`
    .split(/\s+/)
    .map((pair) => [pair.charAt(1), pair.charAt(0)] as const),
);

/** @public Loaded when somebody first writes in it. */
export const chinese: Language = {
  guards,
  verbs,
  brackets,
  openers,
  phrases,
  reasons,
  reasonEnds: [],
  purpose: ['', ''],
  lengths: chineseLengths,
  clocks: chineseClocks,
  days: chineseDays,
  times: chineseTimes,
  readNumber: readHanNumber,
  simplified: (word) => traditional.get(word) ?? word,
  spellings: () => [],
  verbLast: true,
};
