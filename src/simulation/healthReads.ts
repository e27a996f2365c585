import type { Address, Hex } from 'viem'
import { readLendingState } from '../chain/knownReads.ts'
import { decodeRead } from '../chain/readBatch.ts'
import type { Network } from '../model/Network.ts'
import type { Read } from '../model/Read.ts'
import type { LendingState } from '../model/Snapshot.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'

export type HealthRead = Read<LendingState>

/**
 * One for each call, asked right after it and before the next: a loan can be near its end in the middle of a plan that
 * ends well. Null after a call that is neither to the lending pool nor to one of its tokens: such a call moves no loan.
 */
export function healthReads(
  network: Network,
  account: Address,
  calls: readonly Call[],
): readonly (HealthRead | null)[] {
  const { aave } = network
  if (aave === null) return calls.map(() => null)
  const tokens = aave.reserves.flatMap((reserve) => [reserve.aToken.address, reserve.variableDebtToken.address])
  const movers = [aave.pool, ...tokens]
  return calls.map(({ to }) =>
    movers.some((mover) => sameAddress(mover, to)) ? readLendingState(aave.pool, account) : null,
  )
}

/** The health factor after each step; after one that moves no loan, what it was before. Null where it was not read. */
export function healthAfterSteps(
  reads: readonly (HealthRead | null)[],
  answers: readonly (Hex | null)[],
  before: LendingState | null,
): readonly (bigint | null)[] {
  let health = before?.healthFactor ?? null
  return reads.map((read, index) => {
    if (read === null) return health
    const answer = decodeRead(read, answers[index])
    health = answer.status === 'ok' ? answer.value.healthFactor : null
    return health
  })
}
