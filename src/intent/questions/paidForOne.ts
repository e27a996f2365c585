import type { Intent } from '../../model/Reading.ts'
import { sentencesOf } from '../text/sentencesOf.ts'
import { plainWords } from './plainWords.ts'

/** The acts that a plan may be called by; none where it is called "that" or "the last one". */
export type PaidFor = { readonly kinds: readonly Intent['kind'][] }

const called: Readonly<Record<string, readonly Intent['kind'][]>> = {
  rebalance: ['rebalance'],
  rebalancing: ['rebalance'],
  swap: ['swap'],
  trade: ['swap'],
  exchange: ['swap'],
  conversion: ['swap'],
  purchase: ['swap'],
  sale: ['swap'],
  deposit: ['earn', 'supply'],
  investment: ['earn', 'supply'],
  withdrawal: ['withdraw'],
  transfer: ['send', 'bridge'],
  payment: ['send'],
  loan: ['borrow'],
  repayment: ['repay'],
  staking: ['stake'],
  unstaking: ['unstake'],
  bridge: ['bridge'],
  bridging: ['bridge'],
}
const nameless = 'one|plan|thing|transaction|step|action|move'
const one = `(?:that|this|it|(?:the|my|that|this)(?: (?:last|latest|previous|whole))? (${Object.keys(called).join('|')}|${nameless})(?: (?:plan|just now|before|earlier|you did|we did|you just did))?)`
const end = '(?: (?:me|us|in total|in all|in fees|altogether|overall|so far|in the end|at the end|just now))*'
const questions: readonly RegExp[] = [
  new RegExp(
    `^(?:what|how much|wat)(?: money)? (?:did|has|have) ${one}(?: (?:end up|really|actually))* cost(?:ed|ing)?${end}$`,
  ),
  new RegExp(
    `^(?:what|how much)(?: money)? (?:did|have|had|has) (?:i|we|it|that) (?:pay|paid|spend|spent|cost|take|taken)(?: (?:me|us|in|as|fees?|gas|costs?|total|all))* (?:for|on) ${one}${end}$`,
  ),
  new RegExp(
    `^(?:what|how much|how high) (?:was|were|has been) (?:the )?(?:total |network |whole )?(?:costs?|fees?|gas)(?: (?:of|for|on) ${one})${end}$`,
  ),
  new RegExp(`^(?:how (?:expensive|costly) was|was) ${one}(?: (?:expensive|costly|cheap|free))?$`),
]
/** "why was it so expensive?", "why did the swap cost that much?": its parts say why. */
const why = [
  `why (?:was|is) ${one} (?:(?:so|that|this|very|quite|too|such) )*(?:expensive|costly|dear|pricey|much|an expensive one)${end}`,
  `(?:why|how come|how) (?:did|does|has) ${one} costs?(?:ed)? (?:me |us )?(?:(?:so|that|this|as) )?(?:much|a lot|expensive)${end}`,
  `(?:why|how come) (?:did|have|had|do) (?:i|we) (?:have to |had to )?(?:pay|paid|spend|spent|lose|lost) (?:(?:so|that|this) )?(?:much|a lot|\\d[\\d.,]*(?: dollars| bucks)?)(?: (?:in fees|for fees|in costs))?(?: (?:for|on) ${one})?${end}`,
  `why (?:are|were) (?:the |these |those |its )?(?:fees|costs|charges)(?: (?:of|for|on) ${one})? (?:(?:so|that|this|too) )?(?:high|much|big|expensive)${end}`,
  `what (?:made|makes) ${one} (?:(?:so|that) )?(?:expensive|costly|dear)${end}`,
  `(?:that|this|it) (?:was|is) (?:(?:so|very|quite|really|too|rather) )*(?:expensive|costly|pricey) why`,
].map((source) => new RegExp(`^${source}$`))

/** "was that?" asks nothing of the kind. */
const needsPrice = /^was /

/**
 * "what did that cost?", "how much did I pay for the swap?": what one plan cost that was carried out. Null where the words
 * are of all of them ("what did I pay so far?"), or of something else.
 */
export function paidForOne(message: string): PaidFor | null {
  const [last] = sentencesOf(message).slice(-1)
  const text = plainWords(message)
  // "I paid 26 dollars. Why was it so expensive?": the question is the last of it.
  for (const words of [text, plainWords(last ?? '')])
    for (const question of why) {
      const found = question.exec(words)
      if (found !== null) return { kinds: called[found[1] ?? ''] ?? [] }
    }
  for (const question of questions) {
    const found = question.exec(text)
    if (found === null) continue
    if (needsPrice.test(text) && !/ (?:expensive|costly|cheap|free)$/.test(text)) continue
    return { kinds: called[found[1] ?? ''] ?? [] }
  }
  return null
}
