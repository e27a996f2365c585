import type { WalletView } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import { createView } from './createView.ts'
import type { Desk } from './Desk.ts'
import { everybodys } from './everybodys.ts'
import { form } from './form.ts'
import { restoreView } from './restoreView.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'

/** Where there is no wallet yet. */
export function noWalletView(desk: Desk, said: string | null): void {
  const { none } = desk.words
  desk.show(
    head(none.title, none.lead),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    choices(
      choice(none.make, () => createView(desk), 'first'),
      choice(none.restore, () => restoreView(desk)),
    ),
  )
}

/** Where the wallet is locked: what may be known without the password, and the way in. */
export function lockedView(desk: Desk, wallet: WalletView, said: string | null): void {
  const { accounts, locked, none, password } = desk.words
  desk.show(
    head(locked.title),
    everybodys(desk, wallet),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    form(desk, {
      fields: [{ name: 'password', label: password, kind: 'secret' }],
      button: locked.unlock,
      onSend: async (typed) => {
        const reply = await desk.ask({ ask: 'unlock', password: typed('password') })
        if (reply.reply !== 'state') return unexpected(reply, desk)
        await desk.home()
        return null
      },
    }),
    element(
      'ul',
      { 'aria-label': accounts },
      ...wallet.accounts.map(({ address, name }) =>
        element(
          'li',
          { class: 'account' },
          element('p', {}, element('strong', {}, name)),
          element('code', {}, address),
        ),
      ),
    ),
    choices(
      choice(none.restore, () => restoreView(desk)),
      choice(none.make, () => createView(desk, wallet)),
    ),
    element('p', { class: 'quiet' }, locked.forgot),
  )
}
