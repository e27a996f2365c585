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
  const words = desk.words.export
  desk.show(
    head(words.title(account.name), words.lead),
    element('code', { class: 'whole' }, account.address),
    form(desk, {
      fields: [
        { name: 'password', label: words.walletPassword, kind: 'secret' },
        ...newPassword(desk, 'file', words.filePassword),
      ],
      button: desk.words.open.export,
      danger: true,
      onSend: async (typed) => {
        const wrong = differs(desk, typed, 'file')
        if (wrong !== null) return wrong
        const { address } = account
        const password = typed('password')
        const reply = await desk.ask({ ask: 'export', password, address, keystorePassword: typed('file') })
        if (reply.reply === 'waiting') waitView(desk, reply, () => exportView(desk, account))
        else if (reply.reply === 'exported') showKeystore(desk, account, reply.keystore)
        else return unexpected(reply, desk)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}

function showKeystore(desk: Desk, account: WalletAccount, keystore: string): void {
  const words = desk.words.export
  const text = element('textarea', { readonly: '', rows: '12', class: 'keystore', 'aria-label': words.file })
  text.value = keystore
  desk.show(
    head(words.fileTitle(account.name), words.fileLead),
    text,
    choices(choice(desk.words.done, () => void desk.home(), 'first')),
  )
}
