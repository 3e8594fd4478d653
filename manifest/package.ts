import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { readAppConfig } from '../bot/config';
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

/** `npm run package`: the zip with the ids of the settings, in `build/`. */
function main(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { appId, ssoResource, publicUrl } = readAppConfig(process.env);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const app = { appId, ssoResource, publicUrl, version: String(version) };
  mkdirSync('build', { recursive: true });
  const file = resolve('build', 'pim-bot.zip');
  writeFileSync(file, appPackage(app, 'manifest'));
  process.stdout.write(`Upload this to Teams: ${file}\n`);
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
