import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { readAppConfig } from '../bot/config';
import { loadEnvFile, runProgram } from '../bot/program';
import { type AppIdentity, teamsManifest } from './manifest';

/** The app package that is uploaded to Teams: the manifest and its icons, and nothing else. */
export function appPackage(app: AppIdentity, iconsDir: string): Uint8Array {
  const manifest = JSON.stringify(teamsManifest(app), undefined, 2);
  return zipSync({
    'manifest.json': Buffer.from(manifest),
    'color.png': readFileSync(join(iconsDir, 'color.png')),
    'outline.png': readFileSync(join(iconsDir, 'outline.png')),
  });
}

/** Above this file, as source and as its compiled copy in `dist` alike. */
const root = [join(__dirname, '..'), join(__dirname, '..', '..')].find((folder) =>
  existsSync(join(folder, 'package.json')),
);

/** `npm run package`: the zip with the ids of the settings, in `build/`. */
function main(): void {
  loadEnvFile();
  const { appId, ssoResource, publicUrl } = readAppConfig(process.env);
  if (root === undefined)
    throw new Error('This is not inside the project: package.json is missing.');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const app = { appId, ssoResource, publicUrl, version: String(version) };
  mkdirSync('build', { recursive: true });
  const file = resolve('build', 'pim-bot.zip');
  writeFileSync(file, appPackage(app, join(root, 'manifest')));
  process.stdout.write(`Upload this to Teams: ${file}\n`);
}

if (require.main === module) void runProgram(main);
