import { AaveV3Arbitrum, ChainlinkArbitrum } from '@aave-dao/aave-address-book'
import { arbitrum as chain } from 'viem/chains'
import type { Choice } from '../Choice.ts'
import { providerAlone } from './nodeSources.ts'
import { quoterV2 } from './quoters.ts'
import { spokePoolOf } from './spokePools.ts'

const day = 86_400

export const arbitrum: Choice = {
  slug: 'arbitrum',
  name: 'Arbitrum',
  chain,
  wrapped: 'WETH',
  tokens: [
    {
      symbol: 'WETH',
      name: 'Wrapped Ether',
      from: { list: 'WETH' },
      reserve: 'WETH',
      feed: { key: 'ETH__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDC',
      name: 'USD Coin',
      from: { list: 'USDC' },
      reserve: 'USDCn',
      feed: { key: 'USDC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDC.e',
      name: 'USD Coin, bridged by Arbitrum',
      from: { list: 'USDC.e' },
      reserve: 'USDC',
      feed: { key: 'USDC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDT0',
      name: 'Tether USD (USDT0)',
      from: { list: 'USDT0' },
      reserve: 'USDT',
      feed: { key: 'USDT__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'DAI',
      name: 'Dai Stablecoin',
      from: { list: 'DAI' },
      reserve: 'DAI',
      feed: { key: 'DAI__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'GHO',
      name: 'Gho Token',
      from: { aave: 'GHO' },
      reserve: 'GHO',
      feed: { key: 'GHO__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'WBTC',
      name: 'Wrapped BTC',
      from: { list: 'WBTC' },
      reserve: 'WBTC',
      feed: { key: 'WBTC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'LINK',
      name: 'Chainlink Token',
      from: { list: 'LINK' },
      reserve: 'LINK',
      feed: { key: 'LINK__USD', heartbeatSeconds: 3_600 },
    },
    {
      symbol: 'AAVE',
      name: 'Aave Token',
      from: { list: 'AAVE' },
      reserve: 'AAVE',
      feed: { key: 'AAVE__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'ARB',
      name: 'Arbitrum',
      from: { list: 'ARB' },
      reserve: 'ARB',
      feed: { key: 'ARB__USD', heartbeatSeconds: day },
    },
    { symbol: 'UNI', name: 'Uniswap', from: { list: 'UNI' }, feed: { key: 'UNI__USD', heartbeatSeconds: day } },
    // Chainlink has it in ether only here, so it can be held and sent, and no venue takes it.
    { symbol: 'wstETH', name: 'Wrapped liquid staked Ether', from: { aave: 'wstETH' }, feed: null },
  ],
  words: {
    USDC: ['USDC', 'USDC.e'],
    'NATIVE USDC': ['USDC'],
    'USDC.E': ['USDC.e'],
    // What was USDT here became USDT0 at the same address.
    USDT: ['USDT0'],
  },
  books: { aave: AaveV3Arbitrum, feeds: ChainlinkArbitrum },
  quoter: quoterV2,
  pools: [
    ['WETH', 'USDC', 500, 3_000],
    ['WETH', 'USDC.e', 500, 3_000],
    ['WETH', 'USDT0', 500],
    ['USDC', 'USDC.e', 100],
    ['USDC', 'USDT0', 100],
    ['USDC', 'DAI', 100],
    ['WBTC', 'WETH', 500, 3_000],
    ['WBTC', 'USDC', 500],
    ['ARB', 'WETH', 500],
    ['ARB', 'USDC', 500],
    ['LINK', 'WETH', 3_000],
  ],
  vaults: [],
  morpho: [],
  across: {
    spokePool: spokePoolOf('0xe35e9842fceaCA96570B734083f4a58e8F7C5f2A'),
    tokens: { USDC: 'USDC', USDT: 'USDT0', DAI: 'DAI', WBTC: 'WBTC' },
  },
  staking: null,
  arbSys: {
    address: '0x0000000000000000000000000000000000000064',
    source: 'docs.arbitrum.io/build-decentralized-apps/precompiles/reference',
  },
  nodes: [
    { url: 'https://arbitrum-one-rpc.publicnode.com', source: providerAlone },
    { url: 'https://arbitrum.drpc.org', source: providerAlone },
    { url: 'https://1rpc.io/arb', source: providerAlone },
  ],
  confirmations: [
    { belowUsd: 10_000, blocks: 1 },
    { belowUsd: null, blocks: 6 },
  ],
}
