import { type Address, createWalletClient, erc20Abi, http, maxUint256 } from 'viem'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../model/Amount.ts'
import type { Network } from '../model/Network.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { connectChain } from './ChainClient.ts'
import { Clock } from './Clock.ts'
import { tipByShare } from './fees/tipRule.ts'
import { practice } from './networks/practice.ts'
import { allowanceKey } from './snapshotAllowances.ts'
import { heldTokens, takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest, coin } from './testing/chainOfTest.ts'

const chain = chainOfTest()
const pool = practice.aave?.pool ?? account
const nobody: Address = '0x00000000000000000000000000000000000000aa'

/** A catalogue entry that points at a contract which is not there, as after a mistake in the book. */
async function snapshotOf(network: Network) {
  const client = await connectChain(network, chain().url)
  return takeSnapshot(client, new Clock(() => 0), account)
}

describe('takeSnapshot', () => {
  test('default', async () => {
    const { snapshot, rpc, client } = chain()
    const before = client.roundTrips()
    const taken = await snapshot([nobody, pool])
    expect(client.roundTrips() - before).toBe(1)
    const block = await rpc.getBlock()
    expect(taken.block).toEqual({
      number: block.number,
      timestamp: block.timestamp,
      baseFeePerGas: block.baseFeePerGas,
      tipPerGas: tipByShare(block.baseFeePerGas ?? 0n),
    })
    expect(taken.nonce).toBe(0)
    expect(taken.account).toBe(account)
    expect(taken.codeAt).toEqual(
      new Map([
        [nobody, false],
        [pool.toLowerCase(), true],
      ]),
    )
    expect(taken.reserves.size).toBe(7)
    expect(taken.vaults.size).toBe(3)
  })

  test('behavior: every balance is what the token itself says, positions and debts included', async () => {
    const { snapshot, rpc, play } = chain()
    const amount = amountOf(coin('USDC'), 1_000_000_000n)
    await play([buildApprove(amount, pool), buildSupply(pool, amount, account)])
    const { balances } = await snapshot()
    const tokens = heldTokens(practice)
    expect(balances.size).toBe(tokens.length)
    // Positions in Morpho are no tokens: `snapshotMorpho` and Morpho's own tests ask its mapping.
    const positions = new Set(practice.morpho?.markets.map(({ position }) => position))
    for (const token of tokens.filter((entry) => !positions.has(entry))) {
      const held = balances.get(token.address.toLowerCase())
      const own =
        token === practice.native
          ? await rpc.getBalance({ address: account })
          : await rpc.readContract({
              address: token.address,
              abi: erc20Abi,
              functionName: 'balanceOf',
              args: [account],
            })
      expect([token.symbol, held]).toEqual([token.symbol, own])
    }
    const lent = practice.aave?.reserves.find(({ asset }) => asset === amount.token.address)?.aToken.address ?? nobody
    expect(balances.get(lent.toLowerCase())).toBeGreaterThanOrEqual(999_999_999n)
  })

  test('behavior: prices come from the feeds, with the time of the answer', async () => {
    const { snapshot, post } = chain()
    await post('WETH', 2_345_67000000n, 90n)
    const { prices, block } = await snapshot()
    expect(prices.size).toBe(9)
    for (const token of [practice.native, practice.wrapped]) {
      const price = prices.get(token.address.toLowerCase())
      expect(price?.usdE8).toBe(2_345_67000000n)
      expect(block.timestamp - (price?.updatedAt ?? 0n)).toBeGreaterThanOrEqual(90n)
    }
    expect(prices.get(coin('USDC').address.toLowerCase())?.usdE8).toBe(1_00000000n)
  })

  test('behavior: allowances are read for every contract that plans deal with', async () => {
    const { snapshot, play } = chain()
    await play([buildApprove(amountOf(coin('USDT'), 77n), pool)])
    const { allowances } = await snapshot()
    expect(allowances.get(allowanceKey(coin('USDT').address, pool))).toBe(77n)
    expect(allowances.get(allowanceKey(coin('USDC').address, pool))).toBe(0n)
    // Seven reserves, eight tokens for the router, three vaults, two of Morpho's loans, one queue.
    expect(allowances.size).toBe(21)
  })

  test('behavior: reserves and vaults are as their contracts say', async () => {
    const { reserves, vaults, lending } = await chain().snapshot()
    const { rpc } = chain()
    for (const reserve of practice.aave?.reserves ?? []) {
      const state = reserves.get(reserve.asset.toLowerCase())
      const idle = await rpc.readContract({
        address: reserve.asset,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [reserve.aToken.address],
      })
      const owed = await rpc.readContract({
        address: reserve.variableDebtToken.address,
        abi: erc20Abi,
        functionName: 'totalSupply',
      })
      expect(state).toMatchObject({
        active: true,
        frozen: false,
        paused: false,
        available: idle,
        totalVariableDebt: owed,
      })
    }
    const dream = vaults.get(practice.vaults[2]?.share.address.toLowerCase() ?? '')
    expect(dream?.owner).not.toBeNull()
    expect(dream?.backed).toBe(900_000_000000n)
    const steady = vaults.get(practice.vaults[0]?.share.address.toLowerCase() ?? '')
    expect(steady?.owner).toBeNull()
    expect(lending).toEqual({ collateralBase: 0n, debtBase: 0n, healthFactor: maxUint256 })
  })

  test('F29 behavior: what waits for a block is counted, whoever sent it', async () => {
    const { snapshot, rpc, url } = chain()
    await rpc.impersonateAccount({ address: account })
    await rpc.setAutomine(false)
    const wallet = createWalletClient({ transport: http(url) })
    const transaction = { account, to: account, chain: null, gas: 21_000n }
    await wallet.sendTransaction({ ...transaction, maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 1n })
    expect(await snapshot()).toMatchObject({ nonce: 1, waiting: 1 })
    await rpc.mine({ blocks: 1 })
    await rpc.setAutomine(true)
    expect(await snapshot()).toMatchObject({ nonce: 1, waiting: 0 })
  })

  test('behavior: the clock is set by the block', async () => {
    const { snapshot, clock } = chain()
    expect(clock.now()).toBe(0n)
    const { block, now } = await snapshot()
    // The next block's time: a slow machine may be a second or two later than the latest one.
    expect(now).toBeGreaterThanOrEqual(block.timestamp)
    expect(now - block.timestamp).toBeLessThan(60n)
    expect(clock.now()).toBeGreaterThanOrEqual(now)
  })

  test('behavior: a token that does not answer is unknown, not zero', async () => {
    const tokens = practice.tokens.map((token) => (token.symbol === 'DAI' ? { ...token, address: nobody } : token))
    const { balances, prices } = await snapshotOf({ ...practice, tokens })
    expect(balances.has(nobody)).toBe(false)
    expect(balances.get(coin('USDC').address.toLowerCase())).toBe(10_000_000_000n)
    expect(prices.size).toBe(9)
  })

  test('behavior: a feed that does not answer gives no price, and one that says zero or less gives none either', async () => {
    const feeds = practice.feeds.map((feed) =>
      feed.token === coin('DAI').address ? { ...feed, address: nobody } : feed,
    )
    expect((await snapshotOf({ ...practice, feeds })).prices.has(coin('DAI').address.toLowerCase())).toBe(false)
    await chain().post('WBTC', 0n)
    await chain().post('USDT', -5n)
    const { prices } = await chain().snapshot()
    expect(prices.has(coin('WBTC').address.toLowerCase())).toBe(false)
    expect(prices.has(coin('USDT').address.toLowerCase())).toBe(false)
  })

  test('behavior: a feed of other decimals is brought to the same scale', async () => {
    const feeds = practice.feeds.map((feed) => ({ ...feed, decimals: 10 }))
    const { prices } = await snapshotOf({ ...practice, feeds })
    expect(prices.get(coin('USDC').address.toLowerCase())?.usdE8).toBe(1_000000n)
  })

  test('behavior: a reserve whose curve is set by another contract than the catalogue’s is not believed', async () => {
    const { aave } = practice
    if (aave === null) throw new Error('No Aave.')
    const [first, second, ...others] = aave.reserves
    if (first === undefined || second === undefined) throw new Error('No reserves.')
    const swapped = { ...first, rateStrategy: second.rateStrategy }
    const { reserves } = await snapshotOf({ ...practice, aave: { ...aave, reserves: [swapped, second, ...others] } })
    expect(reserves.get(first.asset.toLowerCase())?.doubt).toBe(
      'Another contract sets its rates than the one that Sayso knows, so they are not believed.',
    )
    expect([...reserves.values()].filter(({ doubt }) => doubt === null).length).toBe(6)
  })

  test('behavior: a vault of another asset than the catalogue says, or that is none, is left out', async () => {
    const [steady, thin, dream] = practice.vaults
    if (steady === undefined || thin === undefined || dream === undefined) throw new Error('No vaults.')
    const vaults = [
      { ...steady, asset: coin('DAI').address },
      { ...thin, share: { ...thin.share, address: nobody } },
      dream,
    ]
    const taken = await snapshotOf({ ...practice, vaults })
    expect([...taken.vaults.keys()]).toEqual([dream.share.address.toLowerCase()])
  })

  test('behavior: where the network has neither lending nor trading nor vaults, nothing of them is known', async () => {
    const none = { aave: null, uniswap: null, vaults: [], morpho: null, staking: null }
    const taken = await snapshotOf({ ...practice, ...none })
    expect(taken).toMatchObject({ reserves: new Map(), vaults: new Map(), allowances: new Map(), lending: null })
    expect(taken).toMatchObject({ morpho: new Map(), staking: null })
    expect(taken.balances.size).toBe(9)
  })

  test('behavior: a chain that does not answer is said to be so', async () => {
    const client = { ...chain().client, network: { ...practice, multicall3: nobody } }
    await expect(takeSnapshot(client, new Clock(() => 0), account)).rejects.toThrow()
  })
})
