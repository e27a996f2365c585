import { AaveV3Polygon, ChainlinkPolygon } from '@aave-dao/aave-address-book'
import { polygon as chain } from 'viem/chains'
import type { Choice } from '../Choice.ts'
import { chainlist, providerAlone } from './nodeSources.ts'
import { quoterV2 } from './quoters.ts'
import { spokePoolOf } from './spokePools.ts'

/** Chainlink's feeds here answer about every 27 seconds. Where it says longer, this is the stricter. */
const heartbeatSeconds = 27

export const polygon: Choice = {
  slug: 'polygon',
  name: 'Polygon',
  chain,
  wrapped: 'WPOL',
  tokens: [
    // The list and the feed still bear POL's old name; the contracts are the same.
    {
      symbol: 'WPOL',
      name: 'Wrapped POL',
      from: { list: 'WMATIC' },
      reserve: 'WPOL',
      feed: { key: 'MATIC__USD', heartbeatSeconds },
    },
    // Ether is an ERC-20 here, and no wrapped coin: nothing can be unwrapped from it.
    {
      symbol: 'WETH',
      name: 'Ether, bridged by Polygon',
      from: { list: 'WETH' },
      reserve: 'WETH',
      feed: { key: 'ETH__USD', heartbeatSeconds },
    },
    {
      symbol: 'USDC',
      name: 'USD Coin',
      from: { list: 'USDC' },
      reserve: 'USDCn',
      feed: { key: 'USDC__USD', heartbeatSeconds },
    },
    {
      symbol: 'USDC.e',
      name: 'USD Coin, bridged by Polygon',
      from: { list: 'USDC.e' },
      reserve: 'USDC',
      feed: { key: 'USDC__USD', heartbeatSeconds },
    },
    {
      symbol: 'USDT0',
      name: 'Tether USD (USDT0)',
      from: { list: 'USDT' },
      reserve: 'USDT0',
      feed: { key: 'USDT__USD', heartbeatSeconds },
    },
    {
      symbol: 'DAI',
      name: 'Dai Stablecoin',
      from: { list: 'DAI' },
      reserve: 'DAI',
      feed: { key: 'DAI__USD', heartbeatSeconds },
    },
    {
      symbol: 'WBTC',
      name: 'Wrapped BTC',
      from: { list: 'WBTC' },
      reserve: 'WBTC',
      feed: { key: 'WBTC__USD', heartbeatSeconds },
    },
    {
      symbol: 'LINK',
      name: 'Chainlink Token',
      from: { list: 'LINK' },
      reserve: 'LINK',
      feed: { key: 'LINK__USD', heartbeatSeconds },
    },
    {
      symbol: 'AAVE',
      name: 'Aave Token',
      from: { list: 'AAVE' },
      reserve: 'AAVE',
      feed: { key: 'AAVE__USD', heartbeatSeconds },
    },
    // Chainlink has it in ether only here, so it can be held and sent, and no venue takes it.
    { symbol: 'wstETH', name: 'Wrapped liquid staked Ether', from: { aave: 'wstETH' }, feed: null },
  ],
  words: {
    ETH: ['WETH'],
    MATIC: ['POL'],
    WMATIC: ['WPOL'],
    USDC: ['USDC', 'USDC.e'],
    'NATIVE USDC': ['USDC'],
    'USDC.E': ['USDC.e'],
    USDT: ['USDT0'],
  },
  books: { aave: AaveV3Polygon, feeds: ChainlinkPolygon },
  quoter: quoterV2,
  pools: [
    ['WETH', 'USDC', 500],
    ['WETH', 'USDC.e', 500],
    ['WPOL', 'USDC', 500],
    ['WPOL', 'USDC.e', 500],
    ['WPOL', 'WETH', 500, 3_000],
    ['WPOL', 'USDT0', 500],
    ['USDC', 'USDC.e', 100],
    ['USDC', 'USDT0', 100],
    ['USDC.e', 'USDT0', 100],
    ['USDC.e', 'DAI', 100],
    ['WBTC', 'WETH', 500],
    ['LINK', 'WETH', 3_000],
  ],
  vaults: [],
  morpho: [],
  across: {
    spokePool: spokePoolOf('0x9295ee1d8C5b022Be115A2AD3c30C72E34e7F096'),
    tokens: { USDC: 'USDC', USDT: 'USDT0', DAI: 'DAI', WBTC: 'WBTC' },
  },
  staking: null,
  nodes: [
    { url: 'https://polygon-bor-rpc.publicnode.com', source: chainlist },
    { url: 'https://1rpc.io/matic', source: providerAlone },
  ],
  // Deeper than elsewhere: this chain has taken back more than a hundred blocks at once.
  confirmations: [
    { belowUsd: 1_000, blocks: 8 },
    { belowUsd: 100_000, blocks: 64 },
    { belowUsd: null, blocks: 256 },
  ],
}
