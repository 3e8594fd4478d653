const turnedRound = /[\u202a-\u202e\u2066-\u2069]/;
const header = /^\s*(?:from|sent|to|cc|subject|date|von|an|gesendet|betreff|de|asunto|objet)\s*:/i;
const logLine = /^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const data = /^\s*[{[<]/;

/**
 * The text that a person wrote themselves, without Teams' markup; nothing where it is a quotation, a
 * forwarded mail, a line of a log, data, or text whose direction was turned round to deceive.
 */
export function prepare(text: string): string | undefined {
  if (turnedRound.test(text)) return undefined;
  const plain = withoutMarkup(text);
  const lines = plain.split('\n');
  const quotes = lines.some((line) => line.trimStart().startsWith('>'));
  const headers = lines.filter((line) => header.test(line)).length;
  if (quotes || headers > 1 || logLine.test(plain) || data.test(plain)) return undefined;
  return plain;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);

/** Of HTML only what Teams itself writes: anybody's `<script>` in a reason stays as it was typed. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll('\r', '')
    .replace(/^\s*<at>[^<]{0,80}(?:bot|pim)[^<]{0,20}<\/at>/i, '@bot ')
    .replaceAll(/<\/?at(?: [^<>]{0,100})?>/g, '')
    .replaceAll(/<\/?(?:p|div)(?: [^<>]{0,100})?>/g, ' ')
    .replaceAll(/<br ?\/?>/g, '\n')
    .replaceAll(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities.get(entity) ?? entity);
}
