import { wordSet } from '../phrase-book';

/**
 * Ordinary words that are roles without their `Administrator`: in a sentence they mean what they say
 * (`reset a password`, `which groups`), as the whole of a text they mean the role.
 */
export const ordinaryWords = wordSet(
  `user users usr group groups password passwords search people place places edge network application
  applications app license licenses licence report reports printer printers knowledge insight insights
  domain directory message messages tenant guest cloud device devices attribute attributes office service
  team exchanges authentication service support partner customer data dragon fabric intunes permission
  permissions identity organizational hybrid external desktop lifecycle kaizalas owner owners copilot
  governance gruppe gruppen benutzer groupe groupes grupo grupos usuario usuarios utilisateur utilisateurs
  lizenz licencia licence kennwort contraseña senha rolle rollen role roles rôle rol access zugriff
  monitor account virtual conditional customer extended usage windows microsoft azure entra agent attack
  iot viva`,
);

/** The same of several words, as keys: `the least privileged role`, `a domain name`. */
export const ordinaryPhrases = wordSet(
  `privilegedrole domainname messagecenter clouddevice cloudapplication desktopanalytic servicesupport
  directorysynchronization attributelog attributeassignment tenantgovernance identitygovernance
  virtualvisit lifecycleworkflow`,
);

/** Nicknames and plural forms that are more often ordinary words, even where they are known as roles. */
export const neverAlone = wordSet(
  'team exchanges exchanged governance copilot owners readers contributors services',
);

/** What may come after a lone `admin`, `reader` or `security` that is a role: not `security incident`. */
export const afterRole = wordSet(
  `for until till til to from on in at over within scoped by and or as with please pls plz thanks role roles
  right rights permission permissions privilege privileges access assignment activation session now today
  tomorrow asap because due since starting start right max maximum one two three half an a the my again
  für fuer bis von auf über wegen ab jetzt heute morgen bitte und oder rolle rechte
  pour jusqu pendant sur dans dès maintenant demain et ou rôle car parce
  por para hasta durante desde en sobre ahora mañana y o rol porque
  até em no na agora amanhã e ou papel função`,
);

/** What people put around a role where only a role was asked for. */
export const aroundRole = wordSet(
  'the a an my own our me of to into as role roles access rights group assignment eligibility please " . ! , rolle gruppe rôle groupe rol grupo papel',
);
