import { practice } from '../../chain/networks/practice.ts'
import { account, type ChainOfTest } from '../../chain/testing/chainOfTest.ts'
import type { Intent } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import type { Call } from '../../model/Step.ts'
import type { Verdict } from '../../model/Verdict.ts'
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
  const { block } = await snapshot()
  const now = clock.now()
  const simulation = await simulate(client, { account, calls, block, now })
  return judge({
    intents,
    words: wordsOf(intents),
    network: practice,
    account,
    calls,
    slots: [],
    simulation: simulation.status === 'unavailable' ? simulation : shown(simulation),
    settings: defaultGuardSettings,
    knownRecipients: new Set(),
    contacts: {},
    fee: { budgetWei: 10n ** 15n, baseFeePerGas: 10n ** 9n, maxFeePerGas: 3n * 10n ** 9n },
    expiresAt: now + 900n,
    now,
  })
}
