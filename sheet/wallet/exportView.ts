import type { WalletAccount } from '../../src/model/Wallet.ts'
import { element } from '../element.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { waitView } from './waitView.ts'

/** One account's key as a keystore file's text, locked with a password of its own. */
export function exportView(desk: Desk, account: WalletAccount): void {
  desk.show(
    head(
      `Export the key of ${account.name}`,
      'Other wallets open it with the password that you give it here. Whoever has both can take everything in this account.',
    ),
    element('code', { class: 'whole' }, account.address),
    form({
      fields: [
        { name: 'password', label: 'The wallet’s password', kind: 'secret' },
        ...newPassword('file', 'Password for the file'),
      ],
      button: 'Export',
      danger: true,
      onSend: async (typed) => {
        const wrong = differs(typed, 'file')
        if (wrong !== null) return wrong
        const { address } = account
        const password = typed('password')
        const reply = await desk.ask({ ask: 'export', password, address, keystorePassword: typed('file') })
        if (reply.reply === 'waiting') waitView(desk, reply, () => exportView(desk, account))
        else if (reply.reply === 'exported') showKeystore(desk, account, reply.keystore)
        else return unexpected(reply)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}

function showKeystore(desk: Desk, account: WalletAccount, keystore: string): void {
  const text = element('textarea', { readonly: '', rows: '12', class: 'keystore', 'aria-label': 'Key file' })
  text.value = keystore
  desk.show(
    head(
      `The key file of ${account.name}`,
      'Mark the text, and save it as a file that ends in .json. It is of no use to anybody without its password.',
    ),
    text,
    choices(choice('Done', () => void desk.home(), 'first')),
  )
}
