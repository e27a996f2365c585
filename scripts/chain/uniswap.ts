import { zeroAddress } from 'viem'
import { type Contract, deployer, type Site } from './site.ts'
import type { Tokens } from './tokens.ts'

export type Uniswap = {
  readonly factory: Contract
  readonly positionManager: Contract
  readonly swapRouter02: Contract
  readonly quoterV2: Contract
}

export async function deployUniswap(site: Site, tokens: Tokens): Promise<Uniswap> {
  const weth = tokens.WETH.address
  const factory = await site.deploy('@uniswap/v3-core', 'UniswapV3Factory')
  // The 0.01 % tier came after the factory: governance switched it on, and so it is here.
  await site.send(deployer, factory, 'enableFeeAmount', [100, 1])
  const positionManager = await site.deploy('@uniswap/v3-periphery', 'NonfungiblePositionManager', [
    factory.address,
    weth,
    // Draws the picture of a position; nothing here shows one.
    zeroAddress,
  ])
  const swapRouter02 = await site.deploy('@uniswap/swap-router-contracts', 'SwapRouter02', [
    // No version 2 on this chain.
    zeroAddress,
    factory.address,
    positionManager.address,
    weth,
  ])
  const quoterV2 = await site.deploy('@uniswap/v3-periphery', 'lens/QuoterV2', [factory.address, weth])
  return { factory, positionManager, swapRouter02, quoterV2 }
}
