import type { Response } from 'restify';

/** Refuses a wish of whoever plays with the sandbox, in one sentence. */
export function refuse(res: Response, message: string, status = 400): void {
  res.json(status, { error: { code: status === 404 ? 'NotFound' : 'BadRequest', message } });
}
