import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { commandLines } from '../../manifest/command-lines';
import { teamsManifest } from '../../manifest/manifest';
import { appPackage } from '../../manifest/package';
import { understand } from '../../pim/reading/understand';

const app = {
  appId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  ssoResource: 'api://botid-00001111-aaaa-2222-bbbb-3333cccc4444',
  publicUrl: 'https://pim.woodgrove.example/',
  version: '1.2.3',
};

const schema: object = JSON.parse(readFileSync('test/schemas/teams-manifest-1.25.json', 'utf8'));
const context = {
  now: new Date('2026-11-23T09:00:00Z'),
  timeZone: 'UTC',
  locale: 'en-GB',
  eligible: [],
  active: [],
};

describe('teamsManifest', () => {
  it('is what the official schema asks for', () => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    const validate = ajv.compile(schema);
    validate(teamsManifest(app));
    expect(validate.errors).toBeNull();
  });

  it('carries the ids of the settings and no host of anybody else', () => {
    expect(teamsManifest(app)).toMatchObject({
      id: app.appId,
      bots: [{ botId: app.appId, scopes: ['personal', 'team', 'groupChat'] }],
      webApplicationInfo: { id: app.appId, resource: app.ssoResource },
      validDomains: ['pim.woodgrove.example'],
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it.each(['personal', 'channel'] as const)('lists commands that exist and fit (%s)', (place) => {
    const lines = commandLines(place);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(new Set(lines.map(({ title }) => title)).size).toBe(lines.length);
    for (const { title, description } of lines) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  });

  it.each([...commandLines('personal'), ...commandLines('channel')].map(({ title }) => title))(
    'lists nothing that typing it would not do: "%s"',
    (title) => {
      expect(understand(title, context).kind).toBe('wish');
    },
  );

  it('keeps names that the store accepts', () => {
    const text = JSON.stringify(teamsManifest(app));
    expect(text).not.toMatch(/"short":"[^"]*(beta|test|Microsoft|Teams)/i);
    expect(text).not.toMatch(/botframework\.com|azurewebsites|ngrok/);
  });
});

describe('appPackage', () => {
  const files = new Map(Object.entries(unzipSync(appPackage(app, 'manifest'))));
  const icon = (name: string) => PNG.sync.read(Buffer.from(files.get(name) ?? []));

  it('holds the manifest and the two icons, and nothing else', () => {
    expect(new Set(files.keys())).toEqual(new Set(['color.png', 'manifest.json', 'outline.png']));
  });

  it('has a colour icon of 192 by 192', () => {
    const { width, height } = icon('color.png');
    expect([width, height]).toEqual([192, 192]);
  });

  it('has an outline icon of 32 by 32 that is white and transparent alone', () => {
    const { width, height, data } = icon('outline.png');
    expect([width, height]).toEqual([32, 32]);
    const alphas = new Set<number>();
    for (let i = 0; i < data.length; i += 4) {
      expect([data[i], data[i + 1], data[i + 2]]).toEqual([255, 255, 255]);
      alphas.add(data[i + 3] ?? -1);
    }
    expect(alphas.has(0)).toBe(true);
    expect(alphas.has(255)).toBe(true);
  });
});
