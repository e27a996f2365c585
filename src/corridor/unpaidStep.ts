import { decodeEventLog, erc20Abi } from 'viem'
import { type Amount, amountOf } from '../model/Amount.ts'
import { type DataFees, mostDataWei } from '../model/DataFees.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { PlayedSimulation, SimulatedStep } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress, type Token } from '../model/Token.ts'

type Played = {
  readonly calls: readonly Call[]
  readonly simulation: PlayedSimulation
  /** The most gas that each call may use. */
  readonly ceilings: readonly bigint[]
  readonly maxFeePerGas: bigint
  readonly dataFees: DataFees
  readonly native: Token
}

/**
 * A node takes a transaction only where the ether is there for all that its gas might cost, used or not, and on the OP Stack
 * for its bytes and its operator too. One sentence for the first step for which it would not be; null where every step could
 * be sent.
 */
export function unpaidStep({ calls, simulation, ceilings, maxFeePerGas, dataFees, native }: Played): string | null {
  const start = simulation.balances.find(({ token }) => sameAddress(token, native.address))
  if (start === undefined) return null
  let ether = start.before
  for (const [index, { value }] of calls.entries()) {
    const step = simulation.steps[index]
    const ceiling = ceilings[index] ?? 0n
    const gas = amountOf(native, ceiling * maxFeePerGas + mostDataWei(dataFees, index, ceiling))
    if (ether < value + gas.units) return sentenceFor(index, gas)
    if (step !== undefined)
      ether +=
        movedBy(step, simulation, native) - step.gasUsed * maxFeePerGas - mostDataWei(dataFees, index, step.gasUsed)
  }
  return null
}

function sentenceFor(index: number, gas: Amount): string {
  return `The network fee of step ${index + 1} may be up to ${describeAmount(gas)}, and that much ether would not be there when its turn comes. Nothing was sent; keep more ETH, or say a smaller amount.`
}

/** What a step brings of the coin, less what it takes; transfers of the coin stand among its logs. */
function movedBy({ logs }: SimulatedStep, { account }: PlayedSimulation, native: Token): bigint {
  return logs.reduce((sum, { address, topics, data }) => {
    const [signature, ...indexed] = topics
    if (!sameAddress(address, native.address) || signature === undefined) return sum
    const { args } = decodeEventLog({ abi: erc20Abi, eventName: 'Transfer', topics: [signature, ...indexed], data })
    const { from, to, value } = args
    return sum + (sameAddress(to, account) ? value : 0n) - (sameAddress(from, account) ? value : 0n)
  }, 0n)
}
