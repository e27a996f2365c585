import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { plainWords } from './plainWords.ts'

const may = '(?:can|could|do|should|would|might|will) (?:i|we)'
const most = '(?:the )?(?:most|best|highest|more|top|safest)(?: (?:rates?|yields?|interest|returns?|money|apy|deal))?'
const what = '(?: (?:for|on|with|from|out of))?(?: all)?(?: of)? (?:my |the |our )?(?<what>\\S+)'
const shapes = [
  `where ${may} (?:get|earn|make|find) ${most}(?:${what})?`,
  `where ${may} (?:put|lend|invest|keep|park|deposit|place) (?:my |the |our )?(?<what>\\S+)(?: (?:to|so that it|so it) (?:earn|earns|get|gets|make|makes|grow|grows)(?: ${most}| something| money)?| safely| in)?`,
  `(?:what|which)(?: one)? (?:is |s )?(?:the )?(?:best|safest) (?:place|spot|option)(?: to (?:put|lend|invest|keep|park|deposit))?(?:${what})?`,
  // "which protocols have the best yield": as "which places do".
  `(?:what|which) (?:of (?:the|these|your) )?(?:apps?|dapps?|protocols?|platforms?|vaults?|pools?|markets?|venues?) (?:(?:have|has|got|offers?|gives?|pays?|yields?|earns?|is|are)(?: (?:me|us))?(?: paying| giving| offering)?) ${most}(?: (?:right )?now| today)?(?:${what})?`,
].map((shape) => new RegExp(`^${shape}$`, 'u'))

const money = /^(?:money|cash|funds|crypto|coins|savings|stuff|it)$/
const dollarWords = /^(?:dollars?|bucks|usd)$/

/** "Where can I get the most for my dollars?": what there is to earn on it. Null where one word is anything else. */
export function readWhereToEarn(turn: string, at: number): Draft | null {
  const text = plainWords(turn)
  for (const shape of shapes) {
    const found = shape.exec(text)
    if (found === null) continue
    const asset = assetOf(found.groups?.what)
    if (asset === undefined) return null
    const from = [{ turn: at, start: 0, end: turn.length }]
    const said = { topic: { value: 'yields' as const, from } }
    return { kind: 'show', said: { ...said, ...(asset !== null && { asset: { value: asset, from } }) }, unclear: [] }
  }
  return null
}

/** Null for money of any kind; undefined for what is none. */
function assetOf(said: string | undefined): string | null | undefined {
  if (said === undefined || money.test(said)) return null
  if (dollarWords.test(said)) return 'stablecoin'
  const [only, ...more] = tag(said, [])
  if (only === undefined || more.length > 0 || only.repaired === true) return undefined
  return only.lexeme.tag === 'asset' && only.lexeme.protocol === undefined ? only.lexeme.asset : undefined
}
