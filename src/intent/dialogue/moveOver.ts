import type { PlaceName, WantedAmount } from '../../model/Reading.ts'
import { protocolNames } from '../lexicon/values.ts'
import type { Draft, Said } from '../steps/Draft.ts'
import { enterPlace } from '../steps/enterPlace.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn } from './heldIn.ts'
import type { State } from './State.ts'

const shape =
  /^ *(?:(?:no|nah|nope|ok|okay|and|but|so|actually|please|pls|then|now|well|can you|could you|let's|lets|i want to)[, ]+)*(?:put|move|lend|deposit|have|place) (?:it all|all of it|everything|the whole thing|the lot) (?:in|into|to|on) (?<place>[a-z]{3,10}) instead of (?:in |on )?(?<other>[a-z]{3,10})[ .!]*$/di

/**
 * "put it all in aave instead of morpho": all that is in the one goes to the other, and never what a plan in hand would bring.
 * Of which coin is known where one deposit there was the last thing done; otherwise it is asked, and the answer is of both steps.
 * Where what is in hand would go there, `insteadOf` and the rest have it.
 */
export function moveOver(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const answered = answer(state, turn, at, contacts)
  if (answered !== null) return answered
  const found = shape.exec(straightQuotes(turn))
  const [into, out] = [named(found?.groups?.place), named(found?.groups?.other)]
  if (found === null || into === null || out === null || into === out) return null
  if (state.live?.some(({ steps }) => steps.some(({ said }) => said.protocol?.value === out)) === true) return null
  const from = [{ turn: at, start: found.index, end: turn.length }]
  const [last, ...others] = state.past?.flatMap(({ steps }) => steps) ?? []
  const isThere = last?.kind === 'supply' && last.said.protocol?.value === out && others.length === 0
  const asset = isThere ? last.said.asset : undefined
  return moving(state, {
    out: { value: out, from },
    into: { value: into, from },
    asset,
    amount: { value: 'all', from },
  })
}

type Place = NonNullable<Draft['said']['protocol']>
type Move = {
  readonly out: Place | null
  /** Null where it is still to be named. */
  readonly into: Said<PlaceName> | null
  readonly asset: Said<string> | undefined
  readonly amount: Said<WantedAmount> | null
}

/** Out of one place and into another: as much goes in as comes out. */
export function moving(state: State, { out, into, asset, amount }: Move): Outcome {
  const coin = asset === undefined ? {} : { asset }
  const from = amount?.from ?? into?.from ?? []
  const taken = { ...(out && { protocol: out }), ...coin, ...(amount && { amount }) }
  const entering = { ...coin, amount: { value: 'previous', from } } as const
  const steps: Draft[] = [
    { kind: 'withdraw', said: taken, unclear: [] },
    into === null ? { kind: 'supply', said: entering, unclear: [] } : enterPlace(entering, into),
  ]
  return holding(state, [{ when: null, notify: false, steps }])
}

/** "usdc", where it was asked of which coin all is to move. */
function answer(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const [out, into, ...more] = state.live?.flatMap(({ when, steps }) => (when === null ? steps : [])) ?? []
  if (out?.kind !== 'withdraw' || into?.kind !== 'supply' || more.length > 0) return null
  const [left, entered] = [out.said.protocol, into.said.protocol]
  const isOpen = out.said.asset === undefined && into.said.asset === undefined && into.said.amount?.value === 'previous'
  if (!isOpen || out.said.amount?.value !== 'all' || left === undefined || entered === undefined) return null
  const { value: place } = entered
  if (place === 'all') return null
  const start = turn.length - turn.trimStart().length
  const held = heldIn(turn, { start, end: turn.trimEnd().length }, contacts)
  if (held === null || held.asset === null || held.asset === 'unclear') return null
  if (held.quantity !== null && held.quantity.form !== 'all') return null
  const from = [{ turn: at, start: held.start, end: held.end }]
  return moving(state, {
    out: left,
    into: { ...entered, value: place },
    asset: { value: held.asset, from },
    amount: { value: 'all', from: out.said.amount.from },
  })
}

const named = (word: string | undefined): PlaceName | null =>
  protocolNames.find((one) => one === word?.toLowerCase()) ?? null
