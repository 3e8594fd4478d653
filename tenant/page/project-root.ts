import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json, above the source and above its compiled copy in `dist` alike. */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from)
    throw new Error('The page is not inside the project: no package.json above it');
  return projectRoot(above);
}
