import type { Address } from 'viem'
import { type Contract, deployer, type Site } from './site.ts'

export const symbols = ['WETH', 'USDC', 'USDT', 'DAI', 'WBTC', 'wstETH'] as const
/** Those that the chain began with. LINK came later, and stands after everything else; see `link.ts`. */
export type FirstTicker = (typeof symbols)[number]
export type Ticker = FirstTicker | 'LINK'

export type DeployedToken = Contract & { readonly symbol: Ticker; readonly name: string; readonly decimals: number }
export type Tokens = Readonly<Record<FirstTicker, DeployedToken>>

const aave = '@aave/core-v3'

/** Tokens with permit and an open mint, but for WETH (the real one's code) and USDT (our own, with its habits). */
export async function deployTokens(site: Site): Promise<Tokens> {
  const weth = await site.deploy(aave, 'dependencies/weth/WETH9')
  const plain = (symbol: FirstTicker, name: string, decimals: number) => deployPlain(site, symbol, name, decimals)
  return {
    WETH: { ...weth, symbol: 'WETH', name: 'Wrapped Ether', decimals: 18 },
    USDC: await plain('USDC', 'USD Coin', 6),
    USDT: { ...(await site.deployOwn('USDT', [deployer])), symbol: 'USDT', name: 'Tether USD', decimals: 6 },
    DAI: await plain('DAI', 'Dai Stablecoin', 18),
    WBTC: await plain('WBTC', 'Wrapped BTC', 8),
    wstETH: await plain('wstETH', 'Wrapped liquid staked Ether', 18),
  }
}

/** A token with nothing special about it, which anyone can mint. */
export async function deployPlain(site: Site, symbol: Ticker, name: string, decimals: number): Promise<DeployedToken> {
  const contract = await site.deploy(aave, 'mocks/tokens/MintableERC20', [name, symbol, decimals])
  return { ...contract, symbol, name, decimals }
}

/** Gives an amount of a token to an account: minted, or for WETH wrapped from ether. */
export async function giveTokens(site: Site, token: DeployedToken, to: Address, amount: bigint): Promise<void> {
  if (token.symbol !== 'WETH') {
    // The mock's mint has two forms; encoding picks the one with two arguments by their number.
    await site.send(deployer, token, 'mint', [to, amount])
    return
  }
  await site.open(to)
  await site.client.setBalance({ address: to, value: amount + 10n ** 24n })
  await site.send(to, token, 'deposit', [], amount)
}

/** `whole` units, as the token's own smallest ones. */
export function units(token: { readonly decimals: number }, whole: number): bigint {
  return (BigInt(Math.round(whole * 1e6)) * 10n ** BigInt(token.decimals)) / 1_000_000n
}
