import type { Table } from './language';

/** Questions, answers and what else is a message of its own. */
export const spanishQuestions: Table = [
  ['show', 'muestra|muéstrame|muestrame|mostrar|muestre|enséñame|ver'],
  ['what can i activate', 'qué (puedo/podría) (activar/solicitar/pedir)|qué se puede activar'],
  [
    'which roles can i activate',
    '(qué/cuáles/cuales) (roles/rol/son los roles que) puedo (activar/solicitar)',
  ],
  ['which groups can i activate', 'qué grupos puedo activar'],
  [
    'what roles do i have',
    '(qué/cuáles) (roles tengo/son mis roles/permisos tengo) (disponibles/a mi disposición/)',
  ],
  ['my roles', 'mis roles'],
  [
    'which roles am i eligible for',
    '(mis/muestra mis) roles (elegibles/disponibles)|roles (elegibles/disponibles)|para qué roles soy elegible',
  ],
  ['am i eligible for', 'soy elegible para'],
  ['list roles', '(lista/listar/muestra/mostrar/lista de) (los/) roles|roles'],
  [
    'my active roles',
    '(mis/) (roles activos/activaciones/asignaciones activas/activaciones actuales)',
  ],
  ['what is active', 'qué (está activo/tengo activo/tengo activado/hay activo) (ahora/)'],
  [
    'which roles are active',
    '(qué/cuáles) roles (están activos/tengo activos/tengo activados/son activos)',
  ],
  ['my requests', 'mis (solicitudes/peticiones)'],
  ['my open requests', '(mis/) (solicitudes/peticiones) (pendientes/abiertas/en curso)'],
  [
    'my scheduled activations',
    '(mis/) activaciones (programadas/planificadas)|qué tengo programado',
  ],
  ['my approvals', '(mis/) aprobaciones (pendientes/)'],
  [
    'what needs my approval',
    'qué (tengo que aprobar/debo aprobar/necesita mi aprobación/espera mi aprobación/hay por aprobar)|(algo/hay algo) (que/para/por) aprobar|pendiente de (mi/) aprobación',
  ],
  ['my access reviews', '(mis/) revisiones (de acceso/)|qué tengo que revisar'],
  [
    'who has',
    '(quién/quiénes) (tiene/tienen/posee) (ahora/actualmente/ahora mismo/el rol de/el rol/en este momento/activo/)',
  ],
  ['who is', '(quién/quiénes) (es/son) (ahora/actualmente/los/)'],
  ['who can activate', 'quién puede activar'],
  ['who activated', 'quién (activó/ha activado/usó)'],
  ['who approved my request', 'quién (aprobó/ha aprobado) mi solicitud'],
  ['history', '(el/mi/) historial'],
  ['audit log', '(registro/el registro/registros) de auditoría|auditoría'],
  ['when did i last activate', 'cuándo activé (por última vez/)'],
  [
    'what is the status of my request',
    '(cuál es/) (el/) estado de mi (solicitud/petición)|cómo va mi solicitud',
  ],
  [
    'has my request been approved',
    '(fue aprobada mi solicitud/mi solicitud fue aprobada/han aprobado mi solicitud/está aprobada mi solicitud/se aprobó mi solicitud)',
  ],
  [
    'why was my request denied',
    '(por qué/porqué) (fue rechazada/se rechazó/rechazaron/fue denegada/denegaron/han rechazado/han denegado/me rechazaron/se denegó/me denegaron) (mi/la) (solicitud/petición)|por qué mi solicitud fue (rechazada/denegada)',
  ],
  ['how long do i have left on', 'cuánto (tiempo/) (me queda/queda) (de/con/en/)'],
  [
    'what does $1 do',
    '(qué hace/qué puede hacer/para qué sirve/qué es) (el rol de/el rol/el/un/) <role>',
  ],
  ['explain', '(explica/explique/explícame/explicar) (el rol de/el rol/)'],
  [
    'which role do i need to',
    '(qué rol/qué permiso/cuál rol) (necesito/hace falta/me hace falta/se necesita/debo tener) para|qué necesito para',
  ],
  ['which role can', 'qué rol (puede/permite/me permite)'],
  ['remind me', '(recuérdame/recuérdeme/recuerdame) (en/)'],
  ['remind me in', '(recuérdame/recuérdeme) (en/dentro de)'],
  ['remind me later', '(recuérdame/recuérdeme/avísame) (más tarde/luego/después)'],
  ['settings', '(mis/los/) (ajustes/preferencias)|configuración|mi configuración'],
  ['change my time zone to', '(cambia/cambiar/pon) mi zona horaria (a/en)'],
  ['change language to', '(cambia/cambiar/pon) (el/mi/) idioma (a/al/en)'],
  ['stats', '(mis/las/) estadísticas'],
  [
    'help',
    'ayuda|ayúdame|ayúdeme|(necesito/necesito tu) ayuda|comandos|qué puedes hacer|qué sabes hacer|cómo funciona (esto/)|instrucciones|socorro',
  ],
  ['yes', 'sí|sí por favor|claro|vale|de acuerdo|correcto|exacto|dale|ok gracias'],
  ['no', 'no gracias|mejor no'],
  ['never mind', 'olvídalo|déjalo|no importa|da igual'],
  ['same as yesterday', '(lo mismo que/igual que/como) ayer'],
  ['same again', '(lo mismo/igual) (otra vez/de nuevo/que la última vez/de siempre/que siempre)'],
  ['my usual', '(mis roles habituales/mi rol habitual/lo de siempre)'],
];
