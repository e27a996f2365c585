import { gasPriceAt } from '../chain/fees/feesFor.ts'
import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { describeUsd, type UsdE8, usdOf } from '../model/Usd.ts'

/** What the network takes at least for any transaction: that of one that sends its own coin. */
const gasOfSending = 21_000n

/** What gas is to a person, before what it is to the network. */
export function answerGas({ network: { native }, block, prices }: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const price = prices.get(native.address.toLowerCase())
  const fee = amountOf(native, gasPriceAt(block) * gasOfSending)
  const sending: readonly AnswerRow[] =
    price === undefined
      ? []
      : [
          {
            label: `Sending ${native.symbol}`,
            value: cents(usdOf(fee, price.usdE8)),
            detail: '21,000 units of gas at the price of this moment; a swap takes several times as much',
          },
        ]
  return {
    stage: 'answer',
    topic: 'gas',
    sentence: `Gas is the fee for using the network: whatever you do on it costs a little ${native.symbol}, which goes to the network and not to Sayso. Each plan shows it in dollars before you approve.`,
    rows: [
      ...sending,
      { label: 'Base fee', value: `${formatDecimal(block.baseFeePerGas, 9)} gwei`, detail: `block ${block.number}` },
    ],
    venues: [],
  }
}

function cents(usd: UsdE8): string {
  const said = describeUsd(usd)
  return said === '$0.00' ? 'less than $0.01' : `about ${said}`
}
