import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plugins, type RequestHandler, type Server } from 'restify';
import type { Room } from '../room';
import { projectRoot } from './project-root';

/**
 * Nothing but our own files runs, and no text becomes markup except through the card library's own
 * gates, which get the output of `client/markdown.ts` alone.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy',
].join('; ');

const guard: RequestHandler = (_request, response, next) => {
  response.header('Content-Security-Policy', contentSecurityPolicy);
  response.header('X-Content-Type-Options', 'nosniff');
  response.header('Referrer-Policy', 'no-referrer');
  next();
};

/** The page at `/`: a Teams-like client in which one person plays everyone. Its files live under `/page`. */
export function pageRoom(): Room {
  const root = projectRoot();
  return {
    mount(server) {
      const program = join(root, 'dist', 'tenant', 'page', 'client');
      serveFolder(server, '/page/client/*', program);
      serveFolder(server, '/page/cards/*', cardLibrary());
      serveFolder(server, '/page/*', join(root, 'tenant', 'page', 'static'));
      server.get('/', [guard, whenBuilt(program), filesOf(join(root, 'tenant', 'page', 'static'))]);
    },
  };
}

function serveFolder(server: Server, path: string, folder: string): void {
  server.get(path, [guard, filesOf(folder)]);
}

/** Always asked again, so that a newer build is seen at the next reload. */
function filesOf(folder: string): RequestHandler {
  return plugins.serveStaticFiles(folder, { maxAge: 0 });
}

function cardLibrary(): string {
  return join(dirname(require.resolve('adaptivecards/package.json')), 'dist');
}

/** `npm run dev` runs the sources as they are; the browser's part needs a build all the same. */
function whenBuilt(program: string): RequestHandler {
  return (_request, response, next) => {
    if (existsSync(join(program, 'main.js'))) return next();
    response.sendRaw(503, 'The page is not built yet. Run "npm run build" and reload.\n', {
      'Content-Type': 'text/plain; charset=utf-8',
    });
    return next(false);
  };
}
