import type { Table } from './language';

/** Questions, answers and what else is a message of its own. */
export const portugueseQuestions: Table = [
  ['show', 'mostre|mostra|mostrar|me mostre|me mostra|ver|listar|liste|mostre-me'],
  [
    'what can i activate',
    '(o que/que) (eu/) (posso/poderia) (ativar/solicitar/pedir)|o que dá para ativar',
  ],
  [
    'which roles can i activate',
    '(quais/que) (papéis/funções/roles/cargos/permissões) (eu/) posso (ativar/solicitar)',
  ],
  ['which groups can i activate', 'quais grupos (eu/) posso ativar'],
  [
    'what roles do i have',
    '(quais/que) (papéis/funções/roles/permissões) (eu/) tenho (disponíveis/à disposição/)',
  ],
  ['my roles', '(os/as/) (meus papéis/minhas funções/meus roles)'],
  [
    'which roles am i eligible for',
    '(papéis/funções) (elegíveis/disponíveis)|(minhas/) elegibilidades|para quais (papéis/funções) sou elegível',
  ],
  ['am i eligible for', '(sou/estou) elegível (para/a/ao)'],
  ['list roles', '(listar/liste/lista de/mostrar) (papéis/funções/roles)|(papéis/funções)'],
  [
    'my active roles',
    '(meus/minhas/os meus/as minhas/) (papéis ativos/funções ativas/ativações/roles ativos/atribuições ativas/ativações atuais)',
  ],
  ['what is active', 'o que (está ativo/tenho ativo/eu tenho ativo/está ativado) (agora/)'],
  [
    'which roles are active',
    '(quais/que) (papéis/funções/roles) (estão/tenho/eu tenho) (ativos/ativas/ativados)',
  ],
  ['my requests', '(meus pedidos/minhas solicitações/os meus pedidos/as minhas solicitações)'],
  [
    'my open requests',
    '(meus/minhas/) (pedidos/solicitações) (pendentes/em aberto/abertos/abertas)',
  ],
  [
    'my scheduled activations',
    '(minhas/) ativações (agendadas/programadas)|o que (tenho/eu tenho) agendado',
  ],
  ['my approvals', '(minhas/as minhas/) aprovações (pendentes/)'],
  [
    'what needs my approval',
    'o que (preciso/devo/tenho que/tenho de/eu preciso) aprovar|o que (precisa da minha aprovação/aguarda minha aprovação/espera minha aprovação)|(algo/há algo/tem algo) (para/a) aprovar',
  ],
  ['my access reviews', '(minhas/) revisões (de acesso/)|o que (preciso/tenho que) revisar'],
  [
    'who has',
    'quem (tem/possui/está com) (agora/atualmente/no momento/o papel de/a função de/o papel/a função/ativo/)',
  ],
  ['who is', '(quem é/quem são/quem está como) (agora/atualmente/o/a/os/)'],
  ['who can activate', 'quem pode ativar'],
  ['who activated', 'quem (ativou/usou)'],
  [
    'who approved my request',
    'quem aprovou (minha solicitação/meu pedido/a minha solicitação/o meu pedido)',
  ],
  ['history', '(o/meu/o meu/) histórico'],
  ['audit log', '(log/registro/registo/registros) de auditoria|auditoria'],
  ['when did i last activate', 'quando (ativei/foi que ativei) (pela última vez/)'],
  [
    'what is the status of my request',
    '(qual é o/qual o/o/) (status/estado) (da minha solicitação/do meu pedido)|como está (minha solicitação/meu pedido)',
  ],
  [
    'has my request been approved',
    '(meu pedido/minha solicitação/o meu pedido/a minha solicitação) (foi/já foi) (aprovado/aprovada)|já aprovaram (meu pedido/minha solicitação)',
  ],
  [
    'why was my request denied',
    '(por que/porque/por quê/porquê) (a/o/) (minha solicitação/meu pedido) foi (negada/negado/recusada/recusado/rejeitada/rejeitado)|por que (negaram/recusaram) (minha solicitação/meu pedido)',
  ],
  [
    'how long do i have left on',
    '(quanto tempo) (me resta/ainda tenho/falta/eu ainda tenho) (de/com/no/na/em/do/)',
  ],
  [
    'what does $1 do',
    '(o que faz/o que pode/para que serve/o que é) (o papel de/a função de/o papel/a função/o/a/um/) <role>|o que (o/a/) <role> (faz/pode fazer)',
  ],
  [
    'explain',
    '(explica/explique/explicar/me explique) (o papel de/a função de/o papel/a função/o/)',
  ],
  [
    'which role do i need to',
    '(qual papel/qual função/que papel/que função/que permissão/qual permissão) (eu/) (preciso/é preciso/é necessário/é necessária/devo ter) (para/ter para)|o que preciso para',
  ],
  ['which role can', '(qual papel/qual função/que função/que papel) (pode/permite/me permite)'],
  ['remind me', '(me lembre/me lembra/lembre-me/lembra-me)'],
  ['remind me in', '(me lembre/me lembra/lembre-me/lembra-me) (em/daqui a/dentro de)'],
  ['remind me later', '(me lembre/me lembra/lembre-me/lembra-me) (mais tarde/depois)'],
  ['settings', '(minhas/as minhas/) (configurações/preferências/definições)'],
  ['change my time zone to', '(mude/mudar/altere/alterar) (meu/o meu) fuso horário para'],
  ['change language to', '(mude/mudar/altere/alterar) (o/meu/) idioma para'],
  ['stats', '(minhas/as/) estatísticas'],
  [
    'help',
    'ajuda|me ajuda|me ajude|ajude-me|(preciso/eu preciso) de ajuda|comandos|o que você (pode/sabe) fazer|como (isso/isto) funciona|como funciona|instruções|socorro',
  ],
  ['yes', 'sim|sim por favor|claro|isso|isso mesmo|exato|de acordo|pode ser|com certeza'],
  ['no', 'não obrigado|não obrigada|melhor não'],
  ['never mind', 'deixa pra lá|deixe pra lá|esquece|esqueça|deixa para lá|não importa'],
  ['same as yesterday', '(o mesmo que/igual a/como/o mesmo de) ontem'],
  ['same again', '(o mesmo/a mesma coisa) (de novo/de sempre/da última vez)'],
  ['my usual', '(meus papéis habituais/minhas funções habituais/o de sempre)'],
];
