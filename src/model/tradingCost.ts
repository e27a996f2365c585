import { mulDivDown } from './decimal.ts'
import type { Receipt } from './Receipt.ts'
import type { Price, UsdE8 } from './Usd.ts'

type TokenAmount = {
  readonly token: { readonly address: string; readonly decimals: number }
  readonly units: bigint
}

/** What of a plan tells what its trades cost: what was expected, and where money goes elsewhere and is no loss. */
export type TradedPlan = {
  readonly costs: { readonly poolFees: UsdE8; readonly impact: UsdE8 }
  readonly steps: readonly { readonly kind: string; readonly amount?: TokenAmount; readonly arrives?: TokenAmount }[]
}

/** What came of it: a receipt, or a simulation told as one. */
type Carried = {
  readonly status: Receipt['status']
  readonly steps: readonly Pick<Receipt['steps'][number], 'index' | 'status'>[]
  readonly changes: readonly Pick<Receipt['changes'][number], 'got'>[]
}

/** Dollars for one whole token, by its address in small letters. */
export type TokenPrices = ReadonlyMap<string, UsdE8>

/** What is owed has a price below zero in what is shown, and none in the records: the lists could not say the same. */
export function tokenPrices(prices: ReadonlyMap<string, Pick<Price, 'usdE8'>>): TokenPrices {
  return new Map([...prices].flatMap(([token, { usdE8 }]) => (usdE8 > 0n ? [[token, usdE8] as const] : [])))
}

/**
 * What a plan's trades cost beside its network fee: what was given less what was got, at the prices of its approval. Where
 * that cannot be told, because a price or a balance is not known or some of it went to somebody, it is what the plan
 * expected; null where not even that is on record. The one place that says it, for the card and for every list.
 */
export function tradingCost(planned: TradedPlan | null, receipt: Carried, prices: TokenPrices): UsdE8 | null {
  if (!receipt.steps.some(({ status }) => status === 'mined')) return 0n
  if (planned === null) return null
  const { poolFees, impact } = planned.costs
  if (poolFees === 0n && impact === 0n) return 0n
  const net = planned.steps.some(({ kind }) => kind === 'send') ? null : netOf(planned, receipt, prices)
  if (net !== null) return -net
  // Not all of it was carried out: which of its trades were cannot be told from the plan.
  return receipt.status === 'done' ? poolFees + impact : null
}

function netOf(planned: TradedPlan, { changes, steps }: Omit<Carried, 'status'>, prices: TokenPrices): UsdE8 | null {
  // Nothing was read after steps that were done: what came of them is not known.
  if (changes.length === 0) return null
  const arriving = steps.flatMap(({ index, status }): TokenAmount[] => {
    const step = planned.steps[index]
    if (status !== 'mined' || step?.kind !== 'bridge' || step.amount === undefined || step.arrives === undefined)
      return []
    // What arrives there is worth what the same token is here.
    return [{ token: step.amount.token, units: step.arrives.units }]
  })
  let net = 0n
  for (const { token, units } of [...changes.map(({ got }) => got), ...arriving]) {
    if (units === 0n) continue
    const price = prices.get(token.address.toLowerCase())
    if (price === undefined) return null
    net += mulDivDown(units, price, 10n ** BigInt(token.decimals))
  }
  return net
}
