/** The environment, or something that looks like it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that cannot be used: all of them at once, so that they can be mended in one go. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`These settings are not right:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** What one setting must be. A reading that returns undefined says that the text is not that. */
export interface Setting<Value> {
  readonly name: string;
  readonly read: (text: string) => Value | undefined;
  /** Completes "expected …". */
  readonly expected: string;
  readonly example: string;
  /** Never repeated in a message. */
  readonly secret?: true;
}

/** Reads settings one after the other and remembers all that is wrong with them. */
export interface SettingsReader {
  required<Value>(setting: Setting<Value>, fallback?: string): Value | undefined;
  optional<Value>(setting: Setting<Value>): Value | undefined;
  isSet(name: string): boolean;
  problem(text: string): void;
  readonly problems: readonly string[];
}

export function readSettings(env: Environment): SettingsReader {
  const problems: string[] = [];

  const read = <Value>(setting: Setting<Value>, text: string): Value | undefined => {
    const value = setting.read(text);
    if (value === undefined) {
      const shown = setting.secret ? 'is not usable' : `is "${withoutPassword(text)}"`;
      problems.push(`${setting.name} ${shown}: ${wanted(setting)}`);
    }
    return value;
  };

  return {
    problems,
    isSet: (name) => Boolean(env[name]?.trim()),
    problem: (text) => problems.push(text),
    optional(setting) {
      const text = env[setting.name]?.trim();
      return text ? read(setting, text) : undefined;
    },
    required(setting, fallback) {
      const text = env[setting.name]?.trim() || fallback;
      if (text !== undefined) return read(setting, text);
      problems.push(`${setting.name} is missing: ${wanted(setting)}`);
      return undefined;
    },
  };
}

/** An address may hold a password before its host. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//***@');
}

function wanted({ expected, example }: Setting<unknown>): string {
  return `expected ${expected}, such as ${example}`;
}
