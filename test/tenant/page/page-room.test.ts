import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'restify';
import { pageRoom } from '../../../tenant/page/page-room';
import { projectRoot } from '../../../tenant/page/project-root';
import { close, listen, tenantServer } from '../../../tenant/server';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = tenantServer();
  pageRoom().mount(server);
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => close(server));

describe('the page', () => {
  it('opens at the address that npm start prints', async () => {
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<title>');
  });

  it('finds every file that it names', async () => {
    const html = await (await fetch(`${origin}/`)).text();
    const files = [...html.matchAll(/(?:href|src)="(\/[^"#]+)/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) {
      const response = await fetch(`${origin}${path}`);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
  });

  it('finds every part of its program', async () => {
    const seen = new Set(['main.js']);
    for (const file of seen) {
      const response = await fetch(`${origin}/page/client/${file}`);
      expect({ file, status: response.status }).toEqual({ file, status: 200 });
      expect(response.headers.get('content-type')).toContain('javascript');
      for (const [, name] of (await response.text()).matchAll(/from '\.\/([^']+)'/g)) {
        seen.add(name ?? '');
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('runs nothing but its own files, and makes no text into markup', async () => {
    const policy = (await fetch(`${origin}/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('is asked for again at each reload, so that a new build is seen', async () => {
    const response = await fetch(`${origin}/page/client/main.js`);
    expect(response.headers.get('cache-control')).toContain('max-age=0');
  });

  it.each([
    '/page/../page-room.ts',
    '/page/%2e%2e/page-room.ts',
    '/page/client/%2e%2e%2f%2e%2e%2fserver.js',
    '/page/styles/',
    '/page/nothing.css',
  ])('gives away no other file: %s', async (path) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('projectRoot', () => {
  it('is the same from the sources and from what is built', () => {
    const root = projectRoot();
    expect(projectRoot(join(root, 'tenant', 'page'))).toBe(root);
    expect(projectRoot(join(root, 'dist', 'tenant', 'page'))).toBe(root);
  });

  it('says so where there is no project', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'page-'));
    expect(() => projectRoot(elsewhere)).toThrow('no package.json');
  });
});
