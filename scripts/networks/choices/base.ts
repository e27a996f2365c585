import { AaveV3Base, ChainlinkBase } from '@aave-dao/aave-address-book'
import { base as chain } from 'viem/chains'
import type { Choice } from '../Choice.ts'
import { chainlist, providerAlone } from './nodeSources.ts'
import { quoterV2OfBase } from './quoters.ts'
import { spokePoolOf } from './spokePools.ts'

const day = 86_400

export const base: Choice = {
  slug: 'base',
  name: 'Base',
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
      reserve: 'USDC',
      feed: { key: 'USDC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'USDbC',
      name: 'USD Coin, bridged by Base',
      from: { list: 'USDbC' },
      reserve: 'USDbC',
      feed: { key: 'USDC__USD', heartbeatSeconds: day },
    },
    { symbol: 'DAI', name: 'Dai Stablecoin', from: { list: 'DAI' }, feed: { key: 'DAI__USD', heartbeatSeconds: day } },
    {
      symbol: 'EURC',
      name: 'Euro Coin',
      from: { list: 'EURC' },
      reserve: 'EURC',
      feed: { key: 'EURC__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'GHO',
      name: 'Gho Token',
      from: { aave: 'GHO' },
      reserve: 'GHO',
      feed: { key: 'GHO__USD', heartbeatSeconds: day },
    },
    {
      symbol: 'cbBTC',
      name: 'Coinbase Wrapped BTC',
      from: { list: 'cbBTC' },
      reserve: 'cbBTC',
      feed: { key: 'cbBTC__USD', heartbeatSeconds: 1_200 },
    },
    {
      symbol: 'cbETH',
      name: 'Coinbase Wrapped Staked ETH',
      from: { list: 'cbETH' },
      reserve: 'cbETH',
      feed: { key: 'CBETH__USD', heartbeatSeconds: 1_200 },
    },
    // Chainlink has it in ether only here, so it can be held and sent, and no venue takes it.
    { symbol: 'wstETH', name: 'Wrapped liquid staked Ether', from: { aave: 'wstETH' }, feed: null },
  ],
  words: { USDC: ['USDC', 'USDbC'], 'NATIVE USDC': ['USDC'], 'USDC.E': ['USDbC'] },
  books: { aave: AaveV3Base, feeds: ChainlinkBase },
  quoter: quoterV2OfBase,
  pools: [
    ['WETH', 'USDC', 100, 500, 3_000],
    ['WETH', 'USDbC', 500],
    ['USDC', 'USDbC', 100],
    ['cbETH', 'WETH', 500],
    ['cbBTC', 'WETH', 500, 3_000],
    ['cbBTC', 'USDC', 500],
  ],
  vaults: [
    {
      name: 'Moonwell Flagship USDC',
      symbol: 'mwUSDC',
      decimals: 18,
      asset: 'USDC',
      at: { address: '0xc1256Ae5FF1cf2719D4937adb3bbCCab2E00A2Ca', source: 'app.morpho.org/base/vault' },
    },
  ],
  morpho: [
    {
      id: '0x9103c3b4e834476c9a62ea009ba2c884ee42e94e6e314a26f04d312434191836',
      loan: 'USDC',
      collateral: 'cbBTC',
      oracle: '0x663BECd10daE6C4A3Dcd89F1d76c1174199639B9',
      lltv: 860_000_000_000_000_000n,
    },
    {
      id: '0x8793cf302b8ffd655ab97bd1c695dbd967807e8367a65cb2f4edaf1380ba1bda',
      loan: 'USDC',
      collateral: 'WETH',
      oracle: '0xFEa2D58cEfCb9fcb597723c6bAE66fFE4193aFE4',
      lltv: 860_000_000_000_000_000n,
    },
  ],
  across: {
    spokePool: spokePoolOf('0x09aea4b2242abC8bb4BB78D537A67a245A7bEC64'),
    tokens: { USDC: 'USDC', DAI: 'DAI' },
  },
  staking: null,
  nodes: [
    { url: 'https://base-rpc.publicnode.com', source: chainlist },
    { url: 'https://base.drpc.org', source: providerAlone },
    { url: 'https://1rpc.io/base', source: providerAlone },
  ],
  confirmations: [
    { belowUsd: 10_000, blocks: 1 },
    { belowUsd: null, blocks: 6 },
  ],
}
