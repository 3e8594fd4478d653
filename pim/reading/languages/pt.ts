import type { Language, Table } from './language';
import { numberWords } from './numbers';
import { eachWord, withoutAccents } from './pattern';
import { portugueseQuestions } from './pt-questions';
import { portugueseClocks, portugueseDays, portugueseLengths, portugueseTimes } from './pt-times';

const guards: Table = [
  ['not', 'não (me/o/a/se/)'],
  ['never', 'nunca|jamais'],
  ['without', 'sem'],
  ['no', 'não (há/tem/existe) (nenhum/nenhuma/)|nenhum|nenhuma'],
  ['if', 'se|só se|somente se|apenas se|caso|em caso de'],
  ['once', 'assim que|logo que|depois que|uma vez que'],
  ['when', 'quando'],
  ['unless', 'a menos que|a não ser que|salvo se'],
  ['before', 'antes de|antes que|antes do|antes da'],
  ['while', 'enquanto'],
  ['but', 'mas|porém'],
  ['instead', 'em vez de|ao invés de|em lugar de'],
  ['except', 'exceto|menos|salvo'],
  ['later', 'mais tarde'],
  ['would', 'seria|ativaria'],
  ['should i', 'devo|deveria|devemos|será que devo'],
  ['suppose', 'suponha|suponhamos|imagine'],
  ['or', 'ou'],
  ['wait', 'espera|espere|aguarde|um momento'],
  ['nothing', 'nada'],
  ['nobody', 'ninguém'],
  ['every', 'cada|todos os dias|todo dia'],
  ['always', 'sempre'],
];

const verbs: Table = [
  ['activate', 'atives'],
  ['deactivate', 'desatives'],
  ['approve', 'aproves'],
  ['deny', 'negues|recuses|rejeites'],
  ['cancel', 'canceles'],
  [
    'activate',
    '(ativa/ativar/ative/activar/activa/ativo/ativem/reativar/reative/reativa)(-me/) (me/)|ativação (de/do/da)',
  ],
  [
    'activate',
    'habilita|habilitar|habilite|liberar para mim|me coloque como|me adicione (ao/à/a/em)',
  ],
  ['make me', 'me (torne/torna/faça/faz/deixe como/coloque como/promova a)|torne-me|faça-me'],
  ['turn on', 'liga|ligar|ligue|inicia|iniciar|inicie'],
  [
    'deactivate',
    'desativa|desativar|desative|desactivar|desactiva|desactive|desativo|desativação (de/do/da)',
  ],
  [
    'deactivate',
    'desabilita|desabilitar|desabilite|remove|remover|remova|encerra|encerrar|encerre|termina|terminar|termine|finaliza|finalizar|finalize|para de usar|parar|pare|tira|tirar|tire|retira|retirar|retire',
  ],
  ['turn off', 'desliga|desligar|desligue'],
  ['give back', 'devolve|devolver|devolva|devolvo|libera|liberar|libere|solta|soltar|solte'],
  [
    'extend',
    'estende|estender|estenda|prolonga|prolongar|prolongue|prorroga|prorrogar|prorrogue|amplia|ampliar|amplie|alonga|alongar|extensão (de/do/da)',
  ],
  ['renew', 'renova|renovar|renove|renovação (de/do/da)'],
  ['cancel', 'cancela|cancelar|cancele|anula|anular|anule'],
  [
    'cancel my request',
    '(cancela/cancelar/cancele/anula/anular/anule/retira/retirar/retire) (a/o/) (minha solicitação/meu pedido)',
  ],
  [
    'approve',
    '(aprova/aprovar/aprove/aprovo/aceita/aceitar/aceite/autoriza/autorizar/autorize) (a/o/)',
  ],
  [
    'deny',
    '(nega/negar/negue/nego/recusa/recusar/recuse/rejeita/rejeitar/rejeite/indefere/indeferir) (a/o/)',
  ],
  ['request', 'solicita|solicitar|solicite|solicito|pede|pedir|peço|requisitar|requisito'],
  ['schedule', 'agenda|agendar|agende|programa|programar|programe|planeja|planejar'],
];

const openers: Table = [
  ['please', 'por favor|por gentileza|pfv|pf|favor|por obséquio'],
  ['hello', 'olá|oi|bom dia|boa tarde|boa noite|e aí|olá a todos|opa'],
  [
    'thanks',
    'obrigado|obrigada|muito obrigado|muito obrigada|valeu|agradeço|obrigado desde já|grato|grata',
  ],
  ['can you', '(pode/você pode/poderia/você poderia/podes/consegue/você consegue) (me/por favor/)'],
  ['can i', '(posso/eu posso/poderia eu/será que posso)'],
  ['i would like', '(eu/) (quero/queria/gostaria de/quisera/desejo/gostaria) (ter/usar/obter/)'],
  ['i want', '(eu/) tenho que'],
];

const phrases: Table = [
  ...portugueseQuestions,
  [
    'i need',
    '(eu/) (preciso/necessito/precisaria) (de/do/da/) (acesso ao/acesso a/acesso à/ter/ser/usar/papel/função/)',
  ],
  ['i need to', '(eu/) preciso'],
  [
    'give me',
    '(me dê/me dá/dê-me/dá-me/me dar/me conceda/conceda-me) (acesso ao/acesso a/acesso à/o papel/a função/o papel de/a função de/)',
  ],
  [
    'can i have',
    '(posso/poderia/eu posso) (ter/obter/usar) (o papel/a função/o papel de/a função de/)',
  ],
  ['i am done with', '(já/) (terminei/acabei/encerrei) (com/o uso do/o uso de/de usar/)'],
  ['i no longer need', '(já não preciso/não preciso mais/não necessito mais) (de/do/da/)'],
  ['my request', '(a/o/) (minha solicitação/meu pedido)'],
  ['request', '(a/o/esta/este/) (solicitação/pedido) (número/nº/n°/)|número'],
  ['the request from', '(a/o/as/os) (solicitação/pedido/solicitações/pedidos) (de/da/do)'],
  ['requests', 'solicitações|pedidos'],
  ['approvals', 'aprovações'],
  ['everything', 'tudo|todas as minhas funções|todos os meus papéis'],
  ['all', 'todos|todas|todas as|todos os'],
  ['my role', '(o meu/meu) papel (de/)|(a minha/minha) função (de/)|minhas (permissões)'],
  ['the role', '(o/ao/do/no) papel (de/)|(a/à/da/na) função (de/)|(papel/função) (de/)'],
  ['a role', 'um papel|uma função'],
  ['access to', '(o/) acesso (ao/à/a)'],
  ['my', 'meu|minha|meus|minhas|o meu|a minha'],
  ['the', 'o|os|esta|este'],
  ['for me', 'para mim|pra mim'],
  ['of', 'de|da'],
  ['and', 'e|bem como'],
  ['on', 'em|na'],
  ['for', 'por|para|pra|pelo|pela'],
  ['with', 'com'],
  ['as', 'como'],
  ['again', 'de novo|novamente|outra vez'],
  ['activation', '(a/) ativação'],
  ['ticket', 'chamado|chamado (número/nº)|tíquete|bilhete'],
  ['for maintenance', '(por/para/para a/para uma) manutenção'],
  ['for migration', '(por/para) (a/uma/) (migração)'],
  ['for incident', '(por/para) (o/um/) incidente'],
  ['for tests', '(para/por) (os/uns/) testes'],
];

const reasons: Table = [
  [
    'because',
    'porque|pois|já que|visto que|por causa (de/do/da)|devido (a/ao/à/às/aos)|em razão (de/do/da)|em virtude (de/do/da)|uma vez que o|dado que',
  ],
  [
    'because',
    '(motivo/razão/justificativa/justificação/o motivo/a razão) (:/é/é que)|para que|a fim de|com o objetivo de',
  ],
];

/** @public Loaded when somebody first writes in it. */
export const portuguese: Language = {
  guards,
  verbs,
  brackets: [],
  openers,
  phrases,
  reasons,
  reasonEnds: [],
  lengths: portugueseLengths,
  clocks: portugueseClocks,
  days: portugueseDays,
  times: portugueseTimes,
  readNumber: numberWords(
    `um=1 uma=1 dois=2 duas=2 três=3 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11
     doze=12 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 noventa=90`,
    'e',
  ),
  simplified: (word) => word,
  spellings: eachWord((word) => [withoutAccents(word)]),
  purpose: [
    'para pra',
    `corrigir consertar arrumar resolver testar verificar criar migrar redefinir resetar fazer configurar
     desbloquear implantar gerenciar gerir modificar adicionar excluir apagar instalar restaurar alterar mudar
     ajudar ver revisar consultar analisar acessar exportar auditar investigar realizar terminar poder`,
  ],
  verbLast: false,
};
