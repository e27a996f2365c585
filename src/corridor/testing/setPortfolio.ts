import type { Address } from 'viem'
import { coin } from '../../chain/testing/chainOfTest.ts'
import { type Amount, amountOf } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { buildBorrow, buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { buildStake } from '../../protocols/lido/build.ts'
import { buildMorphoSupply } from '../../protocols/morpho/build.ts'
import type { CorridorOfTest } from './corridorOfTest.ts'

/** In whole dollars by symbol: what lies in the wallet, and what is put somewhere, or owed, on top of that. */
export type PortfolioOfTest = {
  readonly wallet: Readonly<Record<string, number>>
  readonly aave: Readonly<Record<string, number>>
  readonly owed: Readonly<Record<string, number>>
  /** By the number of the market in the catalogue. */
  readonly morpho: readonly number[]
  readonly vault: number
  readonly staked: number
}

/** Gives the corridor's account exactly this. ETH in the wallet comes on top of a little for gas. */
export async function setPortfolio(open: CorridorOfTest, portfolio: PortfolioOfTest): Promise<void> {
  const { rpc, url, client, play } = open
  const { account } = open.parts
  const { prices } = await open.snapshot()
  const { aave, morpho, vaults, tokens, staking } = client.network
  if (aave === null || morpho === null || staking === null) throw new Error('The practice chain has them all.')
  const worthOf = (symbol: string, dollars: number): Amount => {
    const token = coin(symbol)
    const usdE8 = prices.get(token.address.toLowerCase())?.usdE8 ?? 0n
    return amountOf(token, (BigInt(Math.round(dollars * 100)) * 10n ** 6n * 10n ** BigInt(token.decimals)) / usdE8)
  }
  const put = async (amount: Amount, spender: Address, call: Call): Promise<void> => {
    if (amount.units === 0n) return
    await setUnits(url, account, amount)
    await playAll([buildApprove(amount, spender), call])
  }
  const playAll = async (calls: readonly Call[]): Promise<void> => {
    const played = await play(calls, { from: account, gas: 1_000_000n })
    if (!played.every(({ ok }) => ok)) throw new Error('The portfolio could not be set up.')
  }

  await rpc.setBalance({ address: account, value: 10n ** 22n })
  for (const [symbol, dollars] of Object.entries(portfolio.aave)) {
    const amount = worthOf(symbol, dollars)
    await put(amount, aave.pool, buildSupply(aave.pool, amount, account))
  }
  for (const [index, market] of morpho.markets.entries()) {
    const loan = tokens.find(({ address }) => address === market.loan)
    if (loan === undefined) continue
    const amount = worthOf(loan.symbol, portfolio.morpho[index] ?? 0)
    await put(amount, morpho.blue, buildMorphoSupply(morpho.blue, market, amount, account))
  }
  const [vault] = vaults
  const deposit = worthOf('USDC', portfolio.vault)
  if (vault !== undefined) await put(deposit, vault.share.address, buildDeposit(vault.share.address, deposit, account))
  for (const [symbol, dollars] of Object.entries(portfolio.owed))
    await playAll([buildBorrow(aave.pool, worthOf(symbol, dollars), account)])
  const stake = worthOf('ETH', portfolio.staked).units
  if (stake > 0n) await playAll([buildStake(staking.token.address, stake)])
  for (const token of tokens) {
    const amount = worthOf(token.symbol, portfolio.wallet[token.symbol] ?? 0)
    if (token.symbol === 'ETH') await rpc.setBalance({ address: account, value: amount.units + 5n * 10n ** 16n })
    else if (token.symbol !== 'stETH') await setUnits(url, account, amount)
  }
}

export async function setUnits(url: string, account: Address, { token, units }: Amount): Promise<void> {
  const params = [account, token.address, `0x${units.toString(16)}`]
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_setERC20Balance', params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if ((await response.text()).includes('"error"')) throw new Error(`No ${token.symbol} could be dealt.`)
}
