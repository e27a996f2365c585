import type { Token } from '../text/Token.ts'
import { lexicon } from './lexicon.ts'

/** Everyday words as people text them, too short or too far from the word for `findNeighbour`. No asset, place or amount is among them. */
const texted: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ bck: 'back', bak: 'back', abt: 'about', smth: 'something', sth: 'something' },
    ...{ lil: 'little', tht: 'that', thn: 'then', agn: 'again', mor: 'more' },
    ...{ shud: 'should', shoud: 'should', shld: 'should', cud: 'could', cld: 'could', wud: 'would', wld: 'would' },
    ...{
      wht: 'what',
      wen: 'when',
      hav: 'have',
      alredy: 'already',
      alrdy: 'already',

      yest: 'yesterday',
    },
    ...{ l8r: 'later', tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', tmoro: 'tomorrow' },
  }),
)

/** Mistyped ways to say no. A strange word before an act is passed over otherwise, and the act would be done. */
const negations: readonly (readonly [shape: RegExp, as: string])[] = [
  [/^d[o0u]*n+[o0u]*t+$/, 'dont'],
  [/^d[ou]*e?s+n+t+$/, 'doesnt'],
  [/^di?d+n+t*$/, 'didnt'],
  [/^sho?u?l?d+n+t*$/, 'shouldnt'],
  [/^ne?v+e?[ra]+$/, 'never'],
  [/^n[o0]*t+$/, 'not'],
  [/^ca?n+[o0]*t+$/, 'cant'],
]
/** Of these it is plain only right before an act: "don" may be somebody, "wnt" may be "want". */
const beforeActs: readonly (readonly [shape: RegExp, as: string])[] = [
  [/^d[ou]n$/, 'dont'],
  [/^wo?u?n+t+$/, 'wont'],
]

/** Such words as what they stand for. A word of a contact's name is that name. */
export function spellOut(tokens: readonly Token[], names: readonly string[][]): readonly Token[] {
  const spoken = new Set(names.flat())
  return tokens.map((token, at) => {
    if (token.kind !== 'word' || spoken.has(token.text) || lexicon.has(token.text)) return token
    const text = texted.get(token.text) ?? spelledAs(token, negations) ?? deniedAct(token, tokens[at + 1])
    return text === undefined ? token : { ...token, text }
  })
}

const spelledAs = ({ text }: Token, ways: typeof negations): string | undefined =>
  ways.find(([shape]) => shape.test(text))?.[1]

const deniedAct = (token: Token, next: Token | undefined): string | undefined =>
  lexicon.get(next?.text ?? '')?.some(({ words, lexeme }) => words.length === 1 && lexeme.tag === 'verb') === true
    ? spelledAs(token, beforeActs)
    : undefined
