/**
 * What administrators call the same thing: the first word of a line stands for all that follow it.
 * Groups of words are written with blanks. Words in other languages stand beside the English ones.
 */
export const things = `
mfa: mfa, 2fa, multifactor authentication, multi factor authentication, multi factor, two factor authentication, two factor, second factor, authentication method, auth method, sign in method, login method, authenticator app, authenticator, strong authentication, passkey, fido2 key, fido key, security key, authentifizierungsmethode, doble factor
password: password, pw, pwd, passwd, passphrase, kennwort, passwort, mot de passe, contraseña, senha
app-password: app password
password-protection: password protection, banned password, banned password list, weak password
signin: sign in, signin, login, log in, logon, log on, anmeldung, anmelde, connexion
log: log, log file, event log, protokoll, journal
signin log: anmeldeprotokoll, sign ins, signins
conditional-access: conditional access, ca policy, ca policies, cap, caps, ca rule, bedingter zugriff, bedingte zugriff, accès conditionnel, acceso condicional, acesso condicional
policy: policy, rule, richtlinie, stratégie, directiva, política
application registration: app registration, application registration, app reg, appreg, register an app, register app, register application, register an application, application object, app registrierung
application secret: app secret, client secret, application secret, app certificate
application: application, app, anwendung, aplicación, aplicativo
enterprise application: enterprise app, enterprise application, service principal, saml app, saml application, gallery app, unternehmensanwendung
application-proxy: application proxy, app proxy, appproxy
consent: consent, admin consent, grant permission
mailbox: mailbox, mail box, inbox, postfach, freigegebenes postfach, boîte aux lettres, buzón, caixa de correio
shared: shared, gemeinsames, freigegeben, partagée, compartido, compartilhada
distribution-list: distribution list, distribution group, mailing list, dl, verteilerliste, verteiler
mail-contact: mail contact
mail-flow: mail flow, mailflow, transport rule, mail rule, email rule, mail flow rule, mail routing, spam filter, anti spam, antispam, spam, outbound connector, inbound connector, exchange connector, smtp
exchange: exchange, exo, exchange online
license: license, licence, licenses, sku, lizenz, lizenzen, licencia, licença
subscription: subscription, abonnement
user: user, account, person, people, employee, colleague, coworker, contractor, member account, starter, joiner, leaver, new hire, benutzer, utilisateur, usuario, usuário, konto
group: group, security group, m365 group, microsoft 365 group, office 365 group, unified group, gruppe, groupe, grupo
membership: membership, group member, member to, member of, members to, members of, mitglied
dynamic: dynamic, dynamic membership rule
team: team, teams, microsoft teams, ms teams, teams channel, channel
meeting: meeting, call policy, meeting policy
phone: phone number, telephone number, phone, telephony, voice, calling, pstn, direct routing
call-analytics: call analytics, call quality, cqd, bad call, call record
room: room, meeting room, teams room, mtr
device: device, laptop, computer, pc, workstation, notebook, machine, gerät, appareil, dispositivo
bitlocker: bitlocker, bitlocker key, bitlocker recovery key, bitlocker keys, recovery key, wiederherstellungsschlüssel
local-password: laps, local admin password, local administrator password
local-admin: local administrator, local admin
compliance-policy: compliance policy, device configuration, configuration profile, device policy
intune: intune, endpoint manager, mdm
autopilot: autopilot
cloud-pc: cloud pc, cloudpc, windows 365, w365
printer: printer, print, universal print, drucker
guest: guest, guest user, external user, b2b user, b2b guest, partner user, gast, invité, invitado, convidado
invite: invitation
role: role, directory role, entra role, admin role, administrator role, rolle, privileged role
role assignment: role assignment, role member, role membership, assign role, assign roles, give a role, grant a role, rollenzuweisung
pim: pim, privileged identity management
role-settings: role setting, role settings, pim policy, pim setting
access-review: access review, access recertification, recertification
entitlement: entitlement management, entitlement, access package, catalog, catalogue
lifecycle: lifecycle workflow, lifecycle, joiner mover leaver workflow, workflow
administrative-unit: administrative unit, admin unit, au, verwaltungseinheit
named-location: named location, trusted location, trusted ip, trusted ip address
terms-of-use: terms of use, tou
vpn: vpn
tap: temporary access pass, tap, temporary pass
session: refresh token, session, token, signed in session
risk: risk, risky, risk detection, at risk, identity protection, compromised
risk user: risky user, user at risk, user flagged for risk, compromised user, compromised account
risk signin: risky sign in, risky login
security-score: secure score, security score, identity score
recommendation: recommendation
alert: alert, security alert
audit: audit, audit trail
provisioning: provisioning
usage: usage, usage report, adoption
report: report, reporting, bericht
domain: domain, domain name, custom domain, dns, domäne
branding: branding, company branding, logo, sign in page, login page
identity-provider: identity provider, idp, google federation, facebook login
federation: federation, adfs, ad fs
b2c: b2c, azure ad b2c, external id, user flow
directory-sync: directory synchronization, directory synchronisation, directory sync, dirsync, entra connect, aad connect, ad connect, azure ad connect, cloud sync, sync, synchronization, synchronisation, on premises sync, password hash sync, pass through authentication, passthrough authentication, hybrid
seamless-sso: seamless single sign on, seamless sso
sso: single sign on, sso
sspr: self service password reset, self service password reset, sspr, password reset policy, password reset properties, password reset property
b2b-settings: b2b external collaboration, external collaboration setting, external collaboration settings, collaboration restriction
tenant: tenant, new tenant, mandant
tenant-properties: tenant property, tenant properties, technical contact, privacy statement
ticket: support ticket, support case, support request, service request, microsoft support
service-health: service health, service status, outage status, service incident
message-center: message center, message centre, change news
sharepoint: sharepoint, sharepoint site, site collection, team site, intranet site, site
sharing: sharing, external sharing, site sharing
onedrive: onedrive, one drive
backup: backup, back up
restore-point: snapshot, restore point
power-platform: power platform, power apps, powerapps, power automate, flow environment
environment: environment
dlp: dlp, data loss prevention, dlp policy
power-bi: power bi, powerbi, fabric
dynamics: dynamics 365, dynamics, d365, crm
search: microsoft search, bookmark, search bookmark
phishing: phishing simulation, phishing, attack simulation, phishing test
security-attribute: custom security attribute, security attribute
verified-id: verified id, verifiable credential
secure-access: global secure access, private access, internet access, traffic forwarding, gsa
lockbox: customer lockbox, lockbox
agent: agent identity, agent blueprint, ai agent
copilot: copilot, m365 copilot
gdap: gdap, partner relationship, delegated admin
yammer: viva engage, yammer
devops: azure devops, devops organization, devops organisation, devops
iot: iot, iot device
upn: upn, user principal name, sign in name, login name
photo: profile photo, profile picture, user photo
billing: invoice, billing, bill, purchase, rechnung
lockout: lockout, smart lockout
workload: workload
privileged: privileged admin, privileged administrator, global admin, global administrator, another admin, an admin, an administrator, of admins, for admins, of administrators
limited: limited admin
user-settings: user setting, user settings
: non admin, ordinary user
`;

/** What is done, told apart as far as roles tell it apart. */
export const deeds = `
read: read, view, see, check, look, look at, look into, inspect, list, show, display, download, export, analyse, analyze, investigate, troubleshoot, diagnose, find, query, search for, have access to, lesen, ansehen, einsehen, lire, voir, consulter, leer, ver, ler, viewing, monitor
create: create, make, build, provision, register, generate, set up, setup, open, launch, start, issue, hand over, submit, raise, define, add, creation, anlegen, erstellen, hinzufügen, créer, ajouter, crear, añadir, criar, adicionar, invite, inviting, onboard, import
delete: delete, remove, drop, wipe, purge, retire, deletion, removal, take away, löschen, entfernen, supprimer, eliminar, borrar, excluir, remover, decommission, offboard
revoke: revoke, invalidate, kick out, log out, sign out
update: update, change, edit, modify, adjust, configure, set, rename, tune, alter, rewrite, adapt, ändern, bearbeiten, konfigurieren, modifier, changer, configurer, cambiar, editar, modificar, configurar, alterar, fix, turn on, turn off, reconfigure, rollout, roll out, deploy, ban
reset: reset, unlock, renew, re register, reregister, zurücksetzen, réinitialiser, restablecer, redefinir, forgot, forgotten
assign: assign, assignment, give, grant, hand out, apply, allocate, delegate, zuweisen, vergeben, attribuer, assigner, asignar, atribuir
restore: restore, recover, undelete, bring back, wiederherstellen
disable: disable, block, deactivate, lock, deaktivieren, sperren, suspend
enable: enable, activate, unblock, activation
approve: approve, accept, genehmigen
dismiss: dismiss, close
use: use
manage: manage, administer, maintain, run, handle, work with, work on, control, look after, take care of, management, administration, verwalten, gérer, administrar, gestionar, gerenciar, migrate, migration, move
`;

/** Words that tell no task from another. */
export const fillers = new Set(
  `a an the to of for in on at by with from into our my your his her their its some any all every each this that these those
  i we you he she they me us him them it is are be am was were do does did can could may might must should would will shall
  need needs needed want wants have has had let lets allow allows get gets able required require what which who whom how when where
  role roles permission permissions right rights access privilege privileges least minimum minimal lowest smallest entra azure ad aad microsoft
  365 m365 o365 office portal center centre admin administrator please so and or but as if then also just only someone somebody
  else one two new existing existent other others another whole entire available own old specific certain
  der die das den dem des ein eine einen einer eines und oder für von zu im in mit auf um welche welcher rolle
  le la les un une des du de et ou pour quel quelle rôle el los las una y o para por qué rol os as um uma e qual
  configuration settings setting properties property option options basic non non-admin non-admins members member self
  customer client vendor urgent asap today tomorrow now again
  except behalf themselves themself event events individual selected their existing`
    .split(/\s+/)
    .filter(Boolean),
);
