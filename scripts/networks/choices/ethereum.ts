import { AaveV3Ethereum, ChainlinkEthereum } from '@aave-dao/aave-address-book'
import { mainnet } from 'viem/chains'
import type { Choice } from '../Choice.ts'
import { chainlist, providerAlone } from './nodeSources.ts'
import { quoterV2 } from './quoters.ts'
import { spokePoolOf } from './spokePools.ts'

const day = 86_400
const hour = 3_600

export const ethereum: Choice = {
  slug: 'ethereum',
  name: 'Ethereum',
  chain: mainnet,
  wrapped: 'WETH',
  tokens: [
    token('WETH', 'Wrapped Ether', { list: 'WETH' }, 'WETH', 'ETH__USD', hour),
    token('USDC', 'USD Coin', { list: 'USDC' }, 'USDC', 'USDC__USD', day),
    token('USDT', 'Tether USD', { list: 'USDT' }, 'USDT', 'USDT__USD', day),
    token('DAI', 'Dai Stablecoin', { list: 'DAI' }, 'DAI', 'DAI__USD', hour),
    token('USDS', 'USDS Stablecoin', { list: 'USDS' }, 'USDS', 'USDS__USD', day),
    token('GHO', 'Gho Token', { aave: 'GHO' }, 'GHO', 'GHO__USD', day),
    // Priced as bitcoin, like in Aave: Chainlink has no WBTC / USD here.
    token('WBTC', 'Wrapped BTC', { list: 'WBTC' }, 'WBTC', 'BTC__USD', hour),
    token('cbBTC', 'Coinbase Wrapped BTC', { list: 'cbBTC' }, 'cbBTC', 'cbBTC__USD', day),
    token('wstETH', 'Wrapped liquid staked Ether', { aave: 'wstETH' }, 'wstETH', 'wstETH__USD_Calculated', day),
    {
      symbol: 'stETH',
      name: 'Liquid staked Ether',
      from: { aave: 'stETH' },
      feed: { key: 'STETH__USD', heartbeatSeconds: hour },
    },
    token('LINK', 'Chainlink Token', { list: 'LINK' }, 'LINK', 'LINK__USD', hour),
    token('AAVE', 'Aave Token', { list: 'AAVE' }, 'AAVE', 'AAVE__USD', hour),
    token('UNI', 'Uniswap', { list: 'UNI' }, 'UNI', 'UNI__USD', hour),
  ],
  words: {},
  books: { aave: AaveV3Ethereum, feeds: ChainlinkEthereum },
  quoter: quoterV2,
  pools: [
    ['WETH', 'USDC', 100, 500, 3_000],
    ['WETH', 'USDT', 100, 500, 3_000],
    ['WETH', 'DAI', 500, 3_000],
    ['USDC', 'USDT', 100, 500],
    ['USDC', 'DAI', 100, 500],
    ['WBTC', 'WETH', 500, 3_000],
    ['WBTC', 'USDC', 500, 3_000],
    ['WBTC', 'USDT', 3_000],
    ['WBTC', 'cbBTC', 100],
    ['wstETH', 'WETH', 100],
    ['LINK', 'WETH', 3_000],
    ['UNI', 'WETH', 3_000],
    ['AAVE', 'WETH', 3_000],
  ],
  vaults: [
    {
      name: 'Sky Savings USDS',
      symbol: 'sUSDS',
      decimals: 18,
      asset: 'USDS',
      at: { address: '0xa3931d71877C0E7a3148CB7Eb4463524FEc27fbD', source: 'developers.sky.money, deployment tracker' },
    },
    {
      name: 'Steakhouse USDC',
      symbol: 'steakUSDC',
      decimals: 18,
      asset: 'USDC',
      at: { address: '0xBEEF01735c132Ada46AA9aA4c54623cAA92A64CB', source: 'app.morpho.org/ethereum/vault' },
    },
  ],
  morpho: [
    {
      id: '0xb323495f7e4148be5643a4ea4a8221eef163e4bccfdedc2a6f4696baacbc86cc',
      loan: 'USDC',
      collateral: 'wstETH',
      oracle: '0x48F7E36EB6B826B2dF4B2E630B62Cd25e89E40e2',
      lltv: 860_000_000_000_000_000n,
    },
    {
      id: '0x3a85e619751152991742810df6ec69ce473daef99e28a64ab2340d7b7ccfee49',
      loan: 'USDC',
      collateral: 'WBTC',
      oracle: '0xDddd770BADd886dF3864029e4B377B5F6a2B6b83',
      lltv: 860_000_000_000_000_000n,
    },
    {
      id: '0x64d65c9a2d91c36d56fbc42d69e979335320169b3df63bf92789e2c8883fcc64',
      loan: 'USDC',
      collateral: 'cbBTC',
      oracle: '0xA6D6950c9F177F1De7f7757FB33539e3Ec60182a',
      lltv: 860_000_000_000_000_000n,
    },
    {
      id: '0xc54d7acf14de29e0e5527cabd7a576506870346a78a11a6762e2cca66322ec41',
      loan: 'WETH',
      collateral: 'wstETH',
      oracle: '0x2a01EB9496094dA03c4E364Def50f5aD1280AD72',
      lltv: 945_000_000_000_000_000n,
    },
  ],
  across: {
    spokePool: spokePoolOf('0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5'),
    tokens: { USDC: 'USDC', USDT: 'USDT', DAI: 'DAI', WBTC: 'WBTC' },
  },
  staking: {
    name: 'Lido',
    token: 'stETH',
    queue: { address: '0x889edC2eDab5f40e902b864aD4d7AdE8E412F9B1', source: 'docs.lido.fi/deployed-contracts' },
    // Lido says 1 to 5 days in usual times.
    exitSeconds: 5 * day,
  },
  nodes: [
    { url: 'https://ethereum-rpc.publicnode.com', source: chainlist },
    { url: 'https://eth.drpc.org', source: chainlist },
    { url: 'https://1rpc.io/eth', source: providerAlone },
  ],
  confirmations: [
    { belowUsd: 100, blocks: 2 },
    { belowUsd: 10_000, blocks: 4 },
    { belowUsd: null, blocks: 12 },
  ],
}

function token(
  symbol: string,
  name: string,
  from: Choice['tokens'][number]['from'],
  reserve: string,
  key: string,
  heartbeatSeconds: number,
): Choice['tokens'][number] {
  return { symbol, name, from, reserve, feed: { key, heartbeatSeconds } }
}
