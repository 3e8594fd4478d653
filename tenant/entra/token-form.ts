import { timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { z } from 'zod';
import type { Authority } from './authority';
import type { TokenAnswer } from './issue';
import { refusal } from './refusals';

/** The parameters of a token request. */
export type TokenForm = Readonly<Record<string, string>>;

/** One way of getting tokens. */
export type Grant = (authority: Authority, form: TokenForm) => Promise<TokenAnswer>;

const formBody = z.record(z.union([z.string(), z.array(z.string())]));

/** Reads the form, with the client's name and secret from the header where they came in it. */
export function readForm(req: Request): TokenForm {
  const body = formBody.safeParse(req.body ?? {});
  if (!body.success) throw refusal.malformed();
  const form: Record<string, string> = basicCredentials(req);
  for (const [name, value] of Object.entries(body.data)) {
    if (typeof value !== 'string') throw refusal.duplicatedParameter(name);
    form[name] = value;
  }
  return form;
}

export function required(form: TokenForm, name: string): string {
  const value = form[name];
  if (!value) throw refusal.missingParameter(name);
  return value;
}

/** Checks which application asks. */
export function knownClient({ bot, tenantName }: Authority, form: TokenForm): void {
  const appId = required(form, 'client_id');
  if (appId.toLowerCase() !== bot.appId) throw refusal.unknownApp(appId, tenantName);
}

/**
 * Whether the application proved that it is what it says. A wrong proof is refused; none at all is
 * for the grant to judge.
 */
export function provedClient({ bot }: Authority, form: TokenForm): boolean {
  if (form.client_assertion) throw refusal.assertionKeyUnknown(bot.appId);
  const secret = form.client_secret;
  if (!secret) return false;
  if (!isSame(secret, bot.secret)) throw refusal.badSecret(bot.appId);
  return true;
}

export function requireProof(authority: Authority, form: TokenForm): void {
  if (!provedClient(authority, form)) throw refusal.missingSecret();
}

export function wantsClientInfo(form: TokenForm): boolean {
  return form.client_info === '1';
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function basicCredentials(req: Request): Record<string, string> {
  const encoded = /^Basic (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (!encoded) return {};
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret) };
}
