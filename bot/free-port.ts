import { once } from 'node:events';
import { createServer } from 'node:net';
import { types } from 'node:util';

/** An address to listen on, and the setting that names its port. */
export interface Listening {
  readonly setting: 'PORT' | 'TENANT_PORT';
  readonly port: number;
  readonly host: string;
}

/**
 * Finds out whether a port can be had, before anything is changed for a start that would fail; of 0 it
 * makes a free one. Rejects with a sentence for whoever starts the program.
 */
export async function freePort(wanted: Listening): Promise<number> {
  const trial = createServer();
  try {
    trial.listen(wanted.port, wanted.host);
    await once(trial, 'listening');
  } catch (cause) {
    throw new Error(portSentence(cause, wanted), { cause });
  }
  const address = trial.address();
  trial.close();
  await once(trial, 'close');
  return typeof address === 'object' && address ? address.port : wanted.port;
}

/** Why a port cannot be listened on, and what to type instead. */
export function portSentence(problem: unknown, { setting, port, host }: Listening): string {
  switch (types.isNativeError(problem) && 'code' in problem ? problem.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. End that one, or choose another port: ${setting}=${neighbourOf(port)} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023: ${setting}=${port + 8000} npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Set HOST to one that it has: HOST=127.0.0.1 npm start`;
    default:
      return `Cannot listen on ${host}, port ${port}: ${String(problem)}`;
  }
}

function neighbourOf(port: number): number {
  return port < 60_000 ? port + 1_000 : port - 1_000;
}
