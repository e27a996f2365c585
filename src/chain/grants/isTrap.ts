import type { Address } from 'viem'
import type { Network } from '../../model/Network.ts'
import { sameAddress } from '../../model/Token.ts'

/** Whether the catalogue knows them for what takes whatever it may. */
export function isTrap({ vaults }: Network, spender: Address): boolean {
  return vaults.some(({ share, trap }) => trap && sameAddress(share.address, spender))
}
