import type { Address } from 'viem'
import { grantKey } from '../chain/grants/catalogueGrants.ts'
import { isTrap } from '../chain/grants/isTrap.ts'
import { revokeSentence } from '../chain/grants/revokeSentence.ts'
import { spenderName } from '../chain/grants/spenderName.ts'
import { knownContracts } from '../decoding/knownContracts.ts'
import { missingCase } from '../errors/missingCase.ts'
import { amountOf } from '../model/Amount.ts'
import type { GrantView } from '../model/Approvals.ts'
import { describeAmount } from '../model/describeStep.ts'
import { couldTake, type Grant, isKnown, isUnlimited } from '../model/Grant.ts'
import type { Network } from '../model/Network.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import { formatUsd, type UsdE8 } from '../model/Usd.ts'
import { listHoldings } from './listHoldings.ts'
import { worthOf } from './worthOf.ts'

/** A right as people see it. What a stranger says of itself stands in `claimedName` alone. */
export function grantView(grant: Grant, snapshot: Snapshot): GrantView {
  const { network } = snapshot
  const usd = couldCost(grant, snapshot)
  const sentence = revokeSentence(grant, network)
  return {
    id: grantKey(grant),
    kind: grant.kind,
    what: describeWhat(grant, network),
    contract: grant.contract,
    known: isKnown(grant),
    claimedName: grant.claimedName,
    spender: { name: nameOf(network, grant.spender), address: grant.spender },
    trap: isTrap(network, grant.spender),
    allowed: describeAllowed(grant, network),
    unlimited: grant.units !== null && isUnlimited(grant.units),
    couldTake: describeLoss(grant),
    couldTakeUsd: usd === null || couldTake(grant) === 0n ? null : formatUsd(usd),
    since:
      grant.since === null
        ? null
        : {
            block: grant.since.block.toString(),
            timestamp: grant.since.timestamp?.toString() ?? null,
            transaction: grant.since.transaction,
          },
    revoke: sentence,
    whyNot: sentence === null ? whyNot : null,
  }
}

const whyNot =
  'Sayso does not know this contract, so it signs nothing that calls it. Take the permission back where you gave it, or in another wallet.'

/** What it could cost at this moment, at the feeds. Null where no price, or no number, says it. */
export function couldCost(grant: Grant, snapshot: Snapshot): UsdE8 | null {
  switch (grant.kind) {
    case 'allowance': {
      const units = couldTake(grant)
      return units === null || grant.token === null ? null : worthOf(snapshot, grant.token, units)
    }
    case 'credit': {
      const asset = assetOfDebt(snapshot.network, grant.contract)
      if (grant.units === null || isUnlimited(grant.units) || asset === null) return null
      return worthOf(snapshot, asset, grant.units)
    }
    case 'manager':
      return worthAtMorpho(snapshot)
    case 'collection':
    case 'item':
      return null
    default:
      return missingCase(grant.kind)
  }
}

function worthAtMorpho(snapshot: Snapshot): UsdE8 | null {
  const places = new Set((snapshot.network.morpho?.markets ?? []).map(({ position }) => position.name))
  const worths = listHoldings(snapshot).flatMap(({ place, usd }) => (places.has(place) ? [usd] : []))
  return worths.reduce<UsdE8 | null>((sum, usd) => (sum === null || usd === null ? null : sum + usd), 0n)
}

function nameOf(network: Network, spender: Address): string | null {
  return spenderName(network, spender) ?? knownContracts(network).get(spender.toLowerCase()) ?? null
}

function assetOfDebt(network: Network, debtToken: Address): Token | null {
  const reserve = network.aave?.reserves.find((one) => sameAddress(one.variableDebtToken.address, debtToken))
  return network.tokens.find(({ address }) => reserve !== undefined && sameAddress(address, reserve.asset)) ?? null
}

function describeWhat({ kind, token, contract, item }: Grant, network: Network): string {
  switch (kind) {
    case 'allowance':
      return token?.symbol ?? 'A token that Sayso does not know'
    case 'credit': {
      const asset = assetOfDebt(network, contract)
      return asset === null
        ? 'Loans in your name, at a place that Sayso does not know'
        : `Loans of ${asset.symbol} in your name, at Aave v3`
    }
    case 'manager':
      return 'Everything that you have at Morpho'
    case 'collection':
      return 'A whole collection that Sayso does not know'
    case 'item':
      return `Number ${item ?? 0n} of a collection that Sayso does not know`
    default:
      return missingCase(kind)
  }
}

function describeAllowed({ kind, token, contract, units }: Grant, network: Network): string {
  if (units === null) return kind === 'manager' ? 'anything' : 'all of it'
  if (isUnlimited(units)) return 'without limit'
  const named = kind === 'credit' ? assetOfDebt(network, contract) : token
  return named === null ? `${units} of its smallest units` : describeAmount(amountOf(named, units))
}

function describeLoss(grant: Grant): string {
  switch (grant.kind) {
    case 'allowance': {
      const units = couldTake(grant)
      if (units === null) return 'not known'
      if (units === 0n) return 'nothing, as you hold none'
      return grant.token === null ? `${units} of its smallest units` : describeAmount(amountOf(grant.token, units))
    }
    case 'credit':
      return 'as much debt in your name as what you lent there can carry'
    case 'manager':
      return 'all that you lent there'
    case 'collection':
      return 'all of it'
    case 'item':
      return 'this one thing'
    default:
      return missingCase(grant.kind)
  }
}
