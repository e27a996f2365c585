import { coinTerms, terms } from '../../model/terms.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { tokenise } from '../text/tokenise.ts'
import { asksForCheapest } from './asksForCheapest.ts'
import { asksForCost } from './asksForCost.ts'
import { asksForEarnedAt, asksForGain } from './asksForEarned.ts'
import { asksForExit, asksForExitOf } from './asksForExit.ts'
import { asksForFees } from './asksForFees.ts'
import { asksForFloor } from './asksForFloor.ts'
import { asksForInterest } from './asksForInterest.ts'
import { asksForLoan } from './asksForLoan.ts'
import { asksForRisk } from './asksForRisk.ts'
import { asksForShares } from './asksForShares.ts'
import { asksOfShares } from './asksOfShares.ts'
import { asksToApprove } from './asksToApprove.ts'
import { asksWhatBecame } from './asksWhatBecame.ts'
import { asksWhoMayTake } from './asksWhoMayTake.ts'
import { asksWhyBlocked } from './asksWhyBlocked.ts'
import { readEarnsOn } from './earnsOn.ts'
import { paidForOne } from './paidForOne.ts'
import { plainWords } from './plainWords.ts'
import { readWhereToEarn } from './readWhereToEarn.ts'
import { withoutLead } from './withoutLead.ts'

/**
 * A turn that is wholly a question about the app's own matters: what was paid in fees, which network is cheapest, where the money is, what can be
 * lost, how safe a loan is, how it comes out again, how a limit is changed, what a word means; or a wish for an approval, which nobody needs to give. Null where a word
 * is left over.
 * @param planned a plan was spoken of: what it costs, what can be lost, and the way out, are then asked of it
 */
export function readAbout(turn: string, at: number, planned: boolean): Draft | null {
  const tokens = tokenise(turn)
  const words = tokens.filter(({ kind }) => kind !== 'sign')
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || words.length < 2 || words.length > 36) return null
  const from = [{ turn: at, start: first.start, end: last.end }]
  const show = (topic: NonNullable<Draft['said']['topic']>['value'], said: Draft['said'] = {}): Draft => ({
    kind: 'show',
    said: { topic: { value: topic, from }, ...said },
    unclear: [],
  })
  const text = plainWords(turn)
  if (asksForFloor(turn)) return show('checks')
  const earns = readEarnsOn(turn, at)
  if (earns !== null) return earns
  const where = readWhereToEarn(turn, at)
  if (where !== null) return where
  if (asksWhoMayTake(turn)) return show('approvals')
  if (planned && (asksForCost(text) || asksForInterest(text))) return show('plan')
  if (asksForInterest(text) || asksForEarnedAt(turn) || asksForGain(turn)) return show('positions')
  if (asksForShares(turn)) return show('portfolio')
  if (asksOfShares(turn)) return show('term', { term: { value: 'share', from } })
  if (asksWhyBlocked(turn)) return show('plan')
  if (asksForFeeOf.test(text)) return show('gas')
  if (asksForFees(text) || asksForFees(plainWords(withoutLead(turn))) || paidForOne(turn) !== null) return show('fees')
  const act = asksForCheapest(text)
  if (act !== undefined) return show('cheapest', act === null ? {} : { act: { value: act, from } })
  if (asksWhere.test(text)) return show('portfolio')
  const asset = (whereabouts.exec(text) ?? howBig.exec(text))?.[1]
  const [held, ...more] = asset === undefined ? [] : tag(asset, []).map(({ lexeme }) => lexeme)
  if (held?.tag === 'asset' && more.length === 0) return show('balance', { asset: { value: held.asset, from } })
  const dealt = dealings.map((shape) => shape.exec(text)?.[1]).find((word) => word !== undefined)
  const [coin, ...others] = dealt === undefined ? [] : tag(dealt, []).map(({ lexeme }) => lexeme)
  if (coin?.tag === 'asset' && others.length === 0 && coin.asset !== 'stablecoin')
    return show('history', { asset: { value: coin.asset, from } })
  if (asksForLoan(text)) return show('health')
  if (asksForRisk(text)) return show(planned ? 'plan' : 'risk')
  if (asksForExit(text)) return show(planned ? 'plan' : 'positions')
  if (asksForExitOf(turn)) return show(planned ? 'plan' : 'positions')
  if (wantsOtherLimit.test(text)) return show('limits')
  const became = asksWhatBecame(turn)
  if (became !== null) return show(became)
  const term = termAskedFor(text)
  if (term !== null) return show('term', { term: { value: term, from } })
  if (asksWhichApps.test(text) || asksWhatIsLeft.test(text)) return show('approvals')
  return asksToApprove(turn) || needsApproval.test(text) ? show('approve') : null
}

const money =
  '(?:money|funds|cash|crypto|coins|tokens|stuff|assets|holdings|savings|capital|everything|investments|dough|balance|wealth)'
/** "where's all my money?", "where do my funds lie?", "where did my money go?" */
const asksWhere = new RegExp(
  `^(?:where(?:s| is| are| has| have| did| do| does| lies| lie)?|in (?:what|which) places? (?:is|are|do|does)|show(?: me)? where)(?: all)?(?: of)?(?: my| our| the)? ${money}(?: (?:is|are|all|been|gone|went|go|lie|lies|sit|sits|sitting|kept|stored|held|located|invested|parked|put|at|to|i have|of mine|i own))*$`,
)

/** "how much would it cost to swap 1 eth?", "what's the fee for a swap?": each plan says it. */
const asksForFeeOf =
  /^(?:how much|what|whats|how high)(?: (?:does|do|would|will|is|are))?(?: (?:it|the|a))? (?:costs?|fees?|charges?)(?: (?:me|be|for|of|is|are))*(?: to)?(?: an?)? (?:swap|send|move|trade|buy|sell|deposit|lend|withdraw|borrow|transfer|bridge|exchange|withdrawal|loan)(?: (?!and\b|then\b|also\b|if\b|when\b)\S+){0,4}$/

/** "where is my usdc?" */
const whereabouts =
  /^where(?:s| is| are| has| did)?(?: all)?(?: of)? my (\S+)(?: (?:gone|went|go|lie|lies|sitting|kept|at))*$/

/** "how much is the usdc bit?" */
const howBig =
  /^how (?:much|big|large) (?:is|are)(?: the| my) (\S+) (?:bit|part|portion|share|side|slice|pile|stack|holding|pot)(?: of (?:it|that|this|them))?$/

const ofCoin = '(?: all| some)?(?: of)?(?: the| my| that| our)? (\\S+)(?: coins?| tokens?| i had| i have)?'
/** "what did i do with the wbtc?", "the history of my wbtc": what was done with one coin. */
const dealings: readonly RegExp[] = [
  new RegExp(`^what (?:did|have) (?:i|we|you)(?: ever| just| last)? (?:do|done) (?:with|to|about)${ofCoin}$`),
  new RegExp(`^what (?:happened|has happened|became|has become|was done) (?:to|of|with)${ofCoin}$`),
  new RegExp(
    `^(?:show |list |whats |what is |tell )?(?:me )?(?:the |my )?(?:whole )?(?:history|activity|transactions?|plans) (?:of|with|for|in)${ofCoin}$`,
  ),
  new RegExp(
    `^(?:show|list|tell)(?: me)? (?:what|everything|all)(?: that)? (?:i|we|you) (?:did|have done) with${ofCoin}$`,
  ),
]

/** "do I need to approve anything?" */
const needsApproval =
  /^(?:do|must|should) (?:i|we) (?:need to |have to )?(?:approve|give)(?: (?:any|an|some|all|approvals?|anything|something|permissions?|allowances?|contracts?|first|myself|by hand))+$/

/** "tell me which apps can touch my tokens": who was given a right to spend. */
const asksWhichApps = new RegExp(
  `^(?:(?:show|list)(?: me)? )?(?:which|what)(?: of)?(?: the| my)? (?:apps?|sites?|dapps?|programs?|websites?|protocols?|contracts?) (?:(?:can|could|may|might|(?:is|are) (?:still )?(?:allowed|able) to) (?:still )?(?:touch|take|move|use|spend|access|pull|reach|get (?:at|to))|(?:still )?(?:have|has|got) (?:the )?(?:access|permissions?|rights?|approvals?) (?:to(?: (?:touch|take|move|use|spend))?|on|over|for))(?: (?:any|all|some) of)?(?: (?:my|our|the))? (?:${money.slice(3, -1)}|wallet|account|w?eth|usdc|usdt|dai|w?btc)$`,
)

/** "is there anything left that is still allowed?" */
const asksWhatIsLeft =
  /^(?:is|are) (?:there )?(?:(?:still )?(?:anything|something|anyone|anybody|any app|any apps|any place|any places|any others?)|any(?:thing)? else)(?: (?:else|left|still|over|now))*(?: (?:that|which|who|there))?(?: (?:is|are|has|have))?(?: (?:still|left))? (?:allowed|approved|permitted|authorised|authorized|permission|access|an approval)(?: to (?:spend|take|touch|move|use)(?: (?:my|the))?(?: \S+)?)?(?: left)?$/

/** "raise my limit", to nothing that is said: the limits say how. */
const wantsOtherLimit =
  /^(?:raise|increase|lower|change|adjust|edit|higher|reduce) (?:my|the)(?: (?:daily|weekly|monthly|spending))* limits?$/

const article = '(?:a |an |one |this |these )?'
const shapes: readonly RegExp[] = [
  new RegExp(
    `^(?:what(?: is| are|s)|whats|wats|what r)(?: meant by)? ${article}(.+?)(?: good for| for| mean| about)?$`,
  ),
  new RegExp(`^what (?:does|do) ${article}(.+?) (?:mean|do|stand for)$`),
  new RegExp(`^how (?:does|do) ${article}(.+?) work$`),
  /^(?:is|are) (.+?) (?:safe|risky|dangerous|trustworthy|secure|legit|reliable|a scam|safe to use)$/,
  /^(?:is it safe to use|can i trust|should i trust|do you trust|how (?:safe|risky|secure) is|how (?:safe|risky) are) (.+)$/,
  /^(?:who is|whos|who are)(?: behind| running)? (.+)$/,
  /^who (?:runs|owns|made|makes|controls|manages|issues) (.+)$/,
  new RegExp(`^(?:explain|define|describe)(?: me| to me)?(?: what)? ${article}(.+?)(?: is| are| means| mean)?$`),
  new RegExp(`^(?:tell me )?(?:more |something |a bit )?about ${article}(.+)$`),
  new RegExp(`^(?:whats|what is)? ?(?:the )?(?:meaning|definition) of ${article}(.+)$`),
  new RegExp(`^what do you mean (?:by|with) ${article}(.+)$`),
  new RegExp(`^(?:i )?(?:dont|do not) (?:know|understand|get)(?: what)? ${article}(.+?)(?: is| are| means| mean)?$`),
]

/** Whose price is asked for with "what is", more often than its meaning. */
const asksPrice = /^(?:what(?: is| are|s)|whats|wats|what r) /

const byName: ReadonlyMap<string, string> = new Map(
  [...terms, ...coinTerms].flatMap(([id, { names }]) => names.map((name): [string, string] => [name, id])),
)
const the = /^the (?=practice |simulation|dry run|.* protocol$)/
const kindOf =
  /^(?:(?:the )?(?:protocol|platform|market) )|(?: (?:protocol|platform|app|finance|exchange|project|thing))$/

/** The name of a term in the catalogue, where the turn asks what it means and nothing else. */
function termAskedFor(text: string): string | null {
  for (const shape of shapes) {
    const said = shape.exec(text)?.[1]
    if (said === undefined) continue
    const bare = said.replace(the, '')
    const id = byName.get(bare) ?? byName.get(bare.replace(kindOf, ''))
    if (id !== undefined && !(coinTerms.has(id) && asksPrice.test(text))) return id
  }
  return null
}
