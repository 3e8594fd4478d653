import { htmlPage } from './html-page';

/**
 * The pages that the Teams app manifest has to name: what the app is, what it keeps of people, and on
 * what terms. They are the same wherever the bot runs, since it runs at the organisation's own.
 */
export const aboutPages: Readonly<Record<string, string>> = {
  '/about': htmlPage(
    'PIM Bot for Teams',
    `<p>PIM Bot brings Microsoft Entra Privileged Identity Management into chat: people ask for a role
they are eligible for, approvers decide on a card, and the role ends in time. Everything is done with each
person’s own sign-in; Entra enforces the policy and keeps the record.</p>
<p>Questions are answered by whoever runs this bot in your organisation.</p>
<p><a href="/privacy">Privacy</a> · <a href="/terms">Terms of use</a></p>`,
  ),
  '/privacy': htmlPage(
    'Privacy',
    `<p>This bot is run by your own organisation, on its own machines. It sends nothing to anybody but
Microsoft Teams, Microsoft Entra and, for roles in Azure, Microsoft Azure, in your name.</p>
<p>It keeps: your name and ids in Entra and Teams, your time zone and language, where to reach you; the requests
you make or decide with their reasons, tickets and comments; a journal of who did what when; and the tokens that
let it act for you, encrypted, until you type “sign out”.</p>
<p>Whoever runs this bot in your organisation answers questions about what is kept, and deletes it.</p>`,
  ),
  '/terms': htmlPage(
    'Terms of use',
    `<p>PIM Bot for Teams is free software under the MIT licence, without warranty of any kind. Your
organisation runs it and decides who may use it for what.</p>`,
  ),
};
