import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A browser that shares its processor with everything else that is tested takes its time.
jest.setTimeout(90_000);

/** The browser to test with: `CHROMIUM_PATH`, or one in a usual place. */
export const chromiumPath: string | undefined = process.env.CHROMIUM_PATH ?? usualPlaces.find(runs);

/** `describe`, or a loud skip where there is no browser. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath) {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `\nSKIPPED: "${name}" was not tested, because no Chromium was found. Install one, or set CHROMIUM_PATH.\n\n`,
  );
  describe.skip(name, tests);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: quietly });
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
