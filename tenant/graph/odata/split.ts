import { badRequest } from '../graph-error';

function depthAfter(depth: number, character: string): number {
  if (character === '(') return depth + 1;
  if (character === ')') return depth - 1;
  return depth;
}

/** Cuts at a separator that is in no parentheses: `principal($select=id,mail),roleDefinition`. */
export function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    depth = depthAfter(depth, character);
    if (depth < 0) break;
    if (character === separator && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  if (depth !== 0) {
    throw badRequest(`Parsing OData Select and Expand failed: Syntax error in '${text}'.`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
