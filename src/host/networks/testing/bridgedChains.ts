import type { Address } from 'viem'
import { practice } from '../../../chain/networks/practice.ts'
import { practiceChainId } from '../../../model/practiceChains.ts'
import type { Call } from '../../../model/Step.ts'
import { buildBorrow, buildSupply } from '../../../protocols/aave/build.ts'
import { type BridgeDeposit, depositsIn } from '../../../protocols/across/events.ts'
import { deployAcross, sendAs, spokePoolOfTest } from '../../../protocols/across/testing/deployAcross.ts'
import { fillDeposit, payBack, relayer } from '../../../protocols/across/testing/standInRelayer.ts'
import { buildApprove } from '../../../protocols/erc20/build.ts'
import { buildWrap } from '../../../protocols/weth/build.ts'
import type { PracticeClient } from '../../practice/chainClient.ts'
import { giveMoney, refreshFeeds } from '../../practice/keeperCalls.ts'
import { checkoutAssets, readPracticeBook } from '../../practice/practiceAssets.ts'

const borrower: Address = '0x00000000000000000000000000000000b0220e20'

/** Two practice chains, and what happens to money between them: the relayer and Across's hub are stand-ins of ours. */
export function bridgedChains(first: () => PracticeClient, second: () => PracticeClient) {
  /** How many bundles of refunds there were: each has a number of its own. */
  let bundles = 0
  const depositsOf = async (account: Address): Promise<readonly BridgeDeposit[]> => {
    const logs = await first().getLogs({ address: spokePoolOfTest, fromBlock: 0n })
    return depositsIn(logs, { spokePool: spokePoolOfTest, chainId: practiceChainId, account })
  }
  const lastOf = async (account: Address): Promise<BridgeDeposit> => {
    const last = (await depositsOf(account)).at(-1)
    if (last === undefined) throw new Error(`${account} deposited nothing on the first chain.`)
    return last
  }

  return {
    /** Puts Across on both, and has USDC earn more on the second one, since somebody borrows much of it there. */
    prepare: async (): Promise<void> => {
      const book = await readPracticeBook(checkoutAssets())
      for (const rpc of [first(), second()]) {
        await refreshFeeds(rpc, book)
        await deployAcross(rpc, practice.wrapped.address)
      }
      await giveMoney(second(), book, relayer)
      await borrowMuch(second())
    },
    fund: async (account: Address): Promise<void> => {
      const book = await readPracticeBook(checkoutAssets())
      for (const rpc of [first(), second()]) {
        // Where time was moved on, prices would be too old to plan with.
        await refreshFeeds(rpc, book)
        await giveMoney(rpc, book, account)
      }
    },
    depositsOf,
    /** The relayer's one pass: fills what an account deposited on the first chain. */
    fillAll: async (account: Address): Promise<number> => {
      const deposits = await depositsOf(account)
      for (const deposit of deposits) await fillDeposit(second(), deposit)
      return deposits.length
    },
    fillLast: async (account: Address): Promise<void> => {
      await fillDeposit(second(), await lastOf(account))
    },
    /** Nobody may bring the account's last deposit any more. */
    waitPast: async (account: Address): Promise<void> => {
      const { fillDeadline } = await lastOf(account)
      await second().setNextBlockTimestamp({ timestamp: fillDeadline + 1n })
      await second().mine({ blocks: 1 })
    },
    payBackLast: async (account: Address): Promise<void> => {
      await payBack(first(), await lastOf(account), bundles)
      bundles += 1
    },
  }
}

async function borrowMuch(rpc: PracticeClient): Promise<void> {
  const { aave, wrapped, tokens } = practice
  const usdc = tokens.find(({ symbol }) => symbol === 'USDC')
  if (aave === null || usdc === undefined) throw new Error('The practice chain has Aave and USDC.')
  const collateral = { token: wrapped, units: 20_000n * 10n ** 18n }
  await rpc.setBalance({ address: borrower, value: 2n * collateral.units })
  await rpc.impersonateAccount({ address: borrower })
  const calls: readonly Call[] = [
    buildWrap(wrapped.address, collateral.units),
    buildApprove(collateral, aave.pool),
    buildSupply(aave.pool, collateral, borrower),
    buildBorrow(aave.pool, { token: usdc, units: 32_000_000n * 10n ** 6n }, borrower),
  ]
  for (const call of calls) await sendAs(rpc, borrower, call)
}
