import type { Token } from '../text/Token.ts'
import type { Lexeme } from './Lexeme.ts'
import { lexicon } from './lexicon.ts'

const wishing = new Set(['want', 'wanna', 'need', 'like', 'going', 'trying', 'how', 'ready', 'able', 'love', 'plan'])

/**
 * "2" as people type "to", where it can count nothing: "want 2 make something", "send 20 usdc 2 tom". Anywhere else it stays a
 * number, and so does every "4": "swap 1 eth 4 usdc" may be 4 of them, and is asked about.
 */
export function spellDigits(tokens: readonly Token[], names: readonly string[][]): readonly Token[] {
  const twos = tokens.filter(({ kind, raw }) => kind === 'number' && raw === '2')
  const [two] = twos
  if (two === undefined || twos.length > 1 || names.flat().includes('2')) return tokens
  const at = tokens.indexOf(two)
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (before === undefined || after === undefined || two.glued || after.glued) return tokens
  const isSpelled = opensWish(before, after) || leadsTo(tokens, at, names)
  return isSpelled ? tokens.with(at, { ...two, kind: 'word', text: 'to' }) : tokens
}

/** "want 2 swap": nobody wants so many of an act. */
function opensWish(before: Token, after: Token): boolean {
  return wishing.has(before.text) && lexemeOf(after)?.tag === 'verb' && !/(?:s|ing)$/.test(after.text)
}

const counting: ReadonlySet<Lexeme['tag']> = new Set(['all', 'fraction'])

/** "20 usdc 2 tom": so much of an asset, and somebody that a payment can go to. */
function leadsTo(tokens: readonly Token[], at: number, names: readonly string[][]): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const isCounted = tokens.slice(0, at).some((token) => {
    const tag = token.kind === 'number' ? 'all' : lexemeOf(token)?.tag
    return tag !== undefined && counting.has(tag)
  })
  const isAsset = before !== undefined && before.kind === 'word' && lexemeOf(before)?.tag === 'asset'
  if (!isCounted || !isAsset || tokens.some(({ text }) => text === 'to')) return false
  if (after?.kind === 'hex' || after?.kind === 'name') return true
  return names.some((name) => !lexicon.has(name[0] ?? '') && name.every((word, i) => tokens[at + 1 + i]?.text === word))
}

const lexemeOf = ({ text }: Token): Lexeme | undefined =>
  lexicon.get(text)?.find(({ words }) => words.length === 1)?.lexeme
