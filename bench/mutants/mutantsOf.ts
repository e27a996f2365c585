import { endsValue, type Token, tokensOf } from './tokens.ts'

/** One small thing changed in a module's source. */
export type Edit = {
  /** What kind of change, in a few words. */
  readonly kind: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Every way in which the module can be broken a little. The source is without its types. */
export function mutantsOf(source: string): readonly Edit[] {
  const tokens = tokensOf(source)
  const edits = tokens.flatMap((token, index) => [
    ...signs(tokens, index),
    ...numbers(token, tokens[index - 1]),
    ...words(token),
    ...blocks(source, tokens, index),
    ...swappedArguments(source, tokens, index),
  ])
  // Another name in an import is a module that does not load: nothing is learnt from that.
  const imports = [...source.matchAll(/^import\b[^']*'[^']*'/gm)].map(({ index, 0: text }) => [
    index,
    index + text.length,
  ])
  return edits.filter(({ from }) => !imports.some(([start = 0, end = 0]) => from >= start && from < end))
}

export function apply(source: string, { from, to, text }: Edit): string {
  return `${source.slice(0, from)}${text}${source.slice(to)}`
}

function replaced(kind: string, token: Token, text: string): Edit {
  return { kind, from: token.at, to: token.at + token.text.length, text }
}

const compared: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>'],
  '>': ['>=', '<'],
  '<=': ['<', '>='],
  '>=': ['>', '<='],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
}
const reckoned: Readonly<Record<string, readonly string[]>> = { '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'] }

function signs(tokens: readonly Token[], index: number): readonly Edit[] {
  const token = tokens[index]
  if (token?.kind !== 'sign') return []
  const between = endsValue(tokens[index - 1])
  if (token.text === '!') return [replaced('a no left out', token, '')]
  if (token.text === '??' || token.text === '?') {
    const text = token.text === '?' && tokens[index + 1]?.text !== '.' ? ['&& false ?', '|| true ?'] : []
    return text.map((other) => replaced('the other branch', token, other))
  }
  if (!between) return []
  const comparisons = (compared[token.text] ?? []).map((other) => replaced('a comparison', token, other))
  return [...comparisons, ...(reckoned[token.text] ?? []).map((other) => replaced('an operation', token, other))]
}

function numbers(token: Token, before: Token | undefined): readonly Edit[] {
  if (token.kind !== 'number') return []
  const whole = /^([\d_]+)(n?)$/.exec(token.text)
  if (whole === null) return []
  const value = BigInt((whole[1] ?? '0').replaceAll('_', ''))
  const others = value === 0n ? [1n] : [value - 1n, value + 1n, value * 10n]
  const kind = before?.text === '[' ? 'another of a list' : 'a number'
  return others.map((other) => replaced(kind, token, `${other}${whole[2] ?? ''}`))
}

const opposites: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['mulDivDown', 'mulDivUp'],
  ['min', 'max'],
  ['minimum', 'expected'],
  ['sell', 'buy'],
  ['sells', 'buys'],
  ['sellUnits', 'buyUnits'],
  ['sellsNative', 'buysNative'],
  ['native', 'wrapped'],
  ['before', 'after'],
  ['low', 'high'],
  ['token0', 'token1'],
  ['account', 'router'],
  ['pool', 'dataProvider'],
  ['loan', 'collateral'],
  ['some', 'every'],
  ['amountIn', 'amountOutMinimum'],
  ['aToken', 'variableDebtToken'],
  ['asset', 'position'],
  ['assets', 'shares'],
  ['units', 'worth'],
  ['find', 'findLast'],
  ['approve', 'supply'],
]

function words(token: Token): readonly Edit[] {
  const quote = token.kind === 'text' ? (token.text[0] ?? '') : ''
  if (token.kind !== 'word' && (quote === '`' || quote === '/')) return []
  const bare = token.kind === 'word' ? token.text : token.text.slice(1, -1)
  if (token.kind === 'text') {
    const texts: readonly (readonly [string, string])[] = [...opposites, ['up', 'down'], ['all', 'some']]
    return oppositeOf(texts, bare).map((other) => replaced('another word', token, `${quote}${other}${quote}`))
  }
  return token.kind === 'word' ? oppositeOf(opposites, bare).map((other) => replaced('another name', token, other)) : []
}

function oppositeOf(pairs: readonly (readonly [string, string])[], text: string): readonly string[] {
  return pairs.flatMap(([one, other]) => (one === text ? [other] : other === text ? [one] : []))
}

/** A condition that always or never holds; a step that is not taken. */
function blocks(source: string, tokens: readonly Token[], index: number): readonly Edit[] {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (token?.kind !== 'word' || next === undefined) return []
  if (token.text === 'if' && next.text === '(') {
    const end = closing(tokens, index + 1)
    if (end === null) return []
    const condition = { from: next.at + 1, to: end.at }
    return ['true', 'false'].map((text) => ({ kind: `a condition ${text}`, ...condition, text }))
  }
  // A statement that stands alone on its line, and calls something.
  const line = source.slice(source.lastIndexOf('\n', token.at) + 1, endOfLine(source, token.at))
  const startsLine = source.slice(source.lastIndexOf('\n', token.at) + 1, token.at).trim() === ''
  if (!startsLine || !/^\s*[\w$.]+\(.*\)\s*$/.test(line) || /^\s*(return|if|for|while|switch)\b/.test(line)) return []
  return [{ kind: 'a step left out', from: token.at, to: endOfLine(source, token.at), text: '' }]
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

function closing(tokens: readonly Token[], open: number): Token | null {
  let depth = 0
  for (const token of tokens.slice(open)) {
    if (token.kind !== 'sign') continue
    if (token.text === '(' || token.text === '[' || token.text === '{') depth += 1
    if (token.text === ')' || token.text === ']' || token.text === '}') depth -= 1
    if (depth === 0) return token
  }
  return null
}

/** Two arguments next to each other, or two things of a list, exchanged. */
function swappedArguments(source: string, tokens: readonly Token[], index: number): readonly Edit[] {
  const open = tokens[index]
  if (open?.kind !== 'sign' || (open.text !== '(' && open.text !== '[')) return []
  if (open.text === '(' && !endsValue(tokens[index - 1])) return []
  const first = plain(tokens, index + 1)
  const comma = tokens[first]
  if (first === index + 1 || comma?.text !== ',') return []
  const second = plain(tokens, first + 1)
  const [a, b, end] = [tokens[index + 1], tokens[first + 1], tokens[second]]
  if (a === undefined || b === undefined || end === undefined || second === first + 1) return []
  if (end.text !== ',' && end.text !== ')' && end.text !== ']') return []
  const [one, other] = [source.slice(a.at, comma.at), source.slice(b.at, end.at)]
  return one === other ? [] : [{ kind: 'two exchanged', from: a.at, to: end.at, text: `${other}, ${one}` }]
}

/** Past a name with its members: `a.b.c`. */
function plain(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'word' || tokens[at]?.text === '.') at += 1
  return at
}
