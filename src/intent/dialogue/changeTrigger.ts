import type { Clause } from '../clauses/Clause.ts'
import type { Block, Said, Trigger } from '../steps/Draft.ts'

/** "make that 1900": a new number for the one trigger, where no act has an amount that could be meant instead. */
export function changeTrigger(blocks: readonly Block[], clause: Clause): readonly Block[] | null {
  const [holding, ...more] = clause.open('holding')
  const timed = blocks.filter((block) => block.when !== null)
  const counted = blocks.some((block) =>
    block.steps.some((step) => step.said.amount !== undefined && step.said.amount.value !== 'all'),
  )
  const [block] = timed
  if (
    !holding ||
    more.length > 0 ||
    holding.asset !== null ||
    timed.length !== 1 ||
    counted ||
    !block?.when ||
    block.when === 'unclear'
  )
    return null
  const { quantity } = holding
  const number = quantity?.form === 'number' || quantity?.form === 'percent' ? quantity.value : null
  const value = number === null ? null : renumber(block.when.value, number)
  if (value === null) return null
  const when: Said<Trigger> = { value, from: [...block.when.from, clause.source(holding)] }
  clause.take(holding)
  return blocks.map((one) => (one === block ? { ...one, when } : one))
}

function renumber(trigger: Trigger, number: string): Trigger | null {
  if ('healthFactor' in trigger) return { healthFactor: { below: number } }
  if ('gas' in trigger) return { gas: { below: number } }
  if ('drift' in trigger) return { drift: { above: number } }
  if ('apy' in trigger)
    return { apy: 'asset' in trigger.apy ? { asset: trigger.apy.asset, below: number } : { betterBy: number } }
  if ('price' in trigger)
    return {
      price:
        'below' in trigger.price
          ? { asset: trigger.price.asset, below: number }
          : { asset: trigger.price.asset, above: number },
    }
  return null
}
