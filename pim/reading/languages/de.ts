import { germanQuestions } from './de-questions';
import { germanClocks, germanDays, germanLengths, germanTimes } from './de-times';
import type { Brackets, Language, Table } from './language';
import { numberWords } from './numbers';
import { eachWord, withoutAccents } from './pattern';

const guards: Table = [
  ['not', 'nicht|nich|keinesfalls|auf keinen fall|nicht mehr'],
  ['no', 'kein|keine|keinen|keiner|keinem|keines'],
  ['never', 'nie|niemals|nie wieder|nie mehr'],
  ['without', 'ohne'],
  ['if', 'wenn|falls|sofern|im falle|für den fall|nur wenn|nur falls'],
  ['once', 'sobald|erst wenn|erst nach|nachdem'],
  ['unless', 'es sei denn|außer wenn|solange nicht'],
  ['before', 'bevor|ehe'],
  ['while', 'während'],
  ['but', 'aber|jedoch|sondern|doch'],
  ['instead', 'statt|anstatt|stattdessen'],
  ['except', 'außer'],
  ['later', 'erst|später'],
  ['would', 'würde|würdest du|würden|wäre'],
  ['should i', '(soll/sollte/sollten/sollen) (ich/wir)'],
  ['should', 'soll|sollte|sollten|sollen'],
  ['suppose', 'angenommen|nehmen wir an'],
  ['or', 'oder|entweder'],
  ['wait', 'warte|warten|moment mal|moment bitte|einen moment|stopp|halt'],
  ['nothing', 'nichts'],
  ['nobody', 'niemand|niemanden|niemandem'],
  ['every', 'jeden|jede|jedes|jeder'],
  ['daily', 'täglich|wöchentlich|monatlich|stündlich'],
  ['always', 'immer|ständig|dauerhaft'],
];

const verbs: Table = [
  ['activate', '(bitte um aktivierung von/aktiviere/aktivieren/aktivier/aktiviert/aktivieren sie)'],
  ['activate', '(reaktiviere/reaktivieren/zu aktivieren/freischalten/freizuschalten)'],
  ['activate', '(schalte frei/schalt frei/starte/starten/starten sie/aktivierung von)'],
  ['activate', 'aktiviere (mir/mich als/mich für/für mich/uns)|aktivieren sie (mir/für mich)'],
  ['turn on', '(einschalten/anschalten/einzuschalten/anzuschalten/anmachen)'],
  [
    'deactivate',
    '(deaktiviere/deaktivieren/deaktivier/deaktiviert/deaktivieren sie/zu deaktivieren)',
  ],
  ['deactivate', '(beende/beenden/beenden sie/beend/stoppe/stoppen/entferne/entfernen)'],
  ['turn off', '(ausschalten/abschalten/auszuschalten/abzuschalten/ausmachen)'],
  ['give back', '(zurückgeben/zurückzugeben/abgeben/abzugeben)'],
  ['extend', '(verlängere/verlängern/verlänger/verlängern sie/zu verlängern/verlängerung von)'],
  ['renew', '(erneuere/erneuern/erneuern sie/zu erneuern/erneuerung von)'],
  ['cancel', '(storniere/stornieren/stornier/stornieren sie/zu stornieren/zurückziehen)'],
  ['cancel', '(zurückzuziehen/abbrechen/abzubrechen/widerrufe/widerrufen)'],
  ['approve', '(genehmige/genehmigen/genehmig/genehmigen sie/zu genehmigen/freigeben)'],
  [
    'approve',
    '(bewillige/bewilligen/akzeptiere/akzeptieren/bestätige/bestätigen/annehmen/zustimmen)',
  ],
  ['deny', '(ablehnen/abzulehnen/verweigere/verweigern/verweigern sie/zurückweisen)'],
  ['request', '(beantrage/beantragen/beantragen sie/zu beantragen/anfordern/anzufordern)'],
  ['schedule', '(plane/planen/planen sie/einplanen/einzuplanen/zu planen)'],
];

const brackets: Brackets = [
  ['make me', '(mach/mache/machen sie) mich', '(zum/zur)'],
  ['turn on', '(schalte/schalt/schalten sie/mach/mache)', '(ein/an)'],
  ['turn off', '(schalte/schalt/schalten sie/mach/mache)', '(aus/ab)'],
  ['activate', '(schalte/schalt/schalten sie/gib/geben sie)', 'frei'],
  ['give back', '(gib/gebe/geben sie/ich gebe)', '(zurück/ab)'],
  ['deny', '(lehne/lehn/lehnen sie/ich lehne)', 'ab'],
  ['deny', '(weise/weis/weisen sie)', '(zurück/ab)'],
  ['approve', '(nimm/nehmen sie/ich nehme)', 'an'],
  ['approve', '(stimme/ich stimme/stimmen sie)', 'zu'],
  ['cancel', '(zieh/ziehe/ziehen sie/ich ziehe/nimm/nehmen sie)', 'zurück'],
  ['cancel', '(brich/breche/brechen sie/ich breche)', 'ab'],
  ['request', '(fordere/fordern sie/ich fordere)', 'an'],
  ['schedule', '(plane/plan/planen sie)', 'ein'],
  ['can i have', '(kann/könnte/darf/dürfte) ich (bitte/)', '(haben/bekommen/kriegen/erhalten)'],
  [
    'i would like',
    'ich (würde gern/würde gerne/möchte/will/möchte gern/möchte gerne)',
    '(haben/bekommen)',
  ],
  ['i no longer need', '(ich/) (brauche/benötige) (jetzt/)', 'nicht (mehr/länger)'],
  ['i no longer need', '(ich/) (brauche/benötige)', '(nimmer/keine mehr)'],
  ['who has', '(wer hat/wer hat denn)', '(inne/aktiv/aktiviert)'],
  ['what does', '(was macht/was kann/was darf) (eigentlich/)', '(eigentlich/so)'],
  ['i am done with', 'ich bin (mit/) (der/dem/)', '(fertig/durch)'],
];

const openers: Table = [
  [
    'please',
    'bitte|bitte schön|bitteschön|mal|mal eben|mal kurz|mal bitte|bitte mal|gleich mal|sei so nett und',
  ],
  [
    'hello',
    'hallo|hi|hey|moin|servus|grüezi|guten tag|guten morgen|guten abend|hallo zusammen|grüß gott|grüß dich',
  ],
  [
    'thanks',
    'danke|dankeschön|danke schön|danke dir|danke im voraus|vielen dank|besten dank|merci|danke sehr|herzlichen dank',
  ],
  ['can you', '(kannst/könntest) du (bitte/mir bitte/mir/mal/mal bitte/mir mal/für mich/)'],
  ['can you', '(können/könnten) sie (bitte/mir bitte/mir/für mich/)'],
  ['can i', '(kann/darf/könnte) ich'],
  [
    'i would like',
    'ich (möchte/möchte gern/möchte gerne/will/würde gern/würde gerne/hätte gern/hätte gerne/wünsche mir)',
  ],
  ['i would like', '(möchte/möchte gern/hätte gern/hätte gerne/würde gern/würde gerne) (ich/)'],
  ['i want', 'ich muss|muss ich'],
];

const phrases: Table = [
  ...germanQuestions,
  [
    'i need',
    '(ich/) (brauche/brauch/benötige/bräuchte) (mal/kurz/jetzt/dringend/) (zugriff auf/zugang zu/die rolle/)',
  ],
  ['i need', '(brauche/benötige/bräuchte) ich (die rolle/)'],
  [
    'give me',
    '(gib/geben sie/gebt) mir (mal/bitte/kurz/) (zugriff auf/zugang zu/die rolle/)|gib uns',
  ],
  ['i am done with', '(ich bin/bin/) fertig mit (der/dem/)|mit <role> bin ich fertig|durch mit'],
  ['my request', 'meine (anfrage/anforderung)|(mein/meinen) antrag'],
  ['my requests', '(alle/) meine(r/n/) (anfragen/anträge)'],
  ['request', '(die/der/den/) (anfrage/antrag/anforderung) (nummer/nr ./nr/)|nummer|nr .|nr'],
  ['request from', '(die/der/den/) (anfrage/antrag/anforderung) von'],
  ['requests', 'anfragen|anträge'],
  ['approvals', 'genehmigungen|freigaben'],
  ['everything', 'alles'],
  ['all', 'alle|sämtliche'],
  ['my role', '(meine/die meine) (rolle/rollen/rechte)'],
  ['the role', '(die/der/) (rolle/rollen)|rechte|berechtigung'],
  ['my', 'mein|meine|meinen|meiner|meinem|meines'],
  ['a role', '(eine/irgendeine) rolle'],
  ['the', 'das|den|dem|des|der|die'],
  ['me', 'mir|mich|uns'],
  ['for me', 'für (mich/uns)'],
  ['and', 'und|sowie|und auch|u .'],
  ['to', 'zu'],
  ['to $1', '(zum/zur) <role>'],
  ['on', 'auf'],
  ['for', 'für'],
  ['with', 'mit'],
  ['again', 'nochmal|noch mal|nochmals|erneut|wieder|noch einmal'],
  ['activation', 'aktivierung'],
  ['ticket', 'ticketnummer|ticket nr .|ticket-nr .|vorgang|ticket nummer'],
  ['for maintenance', 'für (die/eine/) (wartung/wartungsarbeiten)'],
  ['for migration', 'für (die/eine/) (migration/umstellung)'],
  ['for incident', 'für (die/eine/den/einen/) (störung/incident/vorfall)'],
  ['for onboarding', 'für (das/ein/) onboarding'],
  ['for tests', 'für (einen/den/) (test/tests)'],
];

const reasons: Table = [
  [
    'because',
    'weil|wegen|da|denn|aufgrund|aufgrund von|auf grund von|infolge|zwecks|damit (ich/wir)|um|zum|zur',
  ],
  [
    'because',
    '(grund/begründung/der grund/die begründung/anlass) (:/ist/ist dass/)|für (:/grund/zweck)',
  ],
];

/** @public Loaded when somebody first writes in it. */
export const german: Language = {
  guards,
  verbs,
  brackets,
  openers,
  phrases,
  reasons,
  reasonEnds: [],
  lengths: germanLengths,
  clocks: germanClocks,
  days: germanDays,
  times: germanTimes,
  readNumber: numberWords(
    `ein=1 eine=1 einer=1 einen=1 einem=1 ne=1 zwei=2 zwo=2 drei=3 vier=4 fünf=5 fuenf=5 sechs=6 sieben=7
     acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwoelf=12 fünfzehn=15 fuenfzehn=15 zwanzig=20 dreißig=30
     dreissig=30 vierzig=40 fünfundvierzig=45 fünfzig=50 sechzig=60 neunzig=90 anderthalb=1.5
     eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 viereinhalb=4.5`,
    '',
  ),
  simplified: (word) => word,
  spellings: eachWord((word) => [
    word.replace(/[äöüß]/g, (letter) => umlauts.get(letter) ?? letter),
    withoutAccents(word),
  ]),
  purpose: ['', ''],
  verbLast: true,
};

const umlauts = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);
