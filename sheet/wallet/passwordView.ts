import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { head } from './view.ts'

export function passwordView(desk: Desk): void {
  desk.show(
    head('Change the password', 'The words stay the same. The old password opens nothing any more afterwards.'),
    form({
      fields: [{ name: 'old', label: 'Present password', kind: 'secret' }, ...newPassword('next', 'New password')],
      button: 'Change it',
      onSend: async (typed) => {
        const wrong = differs(typed, 'next')
        if (wrong !== null) return wrong
        const reply = await desk.ask({ ask: 'change-password', password: typed('old'), next: typed('next') })
        if (reply.reply !== 'state') return unexpected(reply)
        await desk.home('The password is changed.')
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
