import { type ApprovalSheet, guardMs, type SheetAnswer } from '../../model/ApprovalSheet.ts'
import type { Look } from '../../model/Preferences.ts'
import { usualPreferences } from '../../model/usualPreferences.ts'
import { answerSurface, type Surface } from '../../wallet/surface/answerSurface.ts'
import { refused } from '../../wallet/surface/refused.ts'
import { type SheetMessage, type SheetOrder, sheetMessage } from './messages.ts'

/** The faces' word for it: what the signer answers there is no business of theirs. */
export type { Surface }

/** The sheet's window, once it is there. */
export type SheetWindow = { readonly tell: (order: SheetOrder) => void; readonly close: () => void }

/** What a shell does for the desk: it opens the one window of the sheet, locked. @throws where it cannot */
export type OpenSheet = (
  shows: 'approval' | 'wallet',
  events: {
    /** Takes whatever the sheet's view sent, after the shell has checked its frame and address. Never throws. */
    readonly receive: (message: unknown, window: SheetWindow) => void
    /** It is gone, whoever closed it. */
    readonly closed: () => void
  },
) => Promise<SheetWindow>

type Parts = {
  readonly monotonicMs: () => number
  readonly pause: (milliseconds: number) => Promise<void>
  readonly newId: () => string
}

/** How long the last sentence stands before the window closes, in milliseconds. */
const farewellMs = 4_000

/**
 * The desk of a shell with windows. It comes before the core, which asks it, and before the window, which opens the
 * sheet: both are given to it when they are there.
 */
export class SheetDesk {
  readonly #parts: Parts
  #openSheet: OpenSheet | null = null
  #surface: Surface | null = null
  #look: () => Look = () => usualPreferences
  #window: SheetWindow | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * @param surface null where the signer's own surface is not reached through here
   * @param look how the person likes windows, as the core keeps it: never as the app's page says it
   */
  attach(openSheet: OpenSheet, surface: Surface | null, look: () => Look): void {
    this.#openSheet = openSheet
    this.#surface = surface
    this.#look = () => {
      const { theme, language, text } = look()
      return { theme, language, text }
    }
  }

  readonly ask = async (sheet: ApprovalSheet, signal: AbortSignal): Promise<SheetAnswer> => {
    const { newId, monotonicMs } = this.#parts
    const id = newId()
    const answered = Promise.withResolvers<SheetAnswer>()
    let shownAt: number | null = null
    const receive = (said: SheetMessage, window: SheetWindow): void => {
      if (said.kind === 'ready') {
        shownAt ??= monotonicMs()
        window.tell({ kind: 'approval', id, sheet, look: this.#look() })
      }
      if (said.kind === 'close') answered.resolve({ decision: 'drop' })
      if (said.kind === 'no' && said.id === id) answered.resolve({ decision: 'no' })
      if (said.kind === 'approve') {
        const early = shownAt === null || monotonicMs() - shownAt < guardMs
        if (!early && said.id === id && said.hash === sheet.hash)
          answered.resolve({ decision: 'approve', typed: said.typed })
      }
    }
    const window = await this.#open('approval', receive, () => answered.resolve({ decision: 'drop' }))
    const answer = await Promise.race([answered.promise, dropAt(signal)])
    if (signal.aborted) void this.#sayFarewell(window, String(signal.reason))
    else this.#close(window)
    return answer
  }

  readonly openWallet = async (): Promise<void> => {
    const closed = Promise.withResolvers<void>()
    const receive = (said: SheetMessage, window: SheetWindow): void => {
      if (said.kind === 'ready') window.tell({ kind: 'wallet', look: this.#look() })
      if (said.kind === 'close') closed.resolve()
      if (said.kind === 'ask') void this.#answer(window, said)
    }
    const window = await this.#open('wallet', receive, () => closed.resolve())
    await closed.promise
    this.#close(window)
  }

  async #open(
    shows: 'approval' | 'wallet',
    receive: (said: SheetMessage, window: SheetWindow) => void,
    closed: () => void,
  ): Promise<SheetWindow> {
    if (this.#openSheet === null) throw new Error('There is no window to open a sheet in.')
    // One that still says its last sentence makes room.
    this.#window?.close()
    const window = await this.#openSheet(shows, {
      receive: (message, from) => {
        const parsed = sheetMessage.safeParse(message)
        if (parsed.success) receive(parsed.data, from)
      },
      closed,
    })
    this.#window = window
    return window
  }

  #close(window: SheetWindow): void {
    if (this.#window === window) this.#window = null
    window.close()
  }

  async #sayFarewell(window: SheetWindow, sentence: string): Promise<void> {
    window.tell({ kind: 'over', sentence })
    await this.#parts.pause(farewellMs)
    this.#close(window)
  }

  async #answer(window: SheetWindow, { number, request }: Extract<SheetMessage, { kind: 'ask' }>): Promise<void> {
    const surface = this.#surface ?? notReached
    window.tell({ kind: 'reply', number, reply: await answerSurface(surface, request) })
  }
}

const notReached: Surface = async () => refused('The wallet is not reached from here.')

function dropAt(signal: AbortSignal): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const drop = (): void => resolve({ decision: 'drop' })
    if (signal.aborted) drop()
    else signal.addEventListener('abort', drop, { once: true })
  })
}
