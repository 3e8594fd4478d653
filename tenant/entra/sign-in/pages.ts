import type { PersonRecord } from '../../directory/state';
import { namedScopes, readScopes } from '../asked-scopes';
import type { Authority } from '../authority';
import { type Html, html } from './html';
import type { Step } from './progress';

/** The page of one step, to be put into the frame's form. */
export function stepPage(
  authority: Authority,
  step: Exclude<Step, { step: 'done' }>,
  scope: string,
): Html {
  switch (step.step) {
    case 'pick-account':
      return pickAccount(authority);
    case 'approve':
      return approve(step.person, authority.now());
    case 'no-method':
      return noMethod(step.person, step.mayContinue);
    case 'context':
      return confirmContext(step.person, step.context);
    case 'consent':
      return step.mayAccept
        ? consent(authority, step.person, scope)
        : adminNeeded(authority, step.person);
  }
}

function pickAccount({ bot, directory }: Authority): Html {
  const people = Object.values(directory.people)
    .filter(({ accountEnabled }) => accountEnabled)
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
  return html`<h1>Pick an account</h1>
    <p>to continue to ${bot.displayName}</p>
    <ul class="people">${people.map(tile)}</ul>`;
}

function tile(person: PersonRecord): Html {
  return html`<li><button class="tile" name="answer" value="${person.id}">
    ${face(person)}<span>${person.displayName}<small>${person.userPrincipalName}</small>
    <small>${person.jobTitle}</small></span></button></li>`;
}

function approve(person: PersonRecord, now: Date): Html {
  return html`${who(person)}<h1>Approve sign in request</h1>
    <p>Open your Authenticator app, and enter the number shown to sign in.</p>
    <p class="number" aria-label="Number to enter">${numberToMatch(now)}</p>
    <p class="soft">There is no phone here: the button stands for it.</p>
    ${buttons(['approve', 'Approve'], ['deny', 'Deny'])}`;
}

function noMethod(person: PersonRecord, mayContinue: boolean): Html {
  const sentence = mayContinue
    ? 'You can go on with your password alone. What asks for multifactor authentication will refuse you.'
    : 'What you are about to do asks for multifactor authentication, so you cannot go on.';
  return html`${who(person)}<h1>More information required</h1>
    <p>No method of multifactor authentication is registered for this account.</p>
    <p>${sentence}</p>
    ${mayContinue ? buttons(['continue', 'Continue']) : buttons(['back', 'Back to the app'])}`;
}

function confirmContext(person: PersonRecord, context: string): Html {
  return html`${who(person)}<h1>Verify your identity</h1>
    <p>This needs the authentication context <strong>${context}</strong>: sign in again with a security key or passkey.</p>
    <p class="soft">There is no key here: the button stands for it.</p>
    ${buttons(['use-key', 'Use security key'], ['deny', 'Cancel'])}`;
}

function consent(authority: Authority, person: PersonRecord, scope: string): Html {
  const { bot, tenantName } = authority;
  const scopes = namedScopes(authority, readScopes(authority, scope)).map(
    (name) => html`<li>${name}</li>`,
  );
  return html`${who(person)}<h1>Permissions requested</h1>
    <p><strong>${bot.displayName}</strong> would like to act in ${tenantName} with:</p>
    <ul class="scopes">${scopes}</ul>
    <p class="soft">Accepting means that you allow this app to use what you can reach, as its statement says.</p>
    ${buttons(['accept', 'Accept'], ['cancel', 'Cancel'])}`;
}

function adminNeeded({ bot }: Authority, person: PersonRecord): Html {
  return html`${who(person)}<h1>Need admin approval</h1>
    <p><strong>${bot.displayName}</strong> needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>
    ${buttons(['cancel', 'Return to the app'])}`;
}

function buttons(...all: readonly (readonly [answer: string, label: string])[]): Html {
  const drawn = all.map(
    ([answer, label], at) =>
      html`<button name="answer" value="${answer}" class="${at === 0 ? 'first' : ''}">${label}</button>`,
  );
  return html`<div class="buttons">${[...drawn].reverse()}</div>`;
}

function who(person: PersonRecord): Html {
  return html`<div class="who">${face(person, 'small')} ${person.userPrincipalName}</div>`;
}

function face({ givenName, surname }: PersonRecord, size = ''): Html {
  const initials = `${givenName.slice(0, 1)}${surname.slice(0, 1)}`;
  return html`<span class="face ${size}" aria-hidden="true">${initials}</span>`;
}

function numberToMatch(now: Date): string {
  return String(10 + (Math.floor(now.getTime() / 1000) % 90));
}
