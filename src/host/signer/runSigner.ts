import { serveSigner } from './serveSigner.ts'
import { type SurfacePort, serveSurface } from './serveSurface.ts'

/** The signer's end of the channel, as each kind of process has it. */
export type SignerPort = {
  readonly send: (text: string) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
  /** When the core is gone. */
  readonly onGone: (listen: () => void) => void
  /** A way of the person's own, past the core; where the shell can make one. */
  readonly onSurface?: (listen: (port: SurfacePort) => void) => void
}

/** Makes this process the signer's: it hears the core, and the person's own surface, and nobody else, and ends, wiped, when the core is gone. */
export function runSigner(port: SignerPort): void {
  const served = serveSigner(port.send)
  const end = (status: number): never => {
    served.close()
    process.exit(status)
  }
  // Nothing is printed: a stack, or a value in it, could hold what must not be on any disk.
  process.setUncaughtExceptionCaptureCallback(() => end(70))
  process.on('unhandledRejection', () => end(70))
  // Ctrl-C reaches every process of a terminal; the core says when it is over. SIGUSR1 would open a debugger.
  for (const name of ['SIGINT', 'SIGHUP', 'SIGUSR1'] as const) process.on(name, () => {})
  process.on('SIGTERM', () => end(0))
  port.onGone(() => end(0))
  port.onMessage((message) => void served.hear(message))
  port.onSurface?.((surface) => serveSurface(surface, served.answerSurface))
}
