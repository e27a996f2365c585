import { practice } from '../../chain/networks/practice.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'
import { type Amount, amountOf } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildDeposit } from '../../protocols/erc4626/build.ts'
import { buildMorphoSupply } from '../../protocols/morpho/build.ts'

/** Puts so many units of USDC into the practice chain's sound vault, whatever the planner would say. */
export function depositCalls(units: bigint): readonly Call[] {
  const vault = practice.vaults.find(({ name }) => name === 'Steady USDC Vault')
  if (vault === undefined) throw new Error('The practice chain has no such vault.')
  const amount = amountOf(coin('USDC'), units)
  return [buildApprove(amount, vault.share.address), buildDeposit(vault.share.address, amount, account)]
}

/** Lends so much on Aave. */
export function supplyCalls(amount: Amount): readonly Call[] {
  const pool = practice.aave?.pool ?? account
  return [buildApprove(amount, pool), buildSupply(pool, amount, account)]
}

/** Lends so much in the asset's first market of Morpho, whatever the planner would say. */
export function lendCalls(amount: Amount): readonly Call[] {
  const { morpho } = practice
  const market = morpho?.markets.find(({ loan }) => loan === amount.token.address)
  if (morpho === null || market === undefined) throw new Error(`Morpho does not lend ${amount.token.symbol} here.`)
  return [buildApprove(amount, morpho.blue), buildMorphoSupply(morpho.blue, market, amount, account)]
}
