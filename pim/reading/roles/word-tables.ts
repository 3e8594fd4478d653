/** Reads lines of `meaning: word word …` into a map from each word to what it means. */
function table(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [meaning = '', words = ''] = line.split(':');
        return words
          .trim()
          .split(' ')
          .map((word) => [word, meaning.trim()] as const);
      }),
  );
}

/** The many forms of the word most names end in; slips of it are so common that they are listed. */
export const administrators: ReadonlySet<string> = new Set(
  `admin adm admins administrator administrators administratorin administratoren administrateur
  administrateurs administratrice administrador administradora administradores admn amdin adimn admni
  adminstrator admini addmin admmin admiin adminn aadmin adin`.split(/\s+/),
);

/** What a role is in the end: the last word of its name, or the first in other languages. */
export const heads: ReadonlySet<string> = new Set(
  'admin reader operator contributor owner approver writer developer manager'.split(' '),
);

/** Other spellings of a word, which are as good as the word itself. */
export const spellings: ReadonlyMap<string, string> = table(`
license: licence
organizational: organisational
center: centre
sharepoint: sharept
operator: operater
reader: readr
global: gloabl globla
`);

/**
 * What people shorten. A name that has the short form itself (`Cloud App Security`) is looked for
 * first, so these only count where nothing is called so.
 */
const shortened = table(`
user: usr
global: glob gbl globl
reader: rdr viewer
security: sec secur
exchange: exch exo
sharepoint: sp spo
application: app appl
conditional access: ca condacces
virtual machine: vm
management: mgmt
manager: mgr
authentication: auth authn
privileged: priv privilege priviledged
contributor: contrib
operator: op
report: rpt
license: lic
compliance: comp
conditional: cond
service: svc
organizational: org
message: msg
directory: dir
group: grp
password: pwd pw
dynamic 365: d365
microsoft 365: m365 o365
window 365: w365
key vault: kv akv keyvault
developer: dev
technician: tech
communication: comm
attribute: attr
helpdesk: hd servicedesk
power platform: pp
administrative: administrativ
intune: endpointmanager
`);

/**
 * Words of role names in German, French, Spanish and Portuguese, folded (no accents, no plural `s`).
 * Names are put together from them, in the order of those languages too.
 */
const foreign = table(`
user: benutzer utilisateur usuario utilizador
security: sicherheit sicherheits securite seguridad seguranca
global: globaler globale globalen general generale
reader: leser lese leseberechtigter leseberechtigte lecteur lectrice lector lectora lectore leitor leitora leitore
operator: operateur operador operadora bediener
group: gruppe gruppen groupe grupo
billing: abrechnung abrechnungs rechnungs facturation facturacion cobranca faturamento faturacao
license: lizenz lizenzen licencia licenca
report: bericht berichte berichts rapport informe relatorio
role: rolle rollen rol funcao funcoe
privileged: privilegiert privilegierte privilegierter privilegierten privilegie privilegiee privilegio privilegiado privilegiada
authentication: authentifizierung authentifizierungs authentification autenticacion autenticacao
application: anwendung anwendungs anwendungen applikation applikations aplicacion aplicacione aplicativo aplicacao aplicacoe
cloud: nuage nube nuvem
conditional: bedingt bedingte bedingten bedingter bedingtem conditionnel condicional
access: zugriff zugriffs acce acceso acesso
compliance: konformitat konformitats conformite cumplimiento conformidade
password: kennwort passwort contrasena senha
device: gerat gerate appareil dispositivo
directory: verzeichnis annuaire directorio diretorio
network: netzwerk reseau
search: recherche busqueda pesquisa
identity: identitat identitats identite identidad identidade
governance: gouvernance gobernanza governanca
hybrid: hybride hibrida hibrido
external: externe externer externen externo externa
printer: drucker imprimante impresora impressora
developer: entwickler developpeur desarrollador desenvolvedor
contributor: mitwirkender mitwirkende mitwirkenden contributeur colaborador contribuidor
owner: besitzer eigentumer proprietaire propietario proprietario
machine: maquina computer
virtual: virtuell virtuelle virtueller virtuellen
data: daten donnee dato dado
policy: richtlinien richtlinie politique directiva politica
service: dienst dienste servicio servico
support: unterstutzung soporte suporte
`);

/** What no slip of an English word is taken for where somebody writes English. */
export const foreignWords: ReadonlySet<string> = new Set([...foreign.keys(), 'administrativ']);

export const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  [...foreign, ...shortened].map(([word, meaning]) => [word, meaning.split(' ')]),
);

/** Words between the words of a name in those languages: `Administrateur de la sécurité`. */
export const fillers: ReadonlySet<string> = new Set(
  'de do da del des du dos das d la le l les los las el o a os as of fur con com en em la der die das avec pour'.split(
    ' ',
  ),
);

/** Japanese and Chinese words of role names. */
export const cjkWords: ReadonlyMap<string, string> = table(`
admin: 管理者 管理员 管理員 系統管理員 管理人
reader: 閲覧者 読み取り 読者 リーダー 读取者 读者 讀者 读取员 查看者 查看员 讀取者
operator: オペレーター オペレータ 操作员 操作員
global: グローバル 全局 全域 全体 全球
user: ユーザー ユーザ 用户 使用者 用戶
security: セキュリティ セキュリティー 安全 安全性
group: グループ 组 群组 群組
billing: 課金 請求 计费 帳務 账单
license: ライセンス 许可证 許可證 授权
report: レポート 报告 報告 报表
role: ロール 角色
privileged: 特権 特权 特權
authentication: 認証 身份验证 認證 驗證 身分驗證
application: アプリケーション アプリ 应用程序 应用 應用程式
cloud: クラウド 云 雲端
conditional: 条件付き 条件 條件
access: アクセス 访问 存取
compliance: コンプライアンス 合规性 合规 合規性
helpdesk: ヘルプデスク 帮助台 支持人员 服务台 服務台 技術支援
password: パスワード 密码 密碼
device: デバイス 设备 裝置
directory: ディレクトリ 目录 目錄
network: ネットワーク 网络 網路
identity: 身份 標識
governance: ガバナンス 治理
hybrid: ハイブリッド 混合
developer: 開発者 开发人员 开发者 開發人員
contributor: 共同作成者 参与者 參與者 贡献者
owner: 所有者 拥有者 擁有者
virtual: 仮想 虚拟 虛擬
machine: マシン 机 機器
exchange: エクスチェンジ
sharepoint: シェアポイント
team: チームズ
platform: プラットフォーム 平台
`);

/** The longest of them, counted in tokens: each of their characters is one. */
export const longestCjkWord = Math.max(...[...cjkWords.keys()].map((word) => [...word].length));
