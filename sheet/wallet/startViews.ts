import type { WalletView } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import { createView } from './createView.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { restoreView } from './restoreView.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'

/** Where there is no wallet yet. */
export function noWalletView(desk: Desk, said: string | null): void {
  desk.show(
    head('You have no wallet yet', 'A wallet keeps the keys to your money on this machine, locked with a password.'),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    choices(
      choice('Make a new wallet', () => createView(desk), 'first'),
      choice('Restore from words', () => restoreView(desk)),
    ),
  )
}

/** Where the wallet is locked: what may be known without the password, and the way in. */
export function lockedView(desk: Desk, wallet: WalletView, said: string | null): void {
  desk.show(
    head('The wallet is locked'),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    form({
      fields: [{ name: 'password', label: 'Password', kind: 'secret' }],
      button: 'Unlock',
      onSend: async (typed) => {
        const reply = await desk.ask({ ask: 'unlock', password: typed('password') })
        if (reply.reply !== 'state') return unexpected(reply)
        await desk.home()
        return null
      },
    }),
    element(
      'ul',
      { 'aria-label': 'Accounts' },
      ...wallet.accounts.map(({ address, name }) =>
        element(
          'li',
          { class: 'account' },
          element('p', {}, element('strong', {}, name)),
          element('code', {}, address),
        ),
      ),
    ),
    choices(choice('Restore from words', () => restoreView(desk))),
    element('p', { class: 'quiet' }, 'Forgot the password? The words open the wallet again, with a new one.'),
  )
}
