import { type Address, getAddress } from 'viem'
import type { Network } from '../../model/Network.ts'
import { nativeAddress, type Token } from '../../model/Token.ts'

/** A made-up chain for the guard's own tests: every address is a counter, and 1 ETH is worth 2000 dollars. */

export function addressFrom(seed: number): Address {
  return getAddress(`0x${seed.toString(16).padStart(8, '0')}${'00'.repeat(12)}${seed.toString(16).padStart(8, '0')}`)
}

function token(seed: number, symbol: string, decimals: number): Token {
  return { chainId: 777, address: addressFrom(seed), symbol, name: symbol, decimals }
}

export const me = addressFrom(0xa11ce)
export const alice = addressFrom(0xb0b)
export const evil = addressFrom(0xe711)

export const eth: Token = { chainId: 777, address: nativeAddress, symbol: 'ETH', name: 'Ether', decimals: 18 }
export const weth = token(0x101, 'WETH', 18)
export const usdc = token(0x102, 'USDC', 6)
export const dai = token(0x103, 'DAI', 18)
/** Traded against DAI only: whatever else it is to become goes over other tokens. */
export const link = token(0x104, 'LINK', 18)
export const aWeth = token(0x201, 'aWETH', 18)
export const aUsdc = token(0x202, 'aUSDC', 6)
export const aDai = token(0x203, 'aDAI', 18)
export const dWeth = token(0x301, 'dWETH', 18)
export const dUsdc = token(0x302, 'dUSDC', 6)
export const dDai = token(0x303, 'dDAI', 18)
const debts = [dWeth, dUsdc, dDai]
export const daiVault = token(0x401, 'steadyDAI', 18)
export const pool = addressFrom(0x501)
export const router = addressFrom(0x601)

const reserves = [weth, usdc, dai].flatMap((asset, index) => {
  const aToken = [aWeth, aUsdc, aDai][index]
  const variableDebtToken = debts[index]
  return aToken && variableDebtToken
    ? [{ asset: asset.address, aToken, variableDebtToken, rateStrategy: addressFrom(0x504) }]
    : []
})

export const network: Network = {
  chainId: 777,
  name: 'Test',
  kind: 'practice',
  native: eth,
  wrapped: weth,
  tokens: [eth, weth, usdc, dai, link],
  listed: [],
  words: {},
  chain: {
    explorer: null,
    rpcUrls: [],
    blockMilliseconds: 12_000,
    arbSys: null,
    confirmations: [{ belowUsd: null, blocks: 1 }],
    gasPriceOracle: null,
    sequencer: null,
  },
  feeds: [
    { token: eth.address, address: addressFrom(0x701), decimals: 8, heartbeatSeconds: 3_600 },
    { token: usdc.address, address: addressFrom(0x702), decimals: 8, heartbeatSeconds: 86_400 },
    { token: dai.address, address: addressFrom(0x703), decimals: 8, heartbeatSeconds: 3_600 },
    { token: link.address, address: addressFrom(0x704), decimals: 8, heartbeatSeconds: 3_600 },
  ],
  multicall3: addressFrom(0x801),
  aave: { pool, dataProvider: addressFrom(0x502), oracle: addressFrom(0x503), reserves },
  uniswap: {
    factory: addressFrom(0x602),
    router,
    quoter: addressFrom(0x603),
    pools: [
      { address: addressFrom(0x611), token0: weth.address, token1: usdc.address, fee: 500 },
      { address: addressFrom(0x612), token0: weth.address, token1: dai.address, fee: 3_000 },
      { address: addressFrom(0x613), token0: usdc.address, token1: dai.address, fee: 100 },
      { address: addressFrom(0x614), token0: dai.address, token1: link.address, fee: 3_000 },
    ],
  },
  vaults: [{ name: 'Steady DAI', share: daiVault, asset: dai.address }],
  morpho: null,
  staking: null,
  across: null,
}
