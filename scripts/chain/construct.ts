import { encodeFunctionData, multicall3Abi } from 'viem'
import { z } from 'zod'
import { findAnvil } from '../../src/host/practice/findAnvil.ts'
import { runAnvil } from '../../src/host/practice/runAnvil.ts'
import { deployAave, groupStablecoins } from './aave.ts'
import { type Book, writeBook } from './book.ts'
import { deployFeeds } from './feeds.ts'
import { deployFunder } from './funder.ts'
import { deployLink } from './link.ts'
import { deployMorpho } from './morpho.ts'
import { multicall3, placeMulticall3 } from './multicall.ts'
import { seedPools } from './pools.ts'
import { seedAave, seedBorrowers } from './seedAave.ts'
import { type Contract, deployer, openSite, type Site } from './site.ts'
import { deployStaking } from './staking.ts'
import { digestState, parseDump, pruneState, type State } from './state.ts'
import { deployTokens, symbols } from './tokens.ts'
import { deployUniswap } from './uniswap.ts'
import { deployVaults } from './vaults.ts'

/** Nobody's: not 31337, which every local chain has. */
export const chainId = 7_357_001

/** The chain's time when it is done, and how long before that its building begins. A second passes with each block. */
const endsAt = Date.UTC(2026, 9, 1) / 1000
const observedDays = 31
const day = 86_400
const buildSeconds = 1_800

/** Builds the whole chain from nothing, on a clock of its own: the same packages always give the same chain. */
export async function constructChain(): Promise<{ state: State; book: Book }> {
  const startsAt = endsAt - observedDays * day - buildSeconds
  const anvil = await runAnvil({
    binary: findAnvil(),
    port: 0,
    args: [
      '--chain-id',
      String(chainId),
      '--accounts',
      '0',
      '--timestamp',
      String(startsAt),
      '--no-request-size-limit',
    ],
  })
  try {
    const site = openSite(anvil.rpcUrl)
    await site.client.setBlockTimestampInterval({ interval: 1 })
    const parts = await deployEverything(site)
    await liveThroughDays(site, parts.observed, parts.feeds)
    await site.client.setNextBlockTimestamp({ timestamp: BigInt(endsAt) })
    await site.client.mine({ blocks: 1 })
    const state = pruneState(parseDump(z.string().parse(await site.client.dumpState())))
    const book = writeBook({
      ...parts,
      chainId,
      origins: site.origins,
      blockNumber: state.best_block_number,
      timestamp: endsAt,
      stateDigest: digestState(state),
    })
    return { state, book }
  } finally {
    await anvil.stop()
  }
}

async function deployEverything(site: Site) {
  await placeMulticall3(site)
  const tokens = await deployTokens(site)
  const feeds = await deployFeeds(site)
  const aave = await deployAave(site, tokens, feeds)
  const uniswap = await deployUniswap(site, tokens)
  const pools = await seedPools(site, uniswap, tokens, BigInt(endsAt))
  await seedAave(site, aave, tokens)
  const vaults = await deployVaults(site, aave, tokens)
  await seedBorrowers(site, aave, tokens)
  const funder = await deployFunder(site, tokens)
  // What came later stands after the rest, so that nothing before it changes its address.
  const staking = await deployStaking(site)
  const morpho = await deployMorpho(site, tokens, feeds)
  await groupStablecoins(site, aave, tokens)
  const link = await deployLink(site, aave, uniswap, tokens, BigInt(endsAt))
  return {
    tokens: [...symbols.map((symbol) => tokens[symbol]), link.token, staking.token],
    weth: tokens.WETH,
    feeds: [...feeds, link.feed, staking.feed],
    aave: { ...aave, reserves: [...aave.reserves, link.reserve] },
    uniswap,
    pools: [...pools, link.pool],
    vaults,
    funder,
    staking,
    morpho,
    observed: vaults,
  }
}

/** Lets days pass, and has each vault take a sample of its share price on each: the history is lived, not written. */
async function liveThroughDays(site: Site, vaults: readonly Contract[], feeds: readonly Contract[]): Promise<void> {
  const last = endsAt - 60
  for (let daysLeft = observedDays - 1; daysLeft >= 0; daysLeft -= 1) {
    await site.client.setNextBlockTimestamp({ timestamp: BigInt(last - daysLeft * day) })
    const calls = [
      ...vaults.map((vault) => callTo(vault, 'observe')),
      ...(daysLeft === 0 ? feeds.map((feed) => callTo(feed, 'refresh')) : []),
    ]
    await site.transact(deployer, {
      to: multicall3,
      data: encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [calls] }),
    })
  }
}

function callTo(contract: Contract, functionName: string) {
  return {
    target: contract.address,
    allowFailure: false,
    callData: encodeFunctionData({ abi: contract.abi, functionName }),
  }
}
