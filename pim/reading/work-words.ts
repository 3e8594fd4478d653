import { wordSet } from './phrase-book';
import type { Token } from './tokens';

/**
 * What administrators do and what they do it to. `for …` and `to …` are taken as a reason only where
 * such a word follows: it could as well be another person whom the role is for.
 */
const work = wordSet(
  `access account accounts add adding address alert alerts allow analysis analyse analyze apply app approval
   apps assign assigning assist attack audit audits auditing backup backups billing block blocking breach
   broken bug call calls campaign cert certs certificate certificates change changes changing check
   checking checks clean cleaning cleanup clear close compliance config configuration configure
   configuring connect connector consent create creating creation crisis cutover debug debugging delegate
   delegation delete deleting demo deploy deploying deployment device devices diagnose disable disabling
   disaster domain domains drill edit editing emergency enable enabling enrol enroll enrollment
   escalation exercise export exporting failover failure finish firewall fix fixes fixing flow
   governance grant group groups handle handling helpdesk help hunt import importing incident incidents
   inspect install installing integration investigate investigating investigation issue issues job
   joiner joiners labels leaver leavers licence licences license licenses licensing log login logs look
   mail mailbox mailboxes maintain maintenance manage managing migrate migrating migration monitor
   monitoring move moving offboarding onboard onboarding operation operations outage passcode password
   passwords patch patches patching permission permissions phishing pilot policies policy prepare
   problem problems project projects provision provisioning publish quarantine query read rebuild
   recover recovery register registration release remediate remediation remove removing rename renew
   repair replace report reporting reports request requests reset resets resetting resolve restart
   restore restoring review reviewing reviews revoke roll rollback rollout rotate rotating rotation rule
   rules run running script scripts secret secrets security server service set setting settings setup
   share sign signin sites support switch sync syncing task tasks tenant test testing tests ticket
   tickets training transport triage troubleshoot troubleshooting unblock uninstall unlock unlocking
   patching tidy triaging tuning untangle mitigate mitigation containment contain eradicate forensics
   quarterly monthly weekly yearly annual release rehearsal cutoff inventory housekeeping incident
   customer deadline launch rollover refresh renewal expiry outage down slow stuck failing broken urgent
   emergency hotfix patchday go-live golive spam malware virus ransomware breach leak compromised
   locked lockout unlock reset rebuild recertification offboard onboard joiners enrolment tagging cleanup
   update updates updating upgrade upgrades upgrading validate verify view wipe work workflow working`,
);
const people = wordSet(
  `him her them us everyone everybody anyone someone somebody all colleague colleagues boss manager
   team teams users user people guest guests admins staff department friend customer contractor intern
   ceo cto ciso cfo mate teammate`,
);

export const workWords: ReadonlySet<string> = work;

const deed =
  /^(?!(?:any|every|no|some)thing$)[a-z]{3,}(?:ation|ition|ction|ssion|ment|ing|sis|ility)s?$/;

/**
 * Whether words tell of work, and not of whom it would be for: a word with a capital may be a name, unless
 * everything is in capitals.
 */
export function tellsOfWork(text: string, tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ word }) => /[\p{L}\p{N}]/u.test(word));
  if (last === undefined || people.has(last.word)) return false;
  if (tokens.some(({ word }) => word.includes('@'))) return false;
  const allCapitals = !/\p{Ll}/u.test(text);
  return tokens.some(
    ({ word, start, end }) =>
      work.has(word) || deed.test(allCapitals ? word : text.slice(start, end)),
  );
}
