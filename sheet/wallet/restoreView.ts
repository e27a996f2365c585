import { hasPublishedWords } from '../../src/model/publishedAddresses.ts'
import { element } from '../element.ts'
import { asideTick } from './asideTick.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { head } from './view.ts'
import { wrongOf } from './wrongOf.ts'

/** From words that were written down, here or by another wallet; or where the password was forgotten. */
export function restoreView(desk: Desk): void {
  const { none, restore, newPassword: fresh } = desk.words
  const aside = asideTick(desk)
  const published = publishedTick(desk)
  /** Once the words turn out to be another wallet's than the one that is kept here. */
  const offerAside = async (): Promise<void> => {
    const kept = await desk.ask({ ask: 'state' })
    if (kept.reply === 'state') aside.offer(kept.wallet)
  }
  const made = form(desk, {
    fields: [
      { name: 'words', label: restore.words, kind: 'words', keptIfWrong: true },
      {
        name: 'passphrase',
        label: restore.passphrase,
        kind: 'secret',
        hint: restore.passphraseHint,
        keptIfWrong: true,
      },
      ...newPassword(desk, 'password', fresh.title).map((field) => ({ ...field, keptIfWrong: true as const })),
    ],
    button: restore.button,
    onSend: async (typed) => {
      const wrong = differs(desk, typed, 'password')
      if (wrong !== null) return wrong
      const passphrase = typed('passphrase')
      const insteadOf = aside.insteadOf()
      const reply = await desk.ask({
        ask: 'restore',
        words: typed('words'),
        ...(passphrase === '' ? {} : { passphrase }),
        password: typed('password'),
        ...(insteadOf === null ? {} : { insteadOf }),
        ...(published.tick.checked ? { published: true } : {}),
      })
      if (reply.reply === 'refused' && reply.about === 'wallet') await offerAside()
      if (reply.reply === 'refused' && reply.about === 'published') published.line.hidden = false
      if (reply.reply !== 'state')
        return {
          ...wrongOf(reply, desk, { words: 'words', password: 'password' }),
          tick: [published, aside].find(({ line, tick }) => !line.hidden && !tick.checked)?.tick,
        }
      // What is said of words that everybody has stands there with the wallet, and bids nobody to work with it.
      const said = [restore.restored, hasPublishedWords(reply.wallet) ? restore.seen : restore.next]
      await desk.home([...said, ...(insteadOf === null ? [] : [restore.kept])].join(' '))
      return null
    },
    onBack: () => void desk.home(),
  })
  made.append(aside.line, published.line)
  // Other words are other words: what was said of these does not hold for them.
  made.querySelector('#words')?.addEventListener('input', published.forget)
  desk.show(head(none.restore, restore.lead), made)
}

/** Offered once the words turn out to be such as everybody knows. */
function publishedTick({ words: { restore } }: Desk): {
  readonly line: HTMLElement
  readonly tick: HTMLInputElement
  readonly forget: () => void
} {
  const tick = element('input', { type: 'checkbox', id: 'published' })
  const line = element(
    'div',
    { class: 'tick', hidden: '' },
    tick,
    element('label', { for: 'published' }, restore.published),
  )
  const forget = (): void => {
    tick.checked = false
    line.hidden = true
  }
  return { line, tick, forget }
}
