import type { WantedAmount } from '../../model/Reading.ts'
import type { Draft, Said } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { plainAmount } from '../steps/readAmount.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { partsOfAll } from './partsOfAll.ts'
import type { State } from './State.ts'
import { dropSlot } from './setSlot.ts'

const leading =
  "(?:(?:and|but|so|now|ok|okay|k|no|nah|nope|please|pls|great|cool|nice|then|also|actually|hm+|well|wait|can you|could you|can i|let's|lets|let me|lemme|i want to|i want|i wanna|i gotta|i have to|i need to|i(?:'d| would) like to|id like to|time to)[,.! ]+)*"
const closing = '(?: +(?:again|please|pls|thanks|thx|now|then|already|in full|completely))*[ .!]*'
const debt = '(?:the|my|that|this) +(?:whole +|entire +|full +)?(?:loan|debt|borrowing)'
const whole = `(?:it all|all of (?:it|that|this|the loan|the debt|my debt)|everything|all|the (?:whole|entire|full) (?:thing|lot|amount|loan|debt)|the lot|all (?:of )?${debt})`
const part = `(?<part>(?:a |one )?(?:half|third|quarter)|three quarters|two thirds|\\d{1,2} ?(?:%|percent))(?: +of +(?:it|that|this|${debt}))?`
const held = '(?:(?:the|those|these|my) +)?(?<held>[^,]*?\\d[^,]*?)'
/** These say that nothing is left; the others only that something goes back. */
const ends = (what: string) =>
  `(?:(?:clear|settle|close|wipe|pay)(?: +(?:off|out|up))? +${what}(?: +(?:off|out|up))?|(?:be|get) +(?:done|rid) +(?:of|with) +${what})`
const gives = (what: string) =>
  `(?:(?:give|pay|hand) +back +${what}|(?:give|pay|hand) +${what} +back|(?:return|repay) +${what}(?: +back)?|pay +off +${what}|pay +${what} +off)`

const all = new RegExp(
  `^ *${leading}(?:${ends(`(?:${whole}|${debt})`)}|${gives(whole)}|(?:pay +(?:it|that) +off|pay +off +(?:it|that)|(?:clear|settle|wipe|close) +(?:it|that)(?: +(?:off|out|up))?))${closing}$`,
  'is',
)
const share = new RegExp(`^ *${leading}${gives(part)}${closing}$`, 'is')
const sum = new RegExp(`^ *${leading}${gives(held)}(?: +of +(?:it|that|this|${debt}))?${closing}$`, 'dis')
const owed = new RegExp(
  `^ *${leading}${gives('(?:all|everything|the whole|whatever)(?: +of)?(?: +(?:what|that))? +(?:i|we)(?: still)? +owe')}${closing}$`,
  'is',
)
const paysAllBack = /\bpay +(?:me +)?back +(?!\S+ +(?:loan|debt|borrowing))|\bpay\b.*\bback\b/i

/**
 * "pay back half of that", "give back the 350", "clear the whole thing", after something was borrowed and that is done: of that
 * one loan, in its coin, where it was taken. "give back all what i owe" is of all that is owed, whatever was done last.
 */
export function payBackLast(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const text = straightQuotes(turn)
  const from = [{ turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }]
  if (owed.test(text)) return repay({ asset: { value: 'any', from }, amount: { value: 'all', from } })
  const loan = lastLoan(state, text)
  if (loan === null) return null
  const { asset, protocol, chain } = loan.said
  if (asset === undefined || asset.value === 'any') return null
  const amount = amountIn(asset.value)
  return amount === null
    ? null
    : repay({
        asset: { ...asset, by: 'as borrowed' },
        amount,
        ...(protocol && { protocol: { ...protocol, by: 'as borrowed' } }),
        ...(chain && { chain: { ...chain, by: 'as borrowed' } }),
      })

  function amountIn(coin: string): Said<WantedAmount> | null {
    // "pay it all back" is `payAllBack`.
    if (all.test(text)) return paysAllBack.test(text) ? null : { value: 'all', from }
    // Half of what is about to be paid back, or of what is owed?
    if (state.live !== null) return null
    const said = share
      .exec(text)
      ?.groups?.part?.toLowerCase()
      .replace(/^(?:a|one) /, '')
    if (said !== undefined) {
      const percent = partsOfAll[said] ?? /^\d+/.exec(said)?.[0]
      return percent === undefined || Number(percent) === 0 ? null : { value: { percent }, from }
    }
    const found = sum.exec(text)
    const span = found === null ? null : spanOf(found, 'held')
    const counted = span === null ? null : heldIn(turn, span, contacts)
    if (counted?.quantity?.form !== 'number' || counted.each || counted.prep !== null) return null
    const value = counted.asset === null || counted.asset === coin ? plainAmount(counted.quantity) : null
    return value === null ? null : { value, from: [{ turn: at, start: counted.start, end: counted.end }] }
  }

  function repay(said: Draft['said']): Outcome {
    return holding(state, [{ when: null, notify: false, steps: [{ kind: 'repay', said, unclear: [] }] }])
  }
}

/**
 * "nah clear the whole florp thing", after one loan: of that one or of every debt? More would be paid back than was meant, so it
 * is asked which coin's. "pay back all my debts" says it.
 */
export function askWhichLoan(before: State, outcome: Outcome, text: string): Outcome {
  const [step, ...more] = outcome.blocks.flatMap(({ steps }) => steps)
  if (step?.kind !== 'repay' || more.length > 0 || step.said.asset?.by !== 'everything') return outcome
  if (/\b(?:debts|loans|owe|owed)\b/i.test(text) || lastLoan(before, text) === null) return outcome
  return holding(before, [{ when: null, notify: false, steps: [dropSlot(step, 'asset')] }])
}

/** The one loan that was taken last, or is being paid back. Null where something else came after it. */
function lastLoan({ live, past }: State, text: string): Draft | null {
  const blocks = live ?? past ?? []
  const steps = blocks.flatMap((block) => block.steps)
  const last = steps.at(-1)
  const [debtor, ...others] = steps.filter(({ kind }) => kind === 'borrow' || kind === 'repay')
  if (last === undefined || last !== debtor || others.length > 0 || blocks.some(({ when }) => when !== null))
    return null
  // A loan that is only planned can be dropped, and not paid back.
  if ((live !== null && last.kind === 'borrow') || findMissing(last).length > 0) return null
  // "give it all back", where something was put in before it: that as well?
  return steps.length === 1 || /\b(?:re)?pay|\bloan|\bdebt/i.test(text) ? last : null
}
