import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { amountOf } from '../model/Amount.ts'
import { formatDecimal, groupDigits } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { describeUsd, type UsdE8, usdOf } from '../model/Usd.ts'

/** What is to be done, in words that begin a sentence, and what it takes of any network. */
export type Work = { readonly words: string; readonly gas: bigint; readonly steps: bigint }

type Cost = { readonly name: string; readonly usd: UsdE8 | null; readonly row: AnswerRow }

/**
 * What the same work would cost on each network, at what gas and its coin cost there now, the cheapest first.
 * @param silent networks that did not answer, by name
 */
export function cheapestNetwork(
  work: Work,
  snapshots: readonly Snapshot[],
  silent: readonly string[],
): Omit<StageOf<'answer'>, 'ms'> {
  const costs = snapshots.map((snapshot) => costOn(work, snapshot))
  const known = costs.flatMap((cost) => (cost.usd === null ? [] : [{ ...cost, usd: cost.usd }]))
  const sorted = known.toSorted((one, other) => (one.usd < other.usd ? -1 : 1))
  const [first, ...others] = sorted
  const last = others.at(-1)
  const least = first === undefined ? null : `about ${fineUsd(first.usd)}`
  const compared =
    first === undefined || least === null
      ? 'What it costs is not known on any network just now.'
      : last === undefined
        ? `On ${first.name} that costs ${least}; there is no other network to compare it with.`
        : `Cheapest of those asked is ${first.name}, at ${least}; dearest is ${last.name}, at about ${fineUsd(last.usd)}.`
  const missing = silent.length === 0 ? '' : ` No answer from ${silent.join(', ')}.`
  const taken = `${work.words} takes about ${groupDigits(`${work.gas}`)} units of work for the network (gas)${work.steps > 1n ? ` in ${work.steps} steps` : ''}.`
  const alone =
    last === undefined ? '' : ' This is the network fee alone: moving your money to another network first costs more.'
  return {
    stage: 'answer',
    topic: 'cheapest',
    sentence: `${taken} ${compared}${missing}${alone}`,
    rows: [...sorted, ...costs.filter(({ usd }) => usd === null)].map(({ row }) => row),
    venues: [],
  }
}

function costOn({ gas, steps }: Work, { network, block, prices, stepDataGas }: Snapshot): Cost {
  const name = theNetwork(network)
  const unknown = (detail: string): Cost => ({
    name,
    usd: null,
    row: { label: network.name, value: 'not known', detail },
  })
  if (stepDataGas === null) return unknown('what it charges for data could not be read')
  const perGas = gasPriceAt(block)
  const fee = amountOf(network.native, (gas + steps * stepDataGas) * perGas)
  const detail = `${describeAmount(fee)}, at ${formatDecimal(perGas, 9)} gwei for a unit of gas`
  const price = prices.get(network.native.address.toLowerCase())
  if (price === undefined) return unknown(`${detail}; the price of ${network.native.symbol} is not known`)
  const usd = usdOf(fee, price.usdE8)
  return { name, usd, row: { label: network.name, value: fineUsd(usd), detail } }
}

/** To the cent, and below one to four digits: rollups differ there. */
function fineUsd(usd: UsdE8): string {
  if (usd >= 1_000_000n) return describeUsd(usd)
  return usd < 10_000n ? 'less than $0.0001' : `$${formatDecimal(usd / 10_000n, 4)}`
}
