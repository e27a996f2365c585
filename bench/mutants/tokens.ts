export type Token = {
  readonly kind: 'word' | 'number' | 'text' | 'sign'
  readonly text: string
  /** Where it begins in the source. */
  readonly at: number
}

const word = /[A-Za-z_$][\w$]*/y
const number = /\d[\d_]*(\.\d+)?n?/y
const signs = [
  ...(['===', '!==', '...', '&&=', '||=', '??=', '**'] as const),
  ...(['=>', '<=', '>=', '==', '!=', '&&', '||', '??', '?.', '+=', '-=', '*=', '/=', '++', '--'] as const),
]

/**
 * The source of a module without its types, cut into words, numbers, texts and signs. Comments and spaces are left out, and
 * so is what stands in a template's holes: nothing there decides about money.
 */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at, at + 2)
    if (/\s/.test(rest[0] ?? '')) at += 1
    else if (rest === '//') at = endOf(source, '\n', at)
    else if (rest === '/*') at = endOf(source, '*/', at) + 2
    else {
      const token = tokenAt(source, at, tokens.at(-1))
      tokens.push(token)
      at += token.text.length
    }
  }
  return tokens
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found === -1 ? source.length : found
}

function tokenAt(source: string, at: number, before: Token | undefined): Token {
  const first = source[at] ?? ''
  if (first === "'" || first === '"') return { kind: 'text', text: quoted(source, at, first), at }
  if (first === '`') return { kind: 'text', text: template(source, at), at }
  if (first === '/' && !endsValue(before)) return { kind: 'text', text: expression(source, at), at }
  const named = match(word, source, at)
  if (named !== null) return { kind: 'word', text: named, at }
  const counted = match(number, source, at)
  if (counted !== null) return { kind: 'number', text: counted, at }
  const sign = signs.find((one) => source.startsWith(one, at)) ?? first
  return { kind: 'sign', text: sign, at }
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

/** Whether a value ends here: then a sign after it stands between two values, and a slash divides. */
export function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.kind === 'number' || token.kind === 'text') return true
  if (token.kind === 'word')
    return !['return', 'case', 'typeof', 'of', 'in', 'await', 'yield', 'new'].includes(token.text)
  return token.text === ')' || token.text === ']' || token.text === '}'
}

function quoted(source: string, from: number, mark: string): string {
  let at = from + 1
  while (at < source.length && source[at] !== mark) at += source[at] === '\\' ? 2 : 1
  return source.slice(from, at + 1)
}

/** To its end, holes and templates in them included. */
function template(source: string, from: number): string {
  let at = from + 1
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') at += 2
    else if (source.startsWith('${', at)) at = hole(source, at + 2)
    else at += 1
  }
  return source.slice(from, at + 1)
}

function hole(source: string, from: number): number {
  let depth = 1
  let at = from
  while (at < source.length && depth > 0) {
    if (source[at] === '`') at += template(source, at).length
    else {
      if (source[at] === '{') depth += 1
      if (source[at] === '}') depth -= 1
      at += 1
    }
  }
  return at
}

function expression(source: string, from: number): string {
  let at = from + 1
  let inClass = false
  while (at < source.length && (inClass || source[at] !== '/')) {
    if (source[at] === '[') inClass = true
    if (source[at] === ']') inClass = false
    at += source[at] === '\\' ? 2 : 1
  }
  return source.slice(from, at + 1)
}
