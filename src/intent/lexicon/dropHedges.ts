import type { Token } from '../text/Token.ts'
import { lexicon } from './lexicon.ts'

/**
 * What people say while they look for a word. It means nothing wherever it stands, so it is taken out before anything is
 * read: between a preposition and its noun, or a number and its unit, it would part what belongs together. Words that
 * may mean something ("like", "about", "just", "actually") are no hedges.
 */
const hedges: readonly (readonly string[])[] = [
  'maybe|perhaps|kinda|sorta|sort of|kind of|kind of like|basically|essentially|literally|honestly|frankly|simply',
  'possibly|probably|presumably|tbh|imo|imho|ngl|i guess|i suppose|i think|i reckon|you know|ya know|so to speak',
  'as it were|if you will|lets see|um|uhm|umm|uh|uhh|pretty please|please|pls|plz|plox|kindly|sir|madam',
].flatMap((line) => line.split('|').map((phrase) => phrase.split(' ')))

const byFirst = new Map<string, readonly (readonly string[])[]>()
for (const words of [...hedges].sort((a, b) => b.length - a.length)) {
  const [first = ''] = words
  byFirst.set(first, [...(byFirst.get(first) ?? []), words])
}

/** These take something back beside a pause ("50, actually 80 usdc"), and are hedges elsewhere ("the eth i actually hold"). */
const weak = new Set(['actually', 'hmm', 'hm', 'er', 'erm', 'err'])
const isPause = (token: Token | undefined) =>
  token === undefined ||
  (token.kind === 'sign' && !isOrnament(token) && !token.text.endsWith('>') && token.text !== '\u2192')

/** The tokens without hedges; where a turn is nothing else, as it is. */
export function dropHedges(tokens: readonly Token[], names: readonly string[][]): readonly Token[] {
  if (!tokens.some((token) => byFirst.has(token.text) || weak.has(token.text) || isOrnament(token))) return tokens
  const spoken = new Set(names.flat())
  const kept: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const size = sizeOfPhrase(tokens, at)
    const hedge = sizeOfHedge(tokens, at)
    const named = tokens.slice(at, at + hedge).some(({ text }) => spoken.has(text))
    const dropped = hedge >= size && !named ? hedge : 0
    if (dropped === 0) kept.push(...tokens.slice(at, at + size))
    at += dropped === 0 ? size : dropped
  }
  return kept.length > 0 ? kept : tokens
}

/** A picture, or a star: what is drawn beside words. */
const isOrnament = ({ kind, text }: Token) =>
  kind === 'sign' && /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\*)$/u.test(text)

function sizeOfHedge(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return 0
  if (isOrnament(token)) return 1
  if (weak.has(token.text)) return isPause(tokens[at - 1]) || isPause(tokens[at + 1]) ? 0 : 1
  return byFirst.get(token.text)?.find((words) => words.every((word, i) => tokens[at + i]?.text === word))?.length ?? 0
}

/** A phrase of the lexicon that stands here keeps the hedge in it: "or maybe", "i think i want to". */
function sizeOfPhrase(tokens: readonly Token[], at: number): number {
  const phrases = lexicon.get(tokens[at]?.text ?? '') ?? []
  return phrases.find(({ words }) => words.every((word, i) => tokens[at + i]?.text === word))?.words.length ?? 1
}
