import type { KeeperClock } from '../../../wallet/keeper/WalletKeeper.ts'

/** A hundred times faster than the real one: what waits behind wrong passwords waits as long in its own seconds. */
export const hastyClock: KeeperClock = { monotonicMs: () => performance.now() * 100, wallMs: () => Date.now() }
