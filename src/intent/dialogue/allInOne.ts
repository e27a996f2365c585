import type { WantedAmount } from '../../model/Reading.ts'
import { tag } from '../lexicon/tag.ts'
import type { Draft } from '../steps/Draft.ts'
import { minus, plus } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import type { State } from './State.ts'

const shape =
  /^ *(?:(?:no|nope|nah|ok|okay|wait|hm+|actually|just|please|rather|then|and|but|put|lend|keep|let'?s put|make it)[, ]+)*(?:all|everything|it all|all of it|the whole thing|the lot)(?: (?:of it|back))? (?:in|into|on|to) (?<place>[a-z]{3,10})(?: (?:then|please|pls|instead|after all|rather))*[ .!]*$/i

/**
 * "nah all in compound", of money that is to go to several places: all of it into that one of them. Null where it is none of
 * them, or where the parts can't be put together.
 */
export function allInOne(state: State, turn: string, at: number): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [first, ...others] = block?.steps ?? []
  const place = shape.exec(straightQuotes(turn))?.groups?.place
  if (block === undefined || block.when !== null || more.length > 0 || others.length === 0) return null
  if (first === undefined || place === undefined) return null
  const [word, ...rest] = tag(place, [])
  const lexeme = word?.lexeme
  const named = lexeme?.tag === 'protocol' || lexeme?.tag === 'asset' ? lexeme.protocol : undefined
  const step = block.steps.find(({ kind, said }) => kind === 'supply' && said.protocol?.value === named)
  if (named === undefined || step === undefined || rest.length > 0 || word?.repaired === true) return null
  const isOne = block.steps.every(
    ({ kind, said, unclear }) =>
      kind === 'supply' && said.asset?.value === first.said.asset?.value && unclear.length === 0 && !said.chain,
  )
  const value = isOne ? together(block.steps) : null
  if (value === null) return null
  const from = [...block.steps.flatMap(({ said }) => said.amount?.from ?? []), { turn: at, start: 0, end: turn.length }]
  return holding(state, [
    { ...block, steps: [{ ...step, said: { ...step.said, amount: { value, from, by: 'together' } } }] },
  ])
}

/** Amounts of one coin as one amount. */
function together(steps: readonly Draft[]): WantedAmount | null {
  let all: WantedAmount | null = null
  for (const { said } of steps) {
    const amount = said.amount?.value
    if (typeof amount !== 'object') return null
    if (all === null) all = amount
    else if (typeof all === 'object' && 'percent' in all && 'percent' in amount)
      all = { percent: plus(all.percent, amount.percent) }
    else if (typeof all === 'object' && 'value' in all && 'value' in amount && all.unit === amount.unit)
      all = { value: plus(all.value, amount.value), unit: all.unit }
    else return null
  }
  if (typeof all !== 'object' || all === null || !('percent' in all)) return all
  const left = minus('100', all.percent)
  return left === null ? null : left === '0' ? 'all' : all
}
