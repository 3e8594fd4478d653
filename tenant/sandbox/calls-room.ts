import type { Room } from '../room';

const countedAddress = /^\/(v1\.0|beta|arm|subscriptions|providers)(\/|$)/i;
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Counts the HTTP requests to Graph and ARM by method and path, ids left out; a `$batch` is one. */
export function callsRoom(): Room {
  const counts = new Map<string, number>();
  return {
    mount(server) {
      server.pre((req, _res, next) => {
        const path = req.getPath();
        if (countedAddress.test(path)) {
          const call = `${req.method} ${path.replaceAll(guid, '{id}')}`;
          counts.set(call, (counts.get(call) ?? 0) + 1);
        }
        next();
      });
      server.get('/sandbox/calls', async (_req, res) => {
        res.json(200, Object.fromEntries(counts));
      });
      server.del('/sandbox/calls', async (_req, res) => {
        counts.clear();
        res.send(204);
      });
    },
  };
}
