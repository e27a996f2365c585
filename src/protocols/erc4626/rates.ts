import { mulDivDown } from '../../model/decimal.ts'
import type { RateRay } from '../../model/Plan.ts'
import type { VaultState } from '../../model/Snapshot.ts'

const ray = 10n ** 27n
const yearSeconds = 365n * 86_400n

/** How long the vault's share price has been seen, in seconds. 0 where it keeps no history. */
export function observedSeconds(vault: VaultState, now: bigint): bigint {
  return vault.oldest === null || now <= vault.oldest.timestamp ? 0n : now - vault.oldest.timestamp
}

/** What the share price gained over the time it was seen, as a simple yearly rate in ray. Null without a history. */
export function observedRate(vault: VaultState, now: bigint): RateRay | null {
  const seconds = observedSeconds(vault, now)
  if (vault.oldest === null || seconds === 0n || vault.oldest.pricePerShareRay === 0n) return null
  const growth = mulDivDown(vault.pricePerShareRay, ray, vault.oldest.pricePerShareRay) - ray
  return mulDivDown(growth, yearSeconds, seconds)
}

/**
 * The rate after `deposit` more units of the asset. A vault does not say where its yield comes from, so we take the
 * careful assumption that it is a fixed flow of money shared among more depositors.
 */
export function vaultRateAfter(vault: VaultState, deposit: bigint, now: bigint): RateRay | null {
  const rate = observedRate(vault, now)
  const total = vault.totalAssets + deposit
  return rate === null || total <= 0n ? null : mulDivDown(rate, vault.totalAssets, total)
}
