import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { head } from './view.ts'
import { wrongOf } from './wrongOf.ts'

/** From words that were written down, here or by another wallet; or where the password was forgotten. */
export function restoreView(desk: Desk): void {
  const { none, restore, newPassword: fresh } = desk.words
  desk.show(
    head(none.restore, restore.lead),
    form(desk, {
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
        const reply = await desk.ask({
          ask: 'restore',
          words: typed('words'),
          ...(passphrase === '' ? {} : { passphrase }),
          password: typed('password'),
        })
        if (reply.reply !== 'state') return wrongOf(reply, desk, { words: 'words', password: 'password' })
        await desk.home(restore.restored)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
