import { type Address, zeroAddress } from 'viem'
import type { Network, Vault } from '../model/Network.ts'
import type { VaultState } from '../model/Snapshot.ts'
import { sameAddress } from '../model/Token.ts'
import { vaultAsset } from '../model/vaultAsset.ts'
import {
  readBalance,
  readOldestPrice,
  readPricePerShare,
  readVaultAddress,
  readVaultLimit,
  readVaultTotal,
} from './knownReads.ts'
import type { ReadBatch } from './readBatch.ts'

/** Asks for every vault of the catalogue. A vault of which anything that matters stays unanswered is left out: unknown. */
export function addVaultReads(
  batch: ReadBatch,
  network: Network,
  account: Address,
): () => ReadonlyMap<string, VaultState> {
  const finish = network.vaults.map((vault) => addOneVault(batch, network, vault, account))
  return () =>
    new Map(
      finish
        .map((state) => state())
        .filter((state) => state !== null)
        .map((state) => [state.address.toLowerCase(), state]),
    )
}

function addOneVault(batch: ReadBatch, network: Network, vault: Vault, account: Address): () => VaultState | null {
  const address = vault.share.address
  const reserve = network.aave?.reserves.find((entry) => sameAddress(entry.asset, vault.asset))
  const assetDecimals = vaultAsset(network, vault).decimals
  const numbers = new Map<string, bigint>()
  const keep = (name: string) => (value: bigint) => {
    numbers.set(name, value)
  }
  let asset: Address | null = null
  let owner: Address | null = null
  let oldest: VaultState['oldest'] = null
  batch.add(readVaultAddress(address, 'asset'), (value) => {
    asset = value
  })
  batch.add(readVaultAddress(address, 'owner'), (value) => {
    owner = sameAddress(value, zeroAddress) ? null : value
  })
  batch.add(readOldestPrice(address), (value) => {
    oldest = value
  })
  batch.add(readVaultTotal(address, 'totalAssets'), keep('totalAssets'))
  batch.add(readVaultTotal(address, 'totalSupply'), keep('totalSupply'))
  batch.add(readVaultLimit(address, 'maxDeposit', account), keep('maxDeposit'))
  batch.add(readVaultLimit(address, 'maxWithdraw', account), keep('maxWithdraw'))
  batch.add(readPricePerShare(address, vault.share.decimals, assetDecimals), keep('price'))
  batch.add(readBalance(vault.asset, address), keep('idle'))
  if (reserve !== undefined) {
    batch.add(readBalance(reserve.aToken.address, address), keep('lent'))
    batch.add(readBalance(vault.asset, reserve.aToken.address), keep('market'))
  }
  return () => {
    const totalAssets = numbers.get('totalAssets')
    const totalSupply = numbers.get('totalSupply')
    const maxDeposit = numbers.get('maxDeposit')
    const maxWithdraw = numbers.get('maxWithdraw')
    const pricePerShareRay = numbers.get('price')
    const idle = numbers.get('idle')
    if (asset === null || !sameAddress(asset, vault.asset)) return null
    if (totalAssets === undefined || totalSupply === undefined || pricePerShareRay === undefined) return null
    if (maxDeposit === undefined || maxWithdraw === undefined || idle === undefined) return null
    const lent = numbers.get('lent') ?? 0n
    const market = numbers.get('market') ?? 0n
    return {
      address,
      asset,
      totalAssets,
      totalSupply,
      liquid: idle + (lent < market ? lent : market),
      backed: idle + lent,
      lent,
      maxDeposit,
      maxWithdraw,
      pricePerShareRay,
      owner,
      oldest,
    }
  }
}
