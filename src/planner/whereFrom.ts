import { type Amount, amountOf } from '../model/Amount.ts'
import { mulDivDown } from '../model/decimal.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { shortAmount } from '../model/shortAmount.ts'
import { isNative, sameAddress, sameToken, type Token } from '../model/Token.ts'
import { usdOf } from '../model/Usd.ts'
import type { Draft } from './Draft.ts'
import { stablecoinSymbols } from './resolveAsset.ts'

const ray = 10n ** 27n
/** What is bought costs a little more than it is worth: so much more has to be held of what pays for it. */
const roomBps = 10_200n

/**
 * Where a coin could come from of which nothing is in the wallet: out of a place where it lies, or for another coin that is
 * held, with the sentence that does it. Empty where there is neither: what cannot be read or priced is never offered.
 * @param needed null where no amount is named, as with "all"
 * @param buys what it was to be swapped for; that is not offered in its own place
 */
export function whereFrom(draft: Draft, needed: Amount | null, token: Token, buys: Token | null = null): string {
  const { snapshot } = draft
  const [place] = placesWith(snapshot, token)
  if (place !== undefined) {
    const there = `You have ${shortAmount(amountOf(token, place.units), 'cut')} in ${place.name}`
    const wanted = needed !== null && needed.units < place.units ? describeAmount(needed) : `all my ${token.symbol}`
    return `${there}: say "withdraw ${wanted} from ${place.name}" first.`
  }
  if (needed === null) return ''
  const other = otherCoin(draft, needed, buys)
  if (other === null) return ''
  const held = `You have ${shortAmount(other, 'cut')}`
  return buys === null
    ? `${held}: say "buy ${describeAmount(needed)} with ${other.token.symbol}" first, or say the same with ${other.token.symbol}.`
    : `${held}: say the same with ${other.token.symbol}.`
}

type Place = { readonly name: string; readonly units: bigint }

/** The most first. */
function placesWith({ network, balances, vaults }: Snapshot, token: Token): readonly Place[] {
  const asset = isNative(token) ? network.wrapped : token
  const lent = (network.aave?.reserves ?? []).flatMap((reserve): readonly Place[] => {
    const units = balances.get(reserve.aToken.address.toLowerCase()) ?? 0n
    return sameAddress(reserve.asset, asset.address) ? [{ name: 'Aave v3', units }] : []
  })
  const inVaults = network.vaults.flatMap((vault): readonly Place[] => {
    const state = vaults.get(vault.share.address.toLowerCase())
    const shares = balances.get(vault.share.address.toLowerCase()) ?? 0n
    if (state === undefined || !sameAddress(vault.asset, asset.address)) return []
    const scale = ray * 10n ** BigInt(vault.share.decimals)
    return [
      { name: vault.name, units: mulDivDown(shares * 10n ** BigInt(asset.decimals), state.pricePerShareRay, scale) },
    ]
  })
  return [...lent, ...inVaults].filter(({ units }) => units > 0n).toSorted((a, b) => (a.units > b.units ? -1 : 1))
}

/** The coin in the wallet that is worth enough: for dollars rather dollars, else what there is most of. */
function otherCoin(draft: Draft, needed: Amount, buys: Token | null): Amount | null {
  const { network, prices } = draft.snapshot
  const priceOf = (token: Token) => prices.get(token.address.toLowerCase())?.usdE8 ?? 0n
  const cost = (usdOf(needed, priceOf(needed.token)) * roomBps) / 10_000n
  if (cost <= 0n) return null
  const isDollars = (token: Token): boolean => stablecoinSymbols.includes(token.symbol)
  const enough = network.tokens.flatMap((token) => {
    const units = draft.spendable(token) ?? 0n
    const usd = usdOf(amountOf(token, units), priceOf(token))
    if (sameToken(token, needed.token) || (buys !== null && sameToken(token, buys)) || usd < cost) return []
    return [{ amount: amountOf(token, units), usd, like: isDollars(token) === isDollars(needed.token) }]
  })
  const [best] = enough.toSorted((a, b) => (a.like === b.like ? (a.usd > b.usd ? -1 : 1) : a.like ? -1 : 1))
  return best?.amount ?? null
}
