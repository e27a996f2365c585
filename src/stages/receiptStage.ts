import { amountOf } from '../model/Amount.ts'
import { formatDecimal } from '../model/decimal.ts'
import type { LeftAllowanceView } from '../model/LeftAllowanceView.ts'
import { lookUpOf } from '../model/lookUpOf.ts'
import type { Network } from '../model/Network.ts'
import type { LeftAllowance, PromisedAgainstGot, Receipt } from '../model/Receipt.ts'
import type { PromiseView, ReceiptStepView, StageOf } from '../model/Stage.ts'
import { type TradedPlan, tokenPrices, tradingCost } from '../model/tradingCost.ts'
import { formatUsd } from '../model/Usd.ts'
import { amountView, type Prices } from './amountView.ts'

type Context = {
  readonly network: Network
  readonly prices: Prices
  /** Null where it is not at hand: then what its trades cost is not told. */
  readonly plan: TradedPlan | null
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
    tradingUsd: tradingUsdOf(receipt, context),
  }
}

function tradingUsdOf(receipt: Receipt, { plan, prices }: Context): string | null {
  const cost = tradingCost(plan, receipt, tokenPrices(prices))
  return cost === null ? null : formatUsd(cost)
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
