import type { SheetBridge, SheetMessage, SheetOrder } from '../../src/api/sheet/messages.ts'
import { type ApprovalSheet, guardMs } from '../../src/model/ApprovalSheet.ts'
import { isConfirmed, leadsToConfirmed } from '../../src/model/isConfirmed.ts'
import { element } from '../element.ts'
import { timeLeft } from '../figures.ts'
import { mark } from '../mark.ts'
import type { Words } from '../words/Words.ts'
import { lastOfAddress, placeInAddress } from './placeInAddress.ts'
import { planParts } from './planParts.ts'

const confirmId = 'confirm'
/** How long the button takes no click after one that came too early: longer than between the clicks of the impatient. */
const afterEarlyMs = 1_500

/**
 * The plan as the core holds it, and the two things a person can do with it. The button takes no click in its first
 * moments, nor right after one that came too early, none that a script made, and only one. Returns what stops the clocks.
 */
export function showApproval(
  { id, sheet }: Extract<SheetOrder, { kind: 'approval' }>,
  bridge: SheetBridge,
  { approval: words, frame }: Words,
): () => void {
  const { consequence, confirmation, hash } = sheet
  let armed = false
  let done = false
  let typed = ''

  const approve = element(
    'button',
    { type: 'button', class: confirmation === null ? 'approve' : 'approve danger', disabled: '' },
    element('span', { class: 'unseen' }, words.approve),
    element('span', { lang: 'en' }, consequence),
  )
  const notNow = element('button', { type: 'button' }, words.notNow)
  const settle = (): void => {
    approve.disabled = done || !armed || (confirmation !== null && !isConfirmed(typed, confirmation))
    notNow.disabled = done
  }
  const end = (message: SheetMessage): void => {
    if (done) return
    done = true
    settle()
    bridge.send(message)
  }

  approve.addEventListener('click', (event) => {
    if (!event.isTrusted || approve.disabled || done) return
    done = true
    settle()
    bridge.send({ kind: 'approve', id, hash, typed: confirmation === null ? null : typed })
  })
  notNow.addEventListener('click', () => end({ kind: 'no', id }))
  // No answer: the plan stays as open as before.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end({ kind: 'close' })
  })

  const title = element('h1', { tabindex: '-1', lang: 'en' }, sheet.summary)
  const timer = element('span', { role: 'timer' }, timeLeft(sheet.expiresInSeconds))
  document.title = `${words.approve}${consequence} – Sayso`
  document.body.replaceChildren(
    element(
      'main',
      { class: 'plan' },
      element(
        'header',
        {},
        element('p', { class: 'from quiet' }, mark(), frame.approval),
        element('p', { class: 'time quiet' }, words.goodFor, timer),
      ),
      title,
      words.inEnglish === '' ? null : element('p', { class: 'quiet' }, words.inEnglish),
      ...planParts(sheet, words),
    ),
    element(
      'footer',
      {},
      confirmation === null
        ? null
        : confirmField(sheet, confirmation, words, (given) => {
            typed = given
            settle()
          }),
      element('div', { class: 'buttons' }, approve, notNow),
      element('p', { class: 'quiet' }, words.until(consequence)),
    ),
  )
  // Never on the button: a key that was meant for another window must not press it. In the field a key only writes, and
  // what was found stays in sight above it.
  const field = document.getElementById(confirmId)
  if (field === null) title.focus()
  else field.focus({ preventScroll: true })

  // Drawn first, then counted, and again whenever the window comes back into sight.
  let arming = 0
  const arm = (waitMs: number): void => {
    armed = false
    settle()
    clearTimeout(arming)
    if (document.visibilityState !== 'visible') return
    arming = setTimeout(() => {
      armed = true
      settle()
    }, waitMs)
  }
  const appear = (): void => arm(guardMs)
  requestAnimationFrame(appear)
  document.addEventListener('visibilitychange', appear)
  // Whoever clicks on and on, meaning another button, has read nothing yet.
  const again = (): void => {
    if (!armed && !done) arm(afterEarlyMs)
  }
  document.addEventListener('pointerdown', again, true)

  const until = performance.now() + sheet.expiresInSeconds * 1_000
  const ticking = setInterval(() => {
    timer.textContent = timeLeft(Math.max(0, Math.ceil((until - performance.now()) / 1_000)))
  }, 500)
  return () => {
    done = true
    clearInterval(ticking)
    clearTimeout(arming)
    document.removeEventListener('pointerdown', again, true)
  }
}

function confirmField(
  { receivers }: Pick<ApprovalSheet, 'receivers'>,
  wanted: string,
  words: Words['approval'],
  onType: (typed: string) => void,
): HTMLElement {
  const addresses = receivers.map(({ to }) => to)
  const place = placeInAddress(wanted, addresses, words)
  const ofEnd = lastOfAddress(wanted, addresses) > 0
  const field = element('input', {
    type: 'text',
    id: confirmId,
    'aria-describedby': 'confirm-state',
    autocomplete: 'off',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })
  const state = element('p', { id: 'confirm-state', role: 'status', class: 'quiet' }, words.nothingTyped)
  field.addEventListener('input', () => {
    onType(field.value)
    state.textContent = stateOf(field.value, wanted, ofEnd ? { ...words, typedOther: words.typedOtherEnd } : words)
  })
  return element(
    'div',
    { class: 'field confirm' },
    element(
      'label',
      { for: confirmId },
      words.type,
      place === null ? element('strong', { class: 'words-to-type', lang: 'en' }, wanted) : element('strong', {}, place),
      ofEnd ? words.fromSource : null,
      words.toConfirm,
    ),
    field,
    state,
  )
}

/** Why the button cannot be pressed yet, or that it can. */
function stateOf(typed: string, wanted: string, words: Words['approval']): string {
  if (typed === '') return words.nothingTyped
  if (isConfirmed(typed, wanted)) return words.typedAll
  if (leadsToConfirmed(typed, wanted)) return words.typedPart(wanted.length - typed.length)
  return words.typedOther
}
