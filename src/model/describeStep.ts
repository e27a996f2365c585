import { missingCase } from '../errors/missingCase.ts'
import type { Amount } from './Amount.ts'
import { formatDecimal, groupDigits } from './decimal.ts'
import type { Slot } from './Slot.ts'
import type { StepFacts } from './Step.ts'

/** "1,000.5 USDC": the amount with its token, in a form that the parser reads back as the same amount. */
export function describeAmount(amount: Amount): string {
  return `${groupDigits(formatDecimal(amount.units, amount.token.decimals))} ${amount.token.symbol}`
}

/** Each step of a plan as one sentence, for every face alike. */
export function describeSteps({
  steps,
  slots,
}: {
  readonly steps: readonly StepFacts[]
  readonly slots: readonly Slot[]
}): readonly string[] {
  return steps.map((step, index) => {
    const slot = slots.find(({ call }) => call === index)
    return slot === undefined ? describeStep(step) : describeStep(step, slot.from)
  })
}

/** @param from index of the step whose gain is this step's amount, where that is measured when its turn comes */
function describeStep(step: StepFacts, from?: number): string {
  const measured = (amount: Amount): string =>
    from === undefined ? describeAmount(amount) : `what step ${from + 1} brings, at least ${describeAmount(amount)},`
  switch (step.kind) {
    case 'approve':
      return `Allow ${step.spender.name} to take exactly ${measured(step.amount).replace(/,$/, '')}`
    case 'reset-approval':
      return `Take back the permission of ${step.spender.name} to move your ${step.amount.token.symbol}`
    case 'take-back':
      return step.right === 'manager'
        ? `No longer let ${step.spender.name} do anything with what you have at ${step.over.name}`
        : `No longer let ${step.spender.name} borrow ${step.over.name} in your name`
    case 'wrap':
      return `Wrap ${describeAmount(step.amount)} as WETH`
    case 'unwrap':
      return `Unwrap ${describeAmount(step.amount)} to ETH`
    case 'swap':
      return `Swap ${describeAmount(step.sell)} for about ${describeAmount(step.expected)}, at least ${describeAmount(step.minimum)}, on ${step.venue.name}`
    case 'supply':
      return `Supply ${measured(step.amount)} to ${step.venue.name}`
    case 'withdraw':
      return `Withdraw ${describeAmount(step.amount)} from ${step.venue.name}`
    case 'deposit':
      return `Deposit ${measured(step.amount)} into ${step.venue.name}`
    case 'redeem':
      return `Take ${describeAmount(step.expected)} out of ${step.venue.name}`
    case 'borrow':
      return `Borrow ${describeAmount(step.amount)} from ${step.venue.name}`
    case 'repay':
      return `Repay ${measured(step.amount)} to ${step.venue.name}`
    case 'collateral':
      return `${step.counts ? 'Use' : 'No longer use'} your ${step.asset.symbol} in ${step.venue.name} as collateral`
    case 'stake':
      return `Stake ${describeAmount(step.amount)} with ${step.venue.name}`
    case 'request-exit':
      return `Ask ${step.venue.name} to pay out ${describeAmount(step.amount)}`
    case 'claim':
      return `Fetch ${describeAmount(step.expected)} from ${step.venue.name}`
    case 'bridge':
      return `Bridge ${describeAmount(step.amount)} to ${step.on} through ${step.venue.name}: exactly ${describeAmount(step.arrives)} arrive there`
    case 'send':
      return `Send ${describeAmount(step.amount)} to ${step.to.name}`
    default:
      return missingCase(step)
  }
}
