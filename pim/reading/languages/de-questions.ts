import type { Table } from './language';

/** Questions, answers and what else is a message of its own. */
export const germanQuestions: Table = [
  [
    'show',
    'zeig|zeige|zeig mir|zeige mir|zeigen sie mir|zeig mir bitte|zeige mir bitte|zeig mal|liste|anzeigen',
  ],
  [
    'what can i activate',
    'was (kann/darf/könnte) ich (alles/) (aktivieren/beantragen/anfordern)|was ist (für mich/) aktivierbar',
  ],
  [
    'which roles can i activate',
    '(welche/was für) (rollen/rolle) (kann/darf/könnte) ich (alles/) (aktivieren/beantragen/anfordern)',
  ],
  ['which groups can i activate', 'welche gruppen (kann/darf) ich aktivieren'],
  [
    'what roles do i have',
    'welche (rollen/rechte/berechtigungen) (habe/hab) ich|was habe ich für rollen',
  ],
  [
    'which roles am i eligible for',
    'wofür bin ich berechtigt|für welche rollen bin ich berechtigt|(meine/zeige meine/zeig meine) berechtigungen|verfügbare rollen',
  ],
  ['my roles', 'meine rollen'],
  ['all my roles', 'alle (meine/meiner/) rollen|sämtliche (meiner/) rollen'],
  ['am i eligible for', 'bin ich (berechtigt für/für)'],
  [
    'list roles',
    'rollen|liste der rollen|rollen anzeigen|zeig rollen|zeige rollen|rollen auflisten|rollenliste',
  ],
  ['my active roles', '(meine/) (aktiven/aktive) (rollen/rolle/zuweisungen)'],
  [
    'what is active',
    'was ist (bei mir/) (gerade/aktuell/momentan/jetzt/) aktiv|was habe ich (gerade/aktuell/) (aktiv/aktiviert)',
  ],
  [
    'which roles are active',
    'welche (rollen/meiner rollen) (sind/habe ich) (gerade/aktuell/momentan/) (aktiv/aktiviert)',
  ],
  ['my requests', 'meine (anfragen/anträge/anforderungen)'],
  [
    'my open requests',
    'meine (offenen/ausstehenden/laufenden) (anfragen/anträge)|(offene/ausstehende) (anfragen/anträge)',
  ],
  [
    'my scheduled activations',
    '(meine/) (geplanten/geplante) (aktivierungen/rollen)|was (habe ich geplant/ist geplant)',
  ],
  [
    'my approvals',
    '(meine/) (genehmigungen/freigaben)|(ausstehende/offene) (genehmigungen/freigaben)',
  ],
  [
    'what needs my approval',
    'was (muss/soll/kann) ich (noch/) (genehmigen/freigeben)|was wartet auf (mich/meine genehmigung/meine freigabe)|anstehende genehmigungen|gibt es (etwas/was) zu genehmigen',
  ],
  [
    'my access reviews',
    '(meine/) (zugriffsüberprüfungen/überprüfungen/zugriffsprüfungen)|was muss ich (überprüfen/prüfen)',
  ],
  [
    'who has',
    'wer (hat/hat denn/besitzt/hält/ist alles) (gerade/aktuell/momentan/derzeit/jetzt/im moment/)',
  ],
  ['who is', 'wer ist (gerade/aktuell/momentan/derzeit/jetzt/)'],
  ['who can activate $1', 'wer (kann/darf) <role> aktivieren'],
  ['history', '(mein/meinen/den/) verlauf|(meine/) historie|protokoll|chronik|aktivierungsverlauf'],
  ['audit log', '(das/) (auditlog/audit log/audit-log/prüfprotokoll/überwachungsprotokoll)'],
  ['who activated $1', 'wer hat <role> aktiviert'],
  ['who approved my request', 'wer hat (meine anfrage/meinen antrag) genehmigt'],
  ['when did i last activate', 'wann habe ich zuletzt'],
  [
    'what is the status of my request',
    '(was ist/wie ist) (der status/mit) (meiner anfrage/meines antrags)|status (meiner anfrage/meines antrags)|wo steht (meine anfrage/mein antrag)',
  ],
  [
    'has my request been approved',
    '(wurde/ist) (meine anfrage/mein antrag) (schon/bereits/) genehmigt (worden/)',
  ],
  [
    'why was my request denied',
    '(warum/wieso/weshalb) (wurde/ist) (meine anfrage/mein antrag) (abgelehnt/verweigert) (worden/)',
  ],
  ['how long do i have left on $1', 'wie lange (habe ich/hab ich/läuft) (noch/) <role> (noch/)'],
  [
    'what does $1 do',
    '(was/wofür) (macht/kann/darf/ist) (eigentlich/) (die rolle/der/ein/) <role>|(was/wofür) (macht/kann/darf/ist) (eigentlich/) <role> (eigentlich/machen/tun)',
  ],
  ['explain', '(erkläre/erklär/erkläre mir/erklär mir) (die rolle/)'],
  [
    'which role do i need to',
    '(welche rolle/welche berechtigung/was) (brauche/benötige) ich ( ,/) (um/für/zum)',
  ],
  ['which role can', 'welche rolle (kann/darf)'],
  ['remind me', '(erinnere/erinner) mich (bitte/) (nochmal/wieder/)'],
  [
    'remind me later',
    '(erinnere/erinner) mich später|später erinnern|frag mich später (nochmal/)|später nochmal fragen',
  ],
  ['settings', '(meine/) einstellungen|einstellungen (ändern/öffnen)|optionen ändern'],
  [
    'change my time zone to',
    '(ändere meine zeitzone/stelle meine zeitzone/zeitzone ändern) (auf/in/zu)',
  ],
  [
    'change language to',
    '(ändere/wechsle/stelle) (die/meine/) sprache (auf/zu/in/nach)|sprache (auf/ändern auf)',
  ],
  ['stats', '(meine/zeig/zeige/) (statistik/statistiken)'],
  [
    'help',
    'hilfe|hilf mir|(ich brauche/brauche) hilfe|befehle|anleitung|was kannst du (alles/)|wie funktioniert (das/dies)|wie geht das',
  ],
  ['yes', 'ja|jo|jawohl|ja bitte|jep|klar|genau|richtig|einverstanden|passt|in ordnung|mach das'],
  ['no', 'nein|nö|nee|nein danke|lieber nicht'],
  ['never mind', 'vergiss es|schon gut|egal|hat sich erledigt'],
  ['same as yesterday', '(das gleiche/dasselbe/wie) (wie/) gestern'],
  [
    'same again',
    '(nochmal/noch mal) (das gleiche/dasselbe)|(das gleiche/dasselbe) (nochmal/noch mal/wie immer/wie letztes mal/wie beim letzten mal)',
  ],
  ['my usual', '(meine/) (üblichen/gewohnten) (rollen/)|das übliche|wie (üblich/immer)'],
];
