import { acts, friday, read, wish } from '../reading';

const inLanguage = (text: string, locale: string): unknown => read(text, { ...friday, locale });

describe('understand, in other languages', () => {
  it.each([
    ['es-ES', 'activa Exchange Admin durante dos horas', 120],
    ['es-ES', 'activa Exchange Admin por tres horas', 180],
    ['pt-BR', 'ative Exchange Admin por duas horas', 120],
    ['fr-FR', 'active Exchange Admin pendant deux heures', 120],
    ['de-DE', 'aktiviere Exchange Admin für zwei Stunden', 120],
  ])('reads numbers in words and takes them for no slip in %s: %s', (locale, text, minutes) => {
    const role = 'Exchange Administrator';
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'activate', role, minutes }));
  });

  it.each(['es-ES', 'fr-FR'])('takes the command "active" for no verb of %s', (locale) => {
    expect(inLanguage('active', locale)).toEqual(wish({ intent: 'list-active' }));
  });

  it.each([
    ['de-DE', 'noch eine Stunde Exchange Admin'],
    ['fr-FR', 'encore une heure de Exchange Admin'],
    ['es-ES', 'una hora más de Exchange Admin'],
    ['pt-BR', 'mais uma hora de Exchange Admin'],
    ['ja-JP', 'Exchange Adminをあと1時間'],
    ['zh-CN', 'Exchange Admin 再加一小时'],
  ])('takes more time for an extension in %s: %s', (locale, text) => {
    const role = 'Exchange Administrator';
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'extend', role, minutes: 60 }));
  });

  it.each([
    ['de-DE', 'deaktiviere bitte alle meine Rollen'],
    ['fr-FR', 'désactive tous mes rôles'],
    ['es-ES', 'desactiva todos mis roles'],
    ['pt-BR', 'desative todas as minhas funções'],
    ['ja-JP', 'すべてのロールを無効化'],
    ['zh-CN', '停用我所有的角色'],
  ])('gives everything back in %s: %s', (locale, text) => {
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'deactivate', target: 'all' }));
  });

  it.each([
    ['es-ES', 'cancela mi soliitud'],
    ['pt-BR', 'cancele minha solicitaçao'],
    ['es-ES', 'cancela mi solicitudd'],
  ])('takes a request back in spite of a slip in %s: %s', (locale, text) => {
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'cancel' }));
  });

  it.each([
    ['es-ES', 'activa Exchange Admin pir 2 horas'],
    ['pt-BR', 'ative Exchange Admin poa 2 horas'],
    ['fr-FR', 'active Exchange Admin pou 2 heures'],
  ])('reads a slip of the little word before a length in %s: %s', (locale, text) => {
    const role = 'Exchange Administrator';
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'activate', role, minutes: 120 }));
  });

  it.each([
    ['de-DE', 'aktiviere die Rolle Exchange-Administrator für 1 Stunde'],
    ['fr-FR', 'active le rôle Administrateur Exchange pour 1 heure'],
    ['fr-FR', 'active le role administrateur Exchange pour 1 heure'],
    ['es-ES', 'activa el rol Administrador de Exchange por 1 hora'],
    ['pt-BR', 'ative a função Administrador do Exchange por 1 hora'],
    ['ja-JP', 'Exchange管理者ロールを1時間有効化'],
    ['zh-CN', '激活 Exchange 管理员角色1小时'],
    ['de-DE', 'mach mich für 1 Stunde zum Exchange-Administrator'],
    ['fr-FR', 'passe-moi administrateur Exchange pour 1h'],
    ['es-ES', 'hazme administrador de Exchange por 1 hora'],
    ['pt-BR', 'me torne administrador do Exchange por 1 hora'],
    ['ja-JP', 'Exchange管理者を1時間使わせてください'],
  ])('finds the role in a sentence that says that it is one, in %s: %s', (locale, text) => {
    const role = 'Exchange Administrator';
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'activate', role, minutes: 60 }));
  });

  it.each([
    ['en-GB', 'in 30 minutes, remind me'],
    ['de-DE', 'erinnere mich in 30 Minuten'],
    ['ja-JP', '30分後に知らせて'],
    ['zh-CN', '30分钟后提醒我'],
  ])('takes the time of a reminder before or after it in %s: %s', (locale, text) => {
    expect(inLanguage(text, locale)).toEqual(wish({ intent: 'snooze', minutes: 30 }));
  });

  it.each([
    ['de-DE', 'genehmige Adeles Anfrage'],
    ['de-DE', 'genehmige den Antrag von Adele'],
    ['fr-FR', "approuve la demande d'Adele"],
    ['es-ES', 'aprueba la solicitud de Adele'],
    ['pt-BR', 'aprove o pedido da Adele'],
    ['ja-JP', 'Adeleの申請を承認'],
    ['ja-JP', 'Adeleさんの申請を承認してください'],
    ['zh-CN', '批准 Adele 的申请'],
    ['zh-CN', '批准 Adele 提交的申请'],
  ])('knows whose request is decided in %s: %s', (locale, text) => {
    const approvals = [{ id: '7KQ2', requester: 'Adele Vance' }];
    expect(read(text, { ...friday, locale, approvals })).toEqual(
      wish({ intent: 'approve', target: 'Adele' }),
    );
  });

  it.each([
    ['de-DE', 'lehne 7KQ2 ab, kein Ticket vorhanden', 'kein Ticket vorhanden'],
    ['fr-FR', 'refuse 7KQ2, pas de ticket', 'pas de ticket'],
    ['ja-JP', '申請7KQ2を却下してください、チケットなし', 'チケットなし'],
    ['ja-JP', 'チケットがないため、申請7KQ2を却下', 'チケットがない'],
    ['zh-CN', '拒绝 7KQ2，没有工单', '没有工单'],
  ])('keeps the comment as it was typed in %s: %s', (locale, text, justification) => {
    expect(inLanguage(text, locale)).toEqual(
      wish({ intent: 'deny', target: '7KQ2', justification }),
    );
  });

  it.each([
    ['fr-FR', 'approuve 7KQ2, ticket valide', 'ticket valide'],
    ['zh-CN', '批准 7KQ2，工单无误', '工单无误'],
  ])('takes no praise for a second command in %s: %s', (locale, text, justification) => {
    expect(inLanguage(text, locale)).toEqual(
      wish({ intent: 'approve', target: '7KQ2', justification }),
    );
  });

  it.each([
    'くれますか？',
    'いただけませんか？',
    'もらえますか',
    'いただけないでしょうか',
    'ほしいのですが',
  ])('takes a polite question in Japanese for a request: …有効化して%s', (ending) => {
    expect(inLanguage(`Exchange Adminを1時間有効化して${ending}`, 'ja-JP')).toEqual(
      wish({ intent: 'activate', role: 'Exchange Administrator', minutes: 60 }),
    );
  });

  it.each([
    ['ja-JP', 'Exchange Adminを有効化しないでいただけますか？'],
    ['ja-JP', 'AdeleさんのためにExchange Adminを有効化'],
    ['fr-FR', "n'approuve pas la demande d'Adele"],
    ['zh-CN', '不要批准 Adele 的申请'],
    ['de-DE', 'deaktiviere nicht alle meine Rollen'],
    ['es-ES', 'no desactives todos mis roles'],
  ])('does nothing that is refused in %s: %s', (locale, text) => {
    expect(acts(text, { ...friday, locale })).toBe(false);
  });
});
