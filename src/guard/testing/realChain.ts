import { account, type ChainOfTest } from '../../chain/testing/chainOfTest.ts'
import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import { nativeAddress } from '../../model/Token.ts'
import type { Verdict } from '../../model/Verdict.ts'
import { asItMightLand } from '../../simulation/Conditions.ts'
import { playElsewhere } from '../../simulation/playElsewhere.ts'
import { simulate } from '../../simulation/simulate.ts'
import { defaultGuardSettings } from '../GuardInput.ts'
import { judge } from '../judge.ts'
import { wordsOf } from './playFake.ts'

/** The verdict over calls as the practice chain's own contracts play them. `shown` is what the simulation says instead. */
export async function judgeReal(
  { client, clock, snapshot }: ChainOfTest,
  intents: readonly Intent[],
  calls: readonly Call[],
  shown: (simulation: PlayedSimulation) => PlayedSimulation = (simulation) => simulation,
): Promise<Verdict> {
  const { block, balances } = await snapshot()
  const now = clock.now()
  const target = { account, calls, block, now }
  const ether = balances.get(nativeAddress.toLowerCase()) ?? 0n
  const [simulation, { run, wayOut }] = await Promise.all([
    simulate(client, target),
    playElsewhere(client, target, asItMightLand({ ...target, ether }), { leaving: true }),
  ])
  return judge({
    intents,
    words: wordsOf(intents),
    brokenLimits: [],
    standing: { found: [], whole: true },
    network: client.network,
    account,
    calls,
    slots: [],
    simulation: simulation.status === 'unavailable' ? simulation : shown(simulation),
    elsewhere: [run],
    wayOut,
    codeElsewhere: new Map(),
    opinions: { status: 'own' },
    quoted: { blocksAgo: 0n, secondsAgo: 0n },
    settings: defaultGuardSettings,
    names: [],
    waiting: 0,
    knownRecipients: new Set(),
    contacts: {},
    fee: {
      budgetWei: 10n ** 15n,
      baseFeePerGas: 10n ** 9n,
      tipPerGas: 0n,
      maxFeePerGas: 3n * 10n ** 9n,
      medianBaseFee: 10n ** 9n,
      data: 'none',
    },
    expiresAt: now + 900n,
    now,
    headTime: block.timestamp,
  })
}
