import { english } from './said';

const phrases: readonly (readonly [said: string, english: string])[] = [
  ['aktivate Exchange Admin 2h', 'aktivate <role> 2h'],
  ['ich brauche GA für eine halbe Stunde', 'i need <role> for 30 minutes'],
  [
    'aktiviere Exchange Admin morgen von 9 bis 11 Uhr wegen Onboarding',
    'activate <role> tomorrow from 9:00 to 11:00 because onboarding',
  ],
  ['deaktiviere GA', 'deactivate <role>'],
  ['wer hat gerade GA?', 'who has <role> ?'],
  ['aktiviere nicht GA', 'activate not <role>'],
  ['activate Exchange Admin bis 17 Uhr', 'activate <role> until 17:00'],
  ['aktiviere Exchange Admin für 2 Stunden', 'activate <role> for 2 hours'],
  [
    'Aktivieren Sie bitte Exchange Admin für anderthalb Stunden',
    'activate please <role> for 1 hour 30 minutes',
  ],
  ['aktiviere Exchange Admin bis 17 Uhr', 'activate <role> until 17:00'],
  ['aktiviere Exchange Admin bis 17:30 Uhr', 'activate <role> until 17:30'],
  ['aktiviere Exchange Admin bis 17.30 Uhr', 'activate <role> until 17:30'],
  ['aktiviere Exchange Admin bis halb fünf', 'activate <role> until 4:30'],
  [
    'aktiviere Exchange Admin morgen von 9 bis 11 Uhr',
    'activate <role> tomorrow from 9:00 to 11:00',
  ],
  [
    'aktiviere Exchange Admin nächsten Montag um 8 Uhr für 4 Stunden',
    'activate <role> next monday at 8:00 for 4 hours',
  ],
  [
    'aktiviere Exchange Admin 45 Minuten weil das Postfach nicht geht',
    'activate <role> 45 minutes because das postfach nicht geht',
  ],
  ['verlängere Exchange Admin um 30 Minuten', 'extend <role> by 30 minutes'],
  ['was kann ich aktivieren?', 'what can i activate ?'],
  ['welche Rollen kann ich aktivieren', 'which roles can i activate'],
  ['genehmige 4', 'approve 4'],
  ['lehne 4 ab: kein Ticket', 'deny 4 : no ticket'],
  ['lehne Anfrage 4 ab: kein Ticket', 'deny request 4 : no ticket'],
  ['hilfe', 'help'],
  ['schalte Exchange Admin für 2 Stunden ein', 'turn on <role> for 2 hours'],
  ['bitte Exchange Admin für 2h aktivieren', 'please activate <role> for 2 hours'],
  [
    'ich möchte Exchange Admin für 2 Stunden aktivieren',
    'i would like to activate <role> for 2 hours',
  ],
  [
    'kannst du mir bitte Exchange Admin für 2 Stunden aktivieren?',
    'can you activate <role> for 2 hours ?',
  ],
  ['kann ich Exchange Admin für 2 Stunden haben?', 'can i have <role> for 2 hours ?'],
  ['kann ich Exchange Admin aktivieren?', 'can i activate <role> ?'],
  ['gib Exchange Admin zurück', 'give back <role>'],
  ['ich brauche Exchange Admin nicht mehr', 'i no longer need <role>'],
  ['ich bin fertig mit Exchange Admin', 'i am done with <role>'],
  ['aktiviere Exchange Admin nicht', 'activate <role> not'],
  ['warum wurde meine Anfrage abgelehnt?', 'why was my request denied ?'],
  ['meine aktiven Rollen', 'my active roles'],
  ['welche Rollen sind aktiv', 'which roles are active'],
  [
    'ich hätte gerne Exchange Admin ab 14 Uhr für 2 Std.',
    'i would like <role> from 14:00 for 2 hours',
  ],
  [
    'aktiviere Exchange Admin am 1. Dezember um 9 Uhr für 2h',
    'activate <role> on 1 december at 9:00 for 2 hours',
  ],
  [
    'aktiviere Exchange Admin am 01.12. um 9:00 für 2h',
    'activate <role> on 01.12 at 9:00 for 2 hours',
  ],
  ['aktiviere Exchange Admin für den Rest des Tages', 'activate <role> for the rest of the day'],
  [
    'aktiviere Exchange Admin um die Postfächer zu migrieren',
    'activate <role> because die postfächer zu migrieren',
  ],
  ['wenn Grace zustimmt, aktiviere Exchange Admin', 'if grace zustimmt , activate <role>'],
  [
    'aktiviere Exchange Admin für eine Dreiviertelstunde, Grund: Störung',
    'activate <role> for 45 minutes , because störung',
  ],
  ['deaktiviere alles', 'deactivate everything'],
  [
    'Wegen Mailausfall, aktiviere Exchange Admin für 1 Stunde',
    'activate <role> for 1 hours because mailausfall',
  ],
  [
    'fuer eine halbe Stunde Exchange Admin aktivieren, bitte',
    'activate for 30 minutes <role> , please',
  ],
  ['verlaengere Exchange Admin um eine Stunde', 'extend <role> by 1 hours'],
  ['erinnere mich in 30 Minuten', 'remind me in 30 minutes'],
  ['storniere meine Anfrage', 'cancel my request'],
  ['zieh meine Anfrage zurück', 'cancel my request'],
  ['nein danke', 'no'],
  ['ja bitte', 'yes'],
  ['aktiviere Exchange Admin um Viertel vor fünf', 'activate <role> at 4:45'],
  [
    'aktiviere Exchange Admin heute Abend um 8 für 2 Stunden',
    'activate <role> this evening at 8 for 2 hours',
  ],
  [
    'aktivier mir bitte mal Exchange Admin für ne halbe Stunde',
    'activate me please <role> for 30 minutes',
  ],
  ['ich will Exchange Admin für 30min', 'i would like <role> for 30 minutes'],
  ['Exchange Admin 2h', '<role> 2h'],
  ['Exchange Admin aktivieren bis morgen 8 Uhr', 'activate <role> until tomorrow 8:00'],
  ['schalte Exchange Admin aus', 'turn off <role>'],
  ['schalten Sie bitte Exchange Admin für 2 Stunden frei', 'activate please <role> for 2 hours'],
  ['deaktiviere nicht GA', 'deactivate not <role>'],
  ['bitte GA nicht aktivieren', 'please <role> not activate'],
  ['genehmige nicht 4', 'approve not 4'],
  ['verlängere Exchange Admin um weitere 30 Minuten', 'extend <role> for another 30 minutes'],
  ['verlängere Exchange Admin bis 18 Uhr', 'extend <role> until 18:00'],
  ['genehmige die Anfrage von Adele', 'approve request from adele'],
  ['wer kann GA aktivieren?', 'who can activate <role> ?'],
  ['soll ich GA aktivieren?', 'should i <role> activate ?'],
  ['wurde meine Anfrage genehmigt?', 'has my request been approved ?'],
  ['Statistik', 'stats'],
  ['Einstellungen', 'settings'],
  ['Verlauf', 'history'],
  ['meine Genehmigungen', 'my approvals'],
  ['Danke!', 'thanks !'],
  ['hallo', 'hello'],
  ['aktiviere Exchange Admin von 14 Uhr bis 16 Uhr', 'activate <role> from 14:00 to 16:00'],
  ['aktiviere Exchange Admin Montag 9-11 Uhr', 'activate <role> monday from 9:00 to 11:00'],
  [
    'aktiviere Exchange Admin zur Behebung der Störung',
    'activate <role> because behebung der störung',
  ],
  ['aktiviere Exchange Admin für Adele', 'activate <role> for adele'],
  ['ich brauche keine GA', 'i need no <role>'],
  ['aktiviere niemals GA ohne Ticket', 'activate never <role> without ticket'],
  [
    'activate Exchange Admin für 2 Stunden because mail is down',
    'activate <role> for 2 hours because mail is down',
  ],
  ['why was my request denied?', 'why was my request denied ?'],
  ['am I eligible for Exchange Admin?', 'am i eligible for <role> ?'],
  ['start Exchange Admin for 2h', 'start <role> for 2h'],
  [
    'aktiviere Exchange Admin ab morgen 9 Uhr für 2h',
    'activate <role> from tomorrow 9:00 for 2 hours',
  ],
  [
    'aktiviere Exchange Admin übermorgen um 10 Uhr für 1 Stunde',
    'activate <role> day after tomorrow at 10:00 for 1 hours',
  ],
  [
    'Aktiviere Exchange Admin und Teams Admin für 2 Stunden',
    'activate <role> and <role> for 2 hours',
  ],
  [
    'aktiviere Exchange Admin heute bis 17 Uhr wegen INC0012345',
    'activate <role> today until 17:00 because inc0012345',
  ],
  [
    'aktiviere Exchange Admin für 2 Stunden, weil die Migration läuft, aber nur wenn Grace zustimmt',
    'activate <role> for 2 hours , because die migration läuft , aber if grace zustimmt',
  ],
];

describe('German', () => {
  it.each(phrases)('understands %s', (said, expected) => {
    expect(english(said, 'de')).toBe(expected);
  });
});
