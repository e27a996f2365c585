import { heldTokens } from '../chain/takeSnapshot.ts'
import { mulDivDown } from '../model/decimal.ts'
import type { Network } from '../model/Network.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { vaultAsset } from '../model/vaultAsset.ts'
import type { WoundHolding, WoundSide } from '../model/Wind.ts'
import { assetsForShares } from '../protocols/morpho/rates.ts'
import type { WindAnswers } from './windReads.ts'

const ray = 10n ** 27n

/**
 * What the contracts' answers of one moment say that the account has, each holding in what it is worth of its asset. `at` is the time
 * of that moment, in chain seconds: interest on Morpho is owed until then, and in no total yet.
 */
export function windHoldings(network: Network, side: WindAnswers, at: bigint): WoundSide {
  const holdings: WoundHolding[] = []
  const unread: string[] = []
  for (const token of heldTokens(network)) {
    const units = side.balances.get(token.address.toLowerCase())
    const holding = units === undefined ? null : holdingOf(network, side, { token, units, at })
    if (holding === null) unread.push(token.symbol)
    else holdings.push(holding)
  }
  const { staking } = network
  if (staking !== null && side.exits === null) unread.push('requests in the staking queue')
  if (staking !== null && side.exits !== null) {
    // What was asked back lies in nobody's wallet: it is a claim on the queue, for ether, and grows no more.
    const token = { ...network.native, address: staking.queue }
    const worth = side.exits.reduce((sum, { amount }) => sum + amount, 0n)
    holdings.push({ token, asset: network.native, worth, place: `the queue of ${staking.name}` })
  }
  return { holdings, lending: side.lending, unread }
}

/** Null where the position did not say what it is worth. */
function holdingOf(
  network: Network,
  side: WindAnswers,
  { token, units, at }: { readonly token: Token; readonly units: bigint; readonly at: bigint },
): WoundHolding | null {
  const { aave, vaults, tokens, morpho } = network
  const lent = morpho?.markets.find(({ position }) => sameAddress(position.address, token.address))
  if (lent !== undefined) {
    const asset = tokens.find(({ address }) => sameAddress(address, lent.loan))
    const state = side.morpho.get(token.address.toLowerCase())
    if (asset === undefined || state === undefined) return null
    return { token, asset, worth: assetsForShares(state, units, at), place: lent.position.name }
  }
  for (const reserve of aave?.reserves ?? []) {
    const asset = tokens.find(({ address }) => sameAddress(address, reserve.asset))
    if (asset === undefined) continue
    if (sameAddress(token.address, reserve.aToken.address)) return { token, asset, worth: units, place: 'Aave v3' }
    if (sameAddress(token.address, reserve.variableDebtToken.address))
      return { token, asset, worth: -units, place: 'Aave v3' }
  }
  const vault = vaults.find(({ share }) => sameAddress(share.address, token.address))
  if (vault === undefined) return { token, asset: token, worth: units, place: null }
  const asset = vaultAsset(network, vault)
  const price = side.prices.get(token.address.toLowerCase())
  if (price === undefined) return null
  // The vault's own answer for far more than one share, so that scaling it down loses nothing down to the unit.
  const scale = ray * 10n ** BigInt(vault.share.decimals)
  const worth = mulDivDown(units * 10n ** BigInt(asset.decimals), price, scale)
  return { token, asset, worth, place: vault.name }
}
