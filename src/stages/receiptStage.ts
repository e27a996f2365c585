import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import { lookUpOf } from '../model/lookUpOf.ts'
import type { Network } from '../model/Network.ts'
import type { LeftAllowance, PromisedAgainstGot, Receipt } from '../model/Receipt.ts'
import type { LeftAllowanceView, PromiseView, ReceiptStepView, StageOf } from '../model/Stage.ts'
import type { Step } from '../model/Step.ts'
import { formatUsd, usdOf } from '../model/Usd.ts'
import { amountView, type Prices } from './amountView.ts'

type Context = {
  readonly network: Network
  readonly prices: Prices
  /** The plan's own, where they are known: what went over a bridge is no loss, though nothing of it arrives here. */
  readonly steps?: readonly Step[]
}

export function receiptStage(planId: string, receipt: Receipt, context: Context): Omit<StageOf<'receipt'>, 'ms'> {
  const sent = receipt.steps.map(
    (step): ReceiptStepView => ({
      index: step.index,
      title: step.title,
      transaction: step.transaction,
      lookUp: lookUpOf(context.network.chain.explorer, step.transaction),
      status: step.status,
      gasUsed: step.gasUsed.toString(),
    }),
  )
  const left = receipt.stepsNotSent.map(
    (title, index): ReceiptStepView => ({
      index: sent.length + index,
      title,
      transaction: null,
      lookUp: null,
      status: 'not-sent',
      gasUsed: '0',
    }),
  )
  return {
    stage: 'receipt',
    planId,
    status: receipt.status,
    sentence: receipt.sentence,
    steps: [...sent, ...left],
    changes: receipt.changes.map(promiseView),
    leftAllowances: receipt.leftAllowances.map(leftAllowanceView),
    fee: amountView(amountOf(context.network.native, receipt.fee), context.prices),
    netUsd: netUsdOf(receipt, context),
  }
}

function netUsdOf({ changes, steps }: Receipt, { prices, steps: planned = [] }: Context): string | null {
  // Nothing was read after steps that were done: what came of them is not known.
  if (changes.length === 0 && steps.some(({ status }) => status === 'mined')) return null
  let net = 0n
  for (const { got } of changes) {
    const price = prices.get(got.token.address.toLowerCase())
    if (price === undefined && got.units !== 0n) return null
    if (price !== undefined) net += usdOf(got, price.usdE8)
  }
  for (const { index, status } of steps) {
    const step = planned[index]
    if (status !== 'mined' || step?.kind !== 'bridge') continue
    const price = prices.get(step.amount.token.address.toLowerCase())
    if (price === undefined) return null
    net += usdOf(amountOf(step.amount.token, step.arrives.units), price.usdE8)
  }
  return formatUsd(net)
}

function leftAllowanceView({ token, spender, units, sentence }: LeftAllowance): LeftAllowanceView {
  return {
    token: token.symbol,
    address: token.address,
    amount: units === null ? null : formatDecimal(units, token.decimals),
    spender: spender.name,
    spenderAddress: spender.address,
    sentence,
  }
}

function promiseView({ promised, got, within }: PromisedAgainstGot): PromiseView {
  const { decimals, symbol, address } = promised.token
  return {
    token: symbol,
    address,
    promised: formatDecimal(promised.units, decimals),
    got: formatDecimal(got.units, decimals),
    difference: formatDecimal(got.units - promised.units, decimals),
    within,
  }
}
