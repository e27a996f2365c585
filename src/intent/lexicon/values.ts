import { ownPlaceNames } from '../../model/placeNames.ts'
import type { ChainName, ProtocolName } from '../../model/Reading.ts'
import type { Entry } from './Lexeme.ts'

const asset = (name: string, phrases: string): Entry => [{ tag: 'asset', asset: name }, phrases]
const protocol = (name: ProtocolName, phrases: string): Entry => [{ tag: 'protocol', protocol: name }, phrases]
const both = (name: string, place: ProtocolName, phrases: string): Entry => [
  { tag: 'asset', asset: name, protocol: place },
  phrases,
]
const chain = (name: ChainName, phrases: string): Entry => [{ tag: 'chain', chain: name }, phrases]

/** "steady usdc vault", and "steady vault", where it says what kind of place it is. */
function waysToSay(place: string): readonly string[] {
  const name = place.toLowerCase()
  const short = name.replace(/ \S+ vault$/, ' vault')
  return [...new Set([name, short])]
}

/** Tickers that Sayso may not trade, but that must never be taken for a misspelt other one. */
export const untraded: ReadonlySet<string> = new Set(
  'frxeth sfrxeth oseth meth ezeth rseth seth tusd usdd usdp busd fdusd gusd susd usdg usdm usdb rlusd dola mim bold pepe shib sol doge bnb avax xrp grt snx cvx ens ondo'.split(
    ' ',
  ),
)

export const assets: readonly Entry[] = [
  asset('ETH', 'eth|ether|ethers|eths|native eth'),
  asset('WETH', 'weth|wrapped eth|wrapped ether'),
  asset('POL', 'pol'),
  asset('WPOL', 'wpol|wrapped pol'),
  asset('USDC', 'usdc|usdcs|usd coin'),
  // Where a network has two, the plain name is asked about: see `Network.words`.
  asset('NATIVE USDC', 'native usdc|native usd coin'),
  asset('USDC.E', 'usdc e|usdc.e|bridged usdc|bridged usd coin|usdbc'),
  asset('USDT', 'usdt|tether|tethers'),
  asset('NATIVE USDT', 'native usdt'),
  asset('USDT.E', 'usdt e|usdt.e|bridged usdt'),
  asset('USDT0', 'usdt0'),
  asset('DAI', 'dai|dais'),
  asset('WBTC', 'wbtc|btc|bitcoin|bitcoins|wrapped btc|wrapped bitcoin'),
  asset('BCH', 'bitcoin cash|bch'),
  asset('ETC', 'ethereum classic'),
  asset('STETH', 'steth|lido eth|staked eth|staked ether'),
  asset('WSTETH', 'wsteth|wrapped steth|wrapped staked eth'),
  asset('RETH', 'reth|rocket pool eth'),
  asset('CBETH', 'cbeth'),
  asset('WEETH', 'weeth'),
  asset('CBBTC', 'cbbtc'),
  asset('TBTC', 'tbtc'),
  asset('LINK', 'link|links'),
  asset('LINK', 'chainlink'),
  asset('UNI', 'uni|unis'),
  asset('COMP', 'comp'),
  asset('CRV', 'crv'),
  asset('LDO', 'ldo'),
  asset('MKR', 'mkr'),
  asset('ENA', 'ena'),
  asset('RPL', 'rpl'),
  asset('YFI', 'yfi'),
  asset('ARB', 'arb tokens|arb token'),
  asset('OP', 'op tokens|op token'),
  asset('USDE', 'usde'),
  asset('SUSDE', 'susde'),
  asset('USDS', 'usds'),
  asset('SUSDS', 'susds'),
  asset('SDAI', 'sdai'),
  asset('GHO', 'gho'),
  asset('FRAX', 'frax'),
  asset('LUSD', 'lusd'),
  asset('PYUSD', 'pyusd'),
  asset('CRVUSD', 'crvusd'),
  asset('EURC', 'eurc'),
  ...[...untraded].map((ticker) => asset(ticker.toUpperCase(), ticker)),
  asset(
    'stablecoin',
    'dollar yield|dollar yields|usd yield|dollar position|dollar vault|stable yield|stablecoin|stablecoins|stables|stable coin|stable coins|stable|a stable|dollar stablecoin',
  ),
  both('AAVE', 'aave', 'aave'),
  both('SKY', 'sky', 'sky'),
  both('PENDLE', 'pendle', 'pendle'),
  both('MORPHO', 'morpho', 'morpho'),
]

/** The tokens that are called as the place is that they are of. */
export const placeTokens: ReadonlySet<string> = new Set(
  assets.flatMap(([lexeme]) => (lexeme.tag === 'asset' && lexeme.protocol !== undefined ? [lexeme.asset] : [])),
)

export const protocols: readonly Entry[] = [
  protocol('aave', 'aave v3|aavev3'),
  protocol('compound', 'compound|compound v3|compound finance|comp v3'),
  protocol('morpho', 'morpho blue'),
  protocol('uniswap', 'uniswap|uniswap v3'),
  protocol('curve', 'curve|curve finance'),
  protocol('lido', 'lido'),
  protocol('rocketpool', 'rocketpool|rocket pool|rocket'),
  protocol('sky', 'maker|makerdao|sky money|sky savings'),
  protocol('spark', 'spark|sparklend|spark lend|spark protocol'),
  protocol('yearn', 'yearn|yearn finance'),
  protocol('pendle', 'pendle finance'),
  protocol('ethena', 'ethena'),
  ...ownPlaceNames.map((name): Entry => [{ tag: 'protocol', protocol: name }, waysToSay(name).join('|')]),
]

export const chains: readonly Entry[] = [
  chain('ethereum', 'ethereum|mainnet|ethereum mainnet|eth mainnet|l1|layer 1|layer one|main net|the l1'),
  chain('base', 'base|base chain|base network'),
  chain('arbitrum', 'arbitrum|arb|arbitrum one|arbi'),
  chain('optimism', 'optimism|op|op mainnet'),
  chain('polygon', 'polygon|matic|polygon pos'),
]

const namesOf = <T>(entries: readonly Entry[], name: (lexeme: Entry[0]) => T | undefined): T[] => [
  ...new Set(entries.flatMap(([lexeme]) => name(lexeme) ?? [])),
]
export const chainNames = namesOf(chains, (lexeme) => (lexeme.tag === 'chain' ? lexeme.chain : undefined))
export const protocolNames = namesOf([...assets, ...protocols], (lexeme) =>
  lexeme.tag === 'protocol' || lexeme.tag === 'asset' ? lexeme.protocol : undefined,
)
