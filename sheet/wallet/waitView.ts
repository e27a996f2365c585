import { element } from '../element.ts'
import { clock } from '../figures.ts'
import type { Desk } from './Desk.ts'
import { choice, choices, head } from './view.ts'

/**
 * The wait before something that cannot be taken back is shown. The password is not kept meanwhile: it is asked for once
 * more after it.
 */
export function waitView(
  desk: Desk,
  { seconds, sentence }: { readonly seconds: number; readonly sentence: string },
  next: () => void,
): void {
  const { wait } = desk.words
  const until = performance.now() + seconds * 1_000
  const timer = element('p', { role: 'timer', class: 'wait' }, clock(seconds))
  const onwards = choice(wait.goOn, next, 'first')
  onwards.disabled = true
  const ticking = setInterval(() => {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1_000))
    timer.textContent = clock(left)
    if (left > 0 && timer.isConnected) return
    clearInterval(ticking)
    onwards.disabled = false
  }, 250)
  desk.show(
    head(wait.title, sentence, wait.warning),
    timer,
    choices(
      onwards,
      choice(wait.stop, () => void desk.home()),
    ),
  )
}
