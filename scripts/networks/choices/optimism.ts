import { AaveV3Optimism, ChainlinkOptimism } from '@aave-dao/aave-address-book'
import { optimism as chain } from 'viem/chains'
import type { Choice } from '../Choice.ts'
import { chainlist, providerAlone } from './nodeSources.ts'
import { quoterV2 } from './quoters.ts'
import { spokePoolOf } from './spokePools.ts'

const day = 86_400

export const optimism: Choice = {
  slug: 'optimism',
  name: 'Optimism',
  chain,
  wrapped: 'WETH',
  tokens: [
    {
      symbol: 'WETH',
      name: 'Wrapped Ether',
      from: { list: 'WETH' },
      reserve: 'WETH',
      feed: { key: 'ETH__USD', heartbeatSeconds: 1_200 },
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
      name: 'USD Coin, bridged by Optimism',
      from: { list: 'USDC.e' },
      reserve: 'USDC',
      feed: { key: 'USDC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDT',
      name: 'Tether USD, bridged by Optimism',
      from: { list: 'USDT' },
      reserve: 'USDT',
      feed: { key: 'USDT__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDT0',
      name: 'Tether USD (USDT0)',
      from: { list: 'USDT0' },
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
      symbol: 'WBTC',
      name: 'Wrapped BTC',
      from: { list: 'WBTC' },
      reserve: 'WBTC',
      feed: { key: 'WBTC__USD', heartbeatSeconds: 1_200 },
    },
    {
      symbol: 'wstETH',
      name: 'Wrapped liquid staked Ether',
      from: { aave: 'wstETH' },
      reserve: 'wstETH',
      feed: { key: 'WSTETH__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'LINK',
      name: 'Chainlink Token',
      from: { list: 'LINK' },
      reserve: 'LINK',
      feed: { key: 'LINK__USD', heartbeatSeconds: 1_200 },
    },
    {
      symbol: 'AAVE',
      name: 'Aave Token',
      from: { list: 'AAVE' },
      reserve: 'AAVE',
      feed: { key: 'AAVE__USD', heartbeatSeconds: 1_200 },
    },
    {
      symbol: 'OP',
      name: 'Optimism',
      from: { list: 'OP' },
      reserve: 'OP',
      feed: { key: 'OP__USD', heartbeatSeconds: 1_200 },
    },
  ],
  words: {
    USDC: ['USDC', 'USDC.e'],
    'NATIVE USDC': ['USDC'],
    'USDC.E': ['USDC.e'],
    USDT: ['USDT', 'USDT0'],
    'NATIVE USDT': ['USDT0'],
    'USDT.E': ['USDT'],
  },
  books: { aave: AaveV3Optimism, feeds: ChainlinkOptimism },
  quoter: quoterV2,
  pools: [
    ['WETH', 'USDC', 500],
    ['WETH', 'USDC.e', 500, 3_000],
    ['USDC', 'USDC.e', 100],
    ['USDC', 'USDT', 100],
    ['WBTC', 'WETH', 500, 3_000],
    ['wstETH', 'WETH', 100],
    ['OP', 'WETH', 500, 3_000],
  ],
  vaults: [],
  morpho: [],
  across: {
    spokePool: spokePoolOf('0x6f26Bf09B1C792e3228e5467807a900A503c0281'),
    tokens: { USDC: 'USDC', USDT: 'USDT', DAI: 'DAI', WBTC: 'WBTC' },
  },
  staking: null,
  nodes: [
    { url: 'https://optimism-rpc.publicnode.com', source: chainlist },
    { url: 'https://optimism.drpc.org', source: chainlist },
    { url: 'https://1rpc.io/op', source: providerAlone },
  ],
  confirmations: [
    { belowUsd: 10_000, blocks: 1 },
    { belowUsd: null, blocks: 6 },
  ],
}
