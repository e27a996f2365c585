import type { KeeperClock } from '../../wallet/keeper/WalletKeeper.ts'

export const keeperClock: KeeperClock = { monotonicMs: () => performance.now(), wallMs: () => Date.now() }
