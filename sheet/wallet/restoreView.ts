import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { head } from './view.ts'

/** From words that were written down, here or by another wallet; or where the password was forgotten. */
export function restoreView(desk: Desk): void {
  desk.show(
    head(
      'Restore from words',
      'Type the words in their order, with spaces between them. Nobody honest ever asks for them anywhere else.',
    ),
    form({
      fields: [
        { name: 'words', label: 'Words', kind: 'words' },
        {
          name: 'passphrase',
          label: 'Passphrase',
          kind: 'secret',
          hint: 'Only if the words were made with one; it is not a password. Leave it empty otherwise.',
        },
        ...newPassword('password', 'New password'),
      ],
      button: 'Restore',
      onSend: async (typed) => {
        const wrong = differs(typed, 'password')
        if (wrong !== null) return wrong
        const passphrase = typed('passphrase')
        const reply = await desk.ask({
          ask: 'restore',
          words: typed('words'),
          ...(passphrase === '' ? {} : { passphrase }),
          password: typed('password'),
        })
        if (reply.reply !== 'state') return unexpected(reply)
        await desk.home('The wallet is restored.')
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
