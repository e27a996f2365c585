import { theNetwork } from '../model/theNetwork.ts'
import type { Parts } from './Parts.ts'

/**
 * Why nothing can be signed on a real network right now: asked before the plan is put before the person, so that nobody
 * approves what cannot go on. Null where the wallet is open; what it holds keys for, the signer says itself.
 */
export async function refuseLocked({ client, signer }: Pick<Parts, 'client' | 'signer'>): Promise<string | null> {
  if (client.network.kind === 'practice') return null
  const wallet = (await signer.state()).find(({ purpose }) => purpose === 'real')
  switch (wallet?.status ?? 'none') {
    case 'open':
      return null
    case 'locked':
      return 'Your wallet is locked. Unlock it under Wallet and approve once more: the plan waits. Nothing was signed.'
    default:
      return `There is no wallet for ${theNetwork(client.network)}. Make one, or restore one, under Wallet. Nothing was signed.`
  }
}
