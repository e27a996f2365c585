import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { waitView } from './waitView.ts'
import { wordList } from './wordList.ts'

/** The words once more, for who lost the paper: behind the password, a wait, and the password again. */
export function revealView(desk: Desk): void {
  const { open, password, reveal } = desk.words
  desk.show(
    head(open.showWords, reveal.lead),
    form(desk, {
      fields: [{ name: 'password', label: password, kind: 'secret' }],
      button: open.showWords,
      danger: true,
      onSend: async (typed) => {
        const reply = await desk.ask({ ask: 'reveal', password: typed('password') })
        if (reply.reply === 'waiting') waitView(desk, reply, () => revealView(desk))
        else if (reply.reply === 'revealed') {
          const also = reply.passphrase ? [reveal.passphrase] : []
          desk.show(
            head(reveal.title, reveal.keep, ...also),
            wordList(desk, reply.words),
            choices(choice(reveal.hide, () => void desk.home(), 'first')),
          )
        } else return unexpected(reply, desk)
        return null
      },
      onBack: () => void desk.home(),
    }),
  )
}
