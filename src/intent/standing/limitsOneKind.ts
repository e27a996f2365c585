import { straightQuotes } from '../text/straightQuotes.ts'

const kinds =
  'swaps?|swapping|trades?|trading|purchases|buying|sales|selling|exchanges|exchanging|deposits|depositing|lending|loans|borrowing|staking|bridging'
const acts = 'swap|trade|exchange|buy|sell|deposit|lend|borrow|stake|bridge'
const sum = '(?<sum>\\$? ?\\d[\\d.,]*k?)(?: ?(?:dollars|bucks|usd))?'
const per = '(?:,? (?:(?:a|per|each|every|in a|in one) )?(?<per>day|daily|week|weekly|month|monthly|transaction|plan))?'
const lead = '^ *(?:(?:please|pls|ok|okay|and|so|now|can you|could you|i want to|i would like to|lets|let us)[, ]+)*'
const shapes = [
  `(?:limit|cap|restrict|set a limit on|put a limit on) (?:my |all |all my |the )?(?<when>daily |weekly |monthly )?(?<kind>${kinds})(?: (?:to|at|of))? ${sum}${per}`,
  `(?:no|not|never|at most|max|maximum)(?: (?:spend )?more than)? ${sum}${per} (?:on|in|for) (?<kind>${kinds})${per.replace('<per>', '<after>')}`,
  `never (?:let me )?(?<kind>${acts}) (?:for )?more than ${sum}${per}`,
].map((shape) => new RegExp(`${lead}${shape}(?: (?:please|pls))?[ .!]*$`, 'i'))

const periods: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  plan: 'transaction',
}

/** A limit for acts of one kind, and the limits on all that comes nearest to it, as sentences to say. */
export type KindLimit = { readonly kind: string; readonly limits: readonly string[] }

/** "limit my swaps to 500": a limit is of all that moves money, so there is none of one kind. Null where the turn says anything else. */
export function limitsOneKind(turn: string): KindLimit | null {
  const text = straightQuotes(turn)
  const found = shapes.map((shape) => shape.exec(text)).find((one) => one !== null)
  const { kind, sum: most, per: said, when, after } = found?.groups ?? {}
  if (kind === undefined || most === undefined) return null
  const name = (said ?? after ?? when)?.trim().toLowerCase()
  const over = name === undefined ? ['day', 'transaction'] : [periods[name] ?? name]
  const usd = most.replace(/[$ ]/g, '')
  return {
    kind: kind.toLowerCase(),
    limits: over.map((each) => `Never more than $${usd} ${each === 'transaction' ? 'per' : 'a'} ${each}`),
  }
}
