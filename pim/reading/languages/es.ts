import { spanishQuestions } from './es-questions';
import { spanishClocks, spanishDays, spanishLengths, spanishTimes } from './es-times';
import type { Language, Table } from './language';
import { numberWords } from './numbers';
import { eachWord, withoutAccents } from './pattern';

const guards: Table = [
  ['not', 'no (me/te/lo/la/)'],
  ['never', 'nunca|jamás'],
  ['without', 'sin'],
  ['no', 'no (hay/tiene/existe) (ningún/ninguna/)|ningún|ninguno|ninguna'],
  ['not', 'tampoco|ni'],
  ['if', 'si|en caso de|en caso de que|solo si|sólo si|por si'],
  ['once', 'una vez que|en cuanto|tan pronto como|después de que'],
  ['when', 'cuando'],
  ['unless', 'a menos que|salvo que|a no ser que'],
  ['before', 'antes de|antes de que'],
  ['while', 'mientras'],
  ['but', 'pero|sino'],
  ['instead', 'en vez de|en lugar de'],
  ['except', 'excepto|salvo|menos'],
  ['later', 'más tarde|luego'],
  ['would', 'sería|activarías|podría ser'],
  ['should i', 'debo|debería|deberíamos|deberías'],
  ['suppose', 'supongamos|supón|imagina'],
  ['or', 'o|o bien'],
  ['wait', 'espera|espere|esperad|un momento'],
  ['nothing', 'nada'],
  ['nobody', 'nadie'],
  ['every', 'cada|todos los días'],
  ['always', 'siempre'],
];

const verbs: Table = [
  ['deactivate', 'desactives|deshabilites|quites'],
  ['approve', 'apruebes|aceptes|autorices'],
  ['deny', 'deniegues|rechaces'],
  ['extend', 'extiendas|prolongues|amplíes'],
  ['cancel', 'canceles|anules'],
  ['renew', 'renueves'],
  [
    'activate',
    '(activa/activar/active/activad/activo/actívame/activarme/actívalo/reactiva/reactivar/reactive) (me/)|activación de',
  ],
  ['activate', 'habilita|habilitar|habilite|habilítame|asígname|asignarme|elévame a'],
  ['turn on', 'enciende|encender|encienda|inicia|iniciar|inicie|prende|prender'],
  ['activate', 'actives|activéis'],
  ['make me', 'hazme|hágame|hacerme|conviérteme en|ponme (como/de)|nómbrame'],
  [
    'deactivate',
    'desactiva|desactivar|desactive|desactivad|desactívame|desactivo|desactivarme|desactivación de',
  ],
  [
    'deactivate',
    'deshabilita|deshabilitar|deshabilite|inhabilita|inhabilitar|quita|quitar|quite|quítame|termina|terminar|termine|finaliza|finalizar|finalice|detén|detener|detenga|retira|retirar',
  ],
  ['turn off', 'apaga|apagar|apague'],
  ['give back', 'devuelve|devolver|devuelva|devuelvo|libera|liberar|libere|suelta|soltar'],
  [
    'extend',
    'extiende|extender|extienda|extiéndeme|extended|prolonga|prolongar|prolongue|amplía|ampliar|amplíe|prorroga|prorrogar|prorrogue|prórroga de|alarga|alargar|alargue|extensión de',
  ],
  ['renew', 'renueva|renovar|renueve|renuévame|renovación de'],
  ['cancel', 'cancela|cancelar|cancele|anula|anular|anule'],
  [
    'cancel my request',
    '(cancela/cancelar/cancele/anula/anular/anule/retira/retirar/retire) mi (solicitud/petición)',
  ],
  ['approve', 'aprueba|aprobar|apruebe|apruebo|acepta|aceptar|acepte|autoriza|autorizar|autorice'],
  ['deny', 'deniega|denegar|deniegue|rechaza|rechazar|rechace|rechazo|niega|negar'],
  ['request', 'solicita|solicitar|solicite|solicito|pide|pedir|pido'],
  ['schedule', 'programa|programar|programe|planifica|planificar|planifique|agenda|agendar'],
];

const openers: Table = [
  ['please', 'por favor|porfa|porfavor|x favor|haz el favor de|hazme el favor de'],
  ['hello', 'hola|buenas|buenos días|buenas tardes|buenas noches|hola a todos|qué tal'],
  ['thanks', 'gracias|muchas gracias|gracias de antemano|mil gracias'],
  [
    'can you',
    '(puedes/puede/podrías/podría/podéis/me puedes/me podrías/me puede/me podría/puedes por favor)',
  ],
  ['can i', '(puedo/podría yo/se puede)'],
  ['i would like', '(quiero/quisiera/me gustaría/querría/deseo) (tener/usar/obtener/)'],
  ['i want', 'tengo que|voy a'],
];

const phrases: Table = [
  ...spanishQuestions,
  [
    'i need',
    '(yo/) (necesito/me hace falta/necesitaría) (acceso a/acceder a/tener/el rol de/el rol/ser/usar/)',
  ],
  ['give me', '(dame/deme/denme/dadme/me das/concédeme) (acceso a/el rol de/el rol/)|darme'],
  [
    'can i have',
    '(puedo/podría/me puedes/me podrías) (tener/obtener/dar/usar) (el rol de/el rol/)|me das',
  ],
  ['i am done with', '(he terminado/ya terminé/terminé/ya he terminado/ya acabé/he acabado) con'],
  ['i no longer need', '(ya no/no) necesito (más/)'],
  ['my active', '(my/mis) active'],
  ['active', '(active roles/active role)'],
  ['my request', 'mi (solicitud/petición)'],
  ['request', '(la/esta/una/) (solicitud/petición) (número/nº/n°/no ./)|número'],
  ['the request from', '(la/las) (solicitud/petición/solicitudes) de'],
  ['requests', 'solicitudes|peticiones'],
  ['approvals', 'aprobaciones'],
  ['everything', 'todo|todos mis roles'],
  ['all', 'todos|todas'],
  ['my role', 'mi rol (de/)|mis (roles/permisos)'],
  ['the role', '(el/al/del) rol (de/)|rol (de/)'],
  ['a role', 'un rol'],
  ['access to', '(el/) acceso (a/al)'],
  ['my', 'mi|mis'],
  ['the', 'el|la|los|las|este|esta'],
  ['for me', 'para mí'],
  ['of', 'de|del'],
  ['and', 'y|así como|e'],
  ['on', 'en|sobre'],
  ['for', 'por|para'],
  ['with', 'con'],
  ['as', 'como'],
  ['again', 'otra vez|de nuevo|nuevamente'],
  ['activation', 'activación|la activación'],
  ['ticket', 'tique|tíquet|ticket (número/n°/nº)'],
  ['for maintenance', '(por/para) (el/un/) mantenimiento'],
  ['for migration', '(por/para) (la/una/) migración'],
  ['for incident', '(por/para) (el/un/la/una/) (incidente/incidencia)'],
  ['for tests', '(por/para) (unas/las/) pruebas'],
];

const reasons: Table = [
  [
    'because',
    'porque|ya que|debido a|debido al|debido a que|puesto que|por causa de|a causa de|por culpa de|dado que|pues',
  ],
  [
    'because',
    '(motivo/razón/justificación/el motivo/la razón/por motivo) (:/es/es que/de/)|para que|con el fin de|a fin de',
  ],
];

/** @public Loaded when somebody first writes in it. */
export const spanish: Language = {
  guards,
  verbs,
  brackets: [],
  openers,
  phrases,
  reasons,
  reasonEnds: [],
  lengths: spanishLengths,
  clocks: spanishClocks,
  days: spanishDays,
  times: spanishTimes,
  readNumber: numberWords(
    `un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12
     quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 noventa=90 veinticinco=25`,
    'y',
  ),
  simplified: (word) => word,
  spellings: eachWord((word) => [withoutAccents(word)]),
  purpose: [
    'para',
    `arreglar reparar corregir resolver probar verificar crear migrar restablecer resetear hacer configurar
     desbloquear desplegar gestionar modificar añadir agregar eliminar instalar restaurar cambiar ayudar ver
     revisar consultar analizar acceder exportar auditar investigar realizar terminar completar poder`,
  ],
  verbLast: false,
};
