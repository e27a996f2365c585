import { usualScrypt } from '../vaultFormat.ts'
import type { KeeperSettings } from './WalletKeeper.ts'

export const keeperSettings: KeeperSettings = {
  idleSeconds: 600,
  revealDelaySeconds: 30,
  keystoreScrypt: usualScrypt,
}
