import { describe, expect, test } from 'vitest'
import type { ChainName, Intent } from '../../model/Reading.ts'
import { judgeTwisted, namesIn } from '../testing/findingsOf.ts'
import { network } from '../testing/network.ts'
import { finePlan } from '../testing/plans.ts'

const name = 'withdraw 500 USDC'
const on = (chain: ChainName): readonly Intent[] =>
  finePlan(name).intents.map((intent) => (intent.kind === 'withdraw' ? { ...intent, chain } : intent))

describe('chainRules', () => {
  test('default: where no chain is named, the one there is will do', () => {
    expect(namesIn(judgeTwisted(name))).toEqual([])
  })

  test.each(['ethereum', 'base', 'arbitrum', 'optimism', 'polygon'] as const)(
    'A16 behavior: %s was said, and the plan is for another: blocked',
    (chain) => {
      expect(namesIn(judgeTwisted(name, { intents: on(chain) }))).toEqual(['chain-as-said BLOCK'])
    },
  )

  test('behavior: the chain that was said is fine', () => {
    const base = { ...network, chainId: 8_453 }
    expect(namesIn(judgeTwisted(name, { intents: on('base'), input: { network: base } }))).not.toContain(
      'chain-as-said BLOCK',
    )
  })
})
