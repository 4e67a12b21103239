/** Sentences by key, as in `messages/`. */
export type Sentences = { [key: string]: string | Sentences };

/**
 * What a sentence in ICU MessageFormat must be given, as the shortest sentence that needs the same:
 * `{count, plural, one {# in <b>{city}</b>} other {…}}` → `{count, number}<b></b>{city}`. Empty: nothing.
 */
export function argumentsOf(sentence: string): string {
  const found = new Set<string>();
  const open: ('argument' | 'choices' | 'choice')[] = [];
  for (const { 0: sign, 1: tag, index } of sentence.matchAll(/<(\w+)>|[{}]/g)) {
    if (tag) found.add(`<${tag}></${tag}>`);
    else if (sign === '}') open.pop();
    else if (open.at(-1) === 'choices') open.push('choice');
    else {
      const [, name = '', type = ''] = /^\{\s*(\w+)\s*(?:,\s*(\w+))?/.exec(sentence.slice(index)) ?? [];
      found.add(`{${name}${['plural', 'selectordinal', 'number'].includes(type) ? ', number' : ''}}`);
      open.push(['plural', 'selectordinal', 'select'].includes(type) ? 'choices' : 'argument');
    }
  }
  return [...found].join('');
}

/** A TypeScript file with what every sentence must be given, as the type `name`; sentences that need nothing are left out. */
export function argumentTypes(sentences: Sentences, name: string): string {
  const lines = (tree: Sentences, indent: string): string[] =>
    Object.entries(tree).flatMap(([key, value]) => {
      const property = /^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`;
      if (typeof value === 'string') return argumentsOf(value) ? [`${indent}${property}: '${argumentsOf(value)}';`] : [];
      const inside = lines(value, `${indent}  `);
      return inside.length > 0 ? [`${indent}${property}: {`, ...inside, `${indent}};`] : [];
    });
  return [
    '/** What the sentences must be given. Made from the German ones: `node scripts/message-arguments.ts`. */',
    `export type ${name} = {`,
    ...lines(sentences, '  '),
    '};',
    '',
  ].join('\n');
}
