import type { SheetBridge, SheetOrder } from '../../src/api/sheet/messages.ts'
import { guardMs } from '../../src/model/ApprovalSheet.ts'
import { element } from '../element.ts'
import { clock } from '../figures.ts'
import { mark } from '../mark.ts'
import { planParts } from './planParts.ts'

/**
 * The plan as the core holds it, and the two things a person can do with it. The button takes no click in its first
 * moments, none that a script made, and only one. Returns what stops the clocks.
 */
export function showApproval(
  { id, sheet }: Extract<SheetOrder, { kind: 'approval' }>,
  bridge: SheetBridge,
): () => void {
  const { consequence, confirmation, hash } = sheet
  let armed = false
  let done = false
  let typed = ''

  const approve = element(
    'button',
    { type: 'button', class: confirmation === null ? 'approve' : 'approve danger', disabled: '' },
    element('span', { class: 'unseen' }, 'Approve: '),
    consequence,
  )
  const notNow = element('button', { type: 'button' }, 'Not now')
  const settle = (): void => {
    approve.disabled = done || !armed || (confirmation !== null && typed !== confirmation)
    notNow.disabled = done
  }
  const close = (): void => {
    if (done) return
    done = true
    settle()
    bridge.send({ kind: 'close' })
  }

  approve.addEventListener('click', (event) => {
    if (!event.isTrusted || approve.disabled || done) return
    done = true
    settle()
    bridge.send({ kind: 'approve', id, hash, typed: confirmation === null ? null : typed })
  })
  notNow.addEventListener('click', close)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })

  const title = element('h1', { tabindex: '-1' }, sheet.summary)
  const timer = element('span', { role: 'timer' }, clock(sheet.expiresInSeconds))
  document.title = `Approve: ${consequence} – Sayso`
  document.body.replaceChildren(
    element(
      'main',
      { class: 'plan' },
      element(
        'header',
        {},
        element('p', { class: 'from quiet' }, mark(), 'Your approval, in a window of its own'),
        element('p', { class: 'time quiet' }, 'Good for ', timer),
      ),
      title,
      ...planParts(sheet),
    ),
    element(
      'footer',
      {},
      confirmation === null
        ? null
        : confirmField(confirmation, (words) => {
            typed = words
            settle()
          }),
      element('div', { class: 'buttons' }, approve, notNow),
      element('p', { class: 'quiet' }, `Nothing is signed until you press “${consequence}” here.`),
    ),
  )
  // Not on the button: a key that was meant for another window must not press it.
  title.focus()

  // Drawn first, then counted, and again whenever the window comes back into sight.
  let arming = 0
  const arm = (): void => {
    armed = false
    settle()
    clearTimeout(arming)
    if (document.visibilityState !== 'visible') return
    arming = setTimeout(() => {
      armed = true
      settle()
    }, guardMs)
  }
  requestAnimationFrame(arm)
  document.addEventListener('visibilitychange', arm)

  const until = performance.now() + sheet.expiresInSeconds * 1_000
  const ticking = setInterval(() => {
    timer.textContent = clock(Math.max(0, Math.ceil((until - performance.now()) / 1_000)))
  }, 500)
  return () => {
    done = true
    clearInterval(ticking)
    clearTimeout(arming)
  }
}

function confirmField(words: string, onType: (typed: string) => void): HTMLElement {
  const field = element('input', {
    type: 'text',
    id: 'confirm',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
  field.addEventListener('input', () => onType(field.value))
  return element(
    'div',
    { class: 'field confirm' },
    element('label', { for: 'confirm' }, 'Type ', element('strong', { class: 'words-to-type' }, words), ' to confirm'),
    field,
  )
}
