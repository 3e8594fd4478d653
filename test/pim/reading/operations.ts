/** What a reader's work is made of: looking words up, running patterns, going through lists. */
const lookUps = [
  { prototype: Map.prototype, names: ['get', 'has'] },
  { prototype: Set.prototype, names: ['has'] },
  { prototype: RegExp.prototype, names: ['exec'] },
  {
    prototype: Array.prototype,
    names: ['some', 'every', 'find', 'findIndex', 'findLast', 'filter', 'map', 'flatMap'],
  },
];

/**
 * How much work something is, whatever else the machine has to do: how often it looks a word up, runs
 * a pattern, or looks at one of a list.
 */
export function operationsOf(work: () => unknown): number {
  let operations = 0;
  const counting = (call: unknown): unknown =>
    typeof call === 'function'
      ? function counted(this: unknown, ...args: readonly unknown[]): unknown {
          operations += 1;
          return Reflect.apply(call, this, args);
        }
      : call;
  const undo: (() => void)[] = [];
  for (const { prototype, names } of lookUps) {
    for (const name of names) undo.push(replace(prototype, name, counting));
  }
  try {
    work();
  } finally {
    for (const step of undo) step();
  }
  return operations;
}

/** Counts the calls of a method; of one that goes through a list, those of what it is given. */
function replace(
  prototype: object,
  name: string,
  counting: (call: unknown) => unknown,
): () => void {
  const original = Object.getOwnPropertyDescriptor(prototype, name);
  const call: unknown = original?.value;
  if (!original || typeof call !== 'function') throw new Error(`There is no ${name}`);
  const value = Array.isArray(prototype)
    ? function through(this: unknown, visit: unknown, ...rest: readonly unknown[]): unknown {
        return Reflect.apply(call, this, [counting(visit), ...rest]);
      }
    : counting(call);
  Object.defineProperty(prototype, name, { ...original, value });
  return () => Object.defineProperty(prototype, name, original);
}
