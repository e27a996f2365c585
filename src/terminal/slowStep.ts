import type { callerFor } from '../api/router.ts'
import { printable } from '../model/printable.ts'
import type { ReplaceWish } from '../model/ReplaceAnswer.ts'
import type { Stage } from '../model/Stage.ts'
import type { Ask } from './converse.ts'
import type { Printer } from './Printer.ts'

/** Longer than a block takes on any network that Sayso knows. */
const usualPatienceMs = 20_000

const offer =
  'No block has taken it yet. It can be sent again with a higher fee, or something that moves nothing in its place; both stay within the fees that you approved. Say “/faster” or “/cancel”, or wait.'

const wishes: ReadonlyMap<string, ReplaceWish> = new Map([
  ['/faster', 'speed-up'],
  ['/cancel', 'cancel'],
])

type Desk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'replaceStep'>
  readonly printer: Printer
  readonly ask: Ask | null
}

/** Null where it is another message. */
export function replaceWishIn(typed: string): ReplaceWish | null {
  return wishes.get(typed.trim()) ?? null
}

/**
 * While an approved plan is carried out: offers what can be done about a step that no block takes, and takes the answer, for
 * as long as it waits. Told of each stage as it comes.
 */
export function watchSlowStep(
  { caller, printer, ask }: Desk,
  planId: string,
  patienceMs: number = usualPatienceMs,
): { readonly heard: (stage: Stage) => void; readonly end: () => void } {
  let over = new AbortController()
  let timer: NodeJS.Timeout | undefined

  function end(): void {
    clearTimeout(timer)
    over.abort()
  }

  async function offerWays(waiting: AbortSignal, typing: Ask): Promise<void> {
    printer.note(offer)
    while (!waiting.aborted) {
      const typed = await typing('> ', waiting)
      if (typed === null) return
      const how = replaceWishIn(typed)
      if (how === null) printer.note('Say “/faster” or “/cancel”, or wait.')
      else printer.note(printable((await caller.replaceStep({ planId, how })).sentence))
    }
  }

  return {
    heard: (stage) => {
      end()
      if (ask === null || stage.stage !== 'step' || stage.status !== 'sent') return
      over = new AbortController()
      const { signal } = over
      timer = setTimeout(() => void offerWays(signal, ask).catch(() => {}), patienceMs)
    },
    end,
  }
}
