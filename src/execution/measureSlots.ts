import { SaysoError } from '../errors/SaysoError.ts'
import { type Slot, slotSource } from '../model/Slot.ts'
import type { Progress } from './finishPlan.ts'
import type { ChainPort, Measured } from './ports.ts'

/**
 * What the steps so far brought for the slots of later ones: the rise of the balance from the block of the step before to
 * the step's own. More than a slot may take counts as the most that it may take.
 *
 * @throws SaysoError `plan-changed` where a step brought less than the plan counts on
 */
export async function measureSlots({ plan, before, steps }: Progress, chain: ChainPort): Promise<Measured> {
  const measured = new Map<string, bigint>()
  for (const slot of plan.slots) {
    const source = slotSource(slot)
    const brought = steps[slot.from]
    if (brought === undefined || measured.has(source)) continue
    const risen = (await balanceAt(slot, slot.from)) - (await balanceAt(slot, slot.from - 1))
    if (risen < slot.min)
      throw new SaysoError('plan-changed', `Step ${slot.from + 1} brought less than the steps after it need.`)
    measured.set(source, risen < slot.max ? risen : slot.max)
  }
  return measured

  /** After the step of this index; before the first, what the plan started from. */
  async function balanceAt({ token }: Slot, index: number): Promise<bigint> {
    const blockNumber = index < 0 ? null : (steps[index]?.blockNumber ?? null)
    const start = before.find((one) => one.token.toLowerCase() === token.toLowerCase())
    if (blockNumber === null && start !== undefined) return start.units
    const [units] = await chain.balances([token], blockNumber ?? undefined)
    if (units === undefined) throw new SaysoError('chain-unreachable', 'A balance could not be read.')
    return units
  }
}
