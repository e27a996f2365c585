import { tag } from '../lexicon/tag.ts'
import { plainWords } from './plainWords.ts'

const kind = '(?: (?:a|an) (?:safe|secure|risky|sound|stable|dangerous) (?:coin|token|investment|thing))'
const sound = '(?: (?:safe|secure|risky|sound|stable|dangerous))'
const shapes = [
  new RegExp(
    `^(?:and )?(?:is|are) (\\S+)(?: really| actually)?(?:${kind}|${sound}(?: to (?:hold|own|have|keep|buy))?)$`,
  ),
  /^(?:and )?how (?:safe|secure|risky|sound|stable|dangerous) is (\S+)$/,
]

/** "Is ETH safe?", "how risky is usdc?": the coin that is asked about. Null where no one coin is named, and nothing but it. */
export function coinAtRisk(message: string): string | null {
  const text = plainWords(message)
  const word = shapes.map((shape) => shape.exec(text)?.[1]).find((found) => found !== undefined)
  const [only, ...more] = word === undefined ? [] : tag(word, [])
  // "is aave safe?" is of the place.
  if (only?.lexeme.tag !== 'asset' || only.lexeme.protocol !== undefined || more.length > 0) return null
  return only.lexeme.asset
}
