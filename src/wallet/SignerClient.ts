import type { LimitAnswer, LimitChange, LimitsView } from '../model/Limits.ts'
import type { WalletView } from '../model/Wallet.ts'
import type { Signer } from './Signer.ts'
import type { SurfaceReply } from './surface/SurfaceReply.ts'
import type { SurfaceRequest } from './surface/SurfaceRequest.ts'
import type { TerminalOutcome, TerminalTask } from './surface/TerminalTask.ts'

/** Practice money and real money are limited apart: each wallet has its own. */
export type Purpose = WalletView['purpose']

/**
 * Everything that may be asked of the process that holds the keys. There is nothing else: no message, typed data or hash
 * can be signed, and words and passwords pass through `surface` alone.
 */
export type SignerClient = Signer & {
  readonly state: () => Promise<readonly WalletView[]>
  /** A person did something in the app, which puts off the lock. */
  readonly touch: () => Promise<void>
  /** Wipes the keys of the real wallet; practice keys have no password and stay. */
  readonly lock: () => Promise<void>
  readonly limits: (purpose: Purpose) => Promise<LimitsView>
  /**
   * What tightens counts at once. What loosens waits for the delay that was chosen; of a real wallet it is asked for at the
   * surface, with the password, and refused here.
   */
  readonly changeLimit: (purpose: Purpose, change: LimitChange) => Promise<LimitAnswer>
  /** What a person asks at the surface of the real wallet. */
  readonly surface: (request: SurfaceRequest) => Promise<SurfaceReply>
  /**
   * Has the signer talk to the person at the terminal that both were started in. Whoever asks reads nothing there until it
   * is over, and has turned the echo off. @param clears whether that terminal has a second screen
   */
  readonly terminal: (task: TerminalTask, clears: boolean) => Promise<TerminalOutcome>
}
