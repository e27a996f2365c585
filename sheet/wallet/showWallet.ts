import type { SheetBridge, SheetOrder } from '../../src/api/sheet/messages.ts'
import type { WalletView } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import { mark } from '../mark.ts'
import type { Words } from '../words/Words.ts'
import { accountsView } from './accountsView.ts'
import { askSigner } from './askSigner.ts'
import type { Desk } from './Desk.ts'
import { lockedView, noWalletView } from './startViews.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'

/** How often it is looked whether the wallet has locked itself. Looking is no use of it. */
const lookAgainMs = 2_000

/**
 * The signer's own surface. What is typed and shown here goes between this view and the signer, and stands in no other
 * page. Takes what the signer answers.
 */
export function showWallet(
  bridge: SheetBridge,
  { wallet: words, frame }: Words,
): (order: Extract<SheetOrder, { kind: 'reply' }>) => void {
  const signer = askSigner(bridge)
  const place = element('div', { class: 'view' })
  const close = choice(words.close, () => bridge.send({ kind: 'close' }))
  const foot = element('footer', { class: 'foot' }, choices(close))
  let shown: WalletView['status'] | null = null
  /** What the person asked for and has no answer yet: what changes meanwhile is their doing. */
  let asking = 0
  /** New words were asked for, and neither given back nor forgotten. */
  let begun = false
  const ask: Desk['ask'] = async (request) => {
    asking += 1
    if (request.ask === 'begin-create') begun = true
    try {
      const reply = await signer.ask(request)
      if (reply.reply === 'state' && (request.ask === 'finish-create' || request.ask === 'lock')) begun = false
      return reply
    } finally {
      asking -= 1
    }
  }

  const show: Desk['show'] = (...parts) => {
    wipe(place)
    place.replaceChildren(...parts.filter((part) => part !== null))
    // What a form is sent with stands at the window's foot: in reach however low the window is, and over no field.
    foot.replaceChildren(...place.querySelectorAll(':scope > form > .buttons'), choices(close))
    document.querySelector('main')?.scrollTo(0, 0)
    const first = place.querySelector<HTMLElement>('input, textarea:not([readonly])') ?? place.querySelector('h1')
    first?.focus()
  }
  const home: Desk['home'] = async (said) => {
    const reply = await ask({ ask: 'state' })
    if (reply.reply !== 'state') {
      shown = null
      return show(head(words.noAnswer, unexpected(reply, desk)))
    }
    const { wallet } = reply
    shown = wallet.status
    if (wallet.status === 'none') return noWalletView(desk, said ?? null)
    if (wallet.status === 'locked') return lockedView(desk, wallet, said ?? null)
    return accountsView(desk, wallet, said ?? null)
  }
  const desk: Desk = { words, ask, show, home }

  document.title = `${frame.walletTitle} – Sayso`
  document.body.replaceChildren(
    element(
      'main',
      {},
      element('header', {}, element('p', { class: 'from quiet' }, mark(), frame.wallet)),
      place,
      element('p', { class: 'quiet note' }, words.realNote),
    ),
    foot,
  )
  window.addEventListener('pagehide', () => {
    // New words that were not given back are not to lie about either.
    if (begun) void signer.ask({ ask: 'lock' })
    wipe(place)
    document.body.replaceChildren()
  })
  const watching = setInterval(async () => {
    const reply = await signer.ask({ ask: 'state' })
    if (asking > 0) return
    if (reply.reply === 'state' && shown === 'open' && reply.wallet.status !== 'open') await home(words.lockedItself)
  }, lookAgainMs)
  window.addEventListener('pagehide', () => clearInterval(watching))
  void home()
  return signer.hear
}

/** What was typed, and what was written, is gone before anything else is shown. */
function wipe(place: HTMLElement): void {
  for (const input of place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
    input.value = ''
  for (const item of place.querySelectorAll('li')) item.textContent = ''
}
