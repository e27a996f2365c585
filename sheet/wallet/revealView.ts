import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { waitView } from './waitView.ts'
import { wordList } from './wordList.ts'

/** The words once more, for who lost the paper: behind the password, a wait, and the password again. */
export function revealView(desk: Desk): void {
  desk.show(
    head(
      'Show the words',
      'Whoever sees them can take everything. See that nobody looks on, and that no screen is shared.',
    ),
    form({
      fields: [{ name: 'password', label: 'Password', kind: 'secret' }],
      button: 'Show the words',
      danger: true,
      onSend: async (typed) => {
        const reply = await desk.ask({ ask: 'reveal', password: typed('password') })
        if (reply.reply === 'waiting') waitView(desk, reply, () => revealView(desk))
        else if (reply.reply === 'revealed') {
          const also = reply.passphrase
            ? ['They lead to this wallet only together with the passphrase that was given with them.']
            : []
          desk.show(
            head('Your words', 'Write them on paper, and keep it where only you find it.', ...also),
            wordList(reply.words),
            choices(choice('Hide them', () => void desk.home(), 'first')),
          )
        } else return unexpected(reply)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
