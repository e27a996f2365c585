import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { head } from './view.ts'
import { wrongOf } from './wrongOf.ts'

export function passwordView(desk: Desk): void {
  const { change, newPassword: fresh, open } = desk.words
  desk.show(
    head(open.changePassword, change.lead),
    form(desk, {
      fields: [{ name: 'old', label: change.present, kind: 'secret' }, ...newPassword(desk, 'next', fresh.title)],
      button: change.button,
      onSend: async (typed) => {
        const wrong = differs(desk, typed, 'next')
        if (wrong !== null) return wrong
        const reply = await desk.ask({ ask: 'change-password', password: typed('old'), next: typed('next') })
        if (reply.reply !== 'state') return wrongOf(reply, desk, { password: 'next' })
        await desk.home(change.changed)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
