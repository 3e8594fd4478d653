import { commandLines } from './command-lines';

/** What the app is registered with; the same values as the bot's settings. */
export interface AppIdentity {
  readonly appId: string;
  /** The App ID URI of single sign-on, `api://botid-…`. */
  readonly ssoResource: string;
  /** The bot's own https address: what it is, its privacy statement and its sign-in pages are there. */
  readonly publicUrl: string;
  /** `1.0.0`; Teams takes a package only with a higher one than the last. */
  readonly version: string;
}

/** The Teams app manifest: https://learn.microsoft.com/microsoft-365/extensibility/schema/ */
export function teamsManifest(app: AppIdentity): object {
  const { appId, ssoResource, publicUrl, version } = app;
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
    manifestVersion: '1.25',
    version,
    id: appId,
    developer: {
      name: 'PIM Bot',
      websiteUrl: new URL('about', publicUrl).href,
      privacyUrl: new URL('privacy', publicUrl).href,
      termsOfUseUrl: new URL('terms', publicUrl).href,
    },
    name: { short: 'PIM Bot', full: 'PIM Bot: privileged roles, just in time' },
    description: {
      short: 'Ask for privileged roles and groups in chat, approve them on a card.',
      full: 'PIM Bot brings Microsoft Entra Privileged Identity Management into chat. Type what you need, an Entra role, a group or an Azure role, for example "activate Exchange Admin for 2h". An approver decides on a card, the role is on, and it is off again in time. Everything is done with your own sign-in: Entra enforces the policy and keeps the record. Your organisation needs Microsoft Entra ID P2 or Governance licences, and an administrator has to allow the app once.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F3A5F',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [
          { scopes: ['personal'], commands: commandLines('personal') },
          { scopes: ['team', 'groupChat'], commands: commandLines('channel') },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).hostname],
    webApplicationInfo: { id: appId, resource: ssoResource },
    supportsChannelFeatures: 'tier1',
  };
}
