import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { wordList } from './wordList.ts'
import { wrongOf } from './wrongOf.ts'

/** Words are made, shown once, and some of them asked back: only then there is a wallet. */
export function createView(desk: Desk): void {
  const { back, create, none } = desk.words
  const begin = (words: 12 | 24) => async (): Promise<void> => {
    const reply = await desk.ask({ ask: 'begin-create', words })
    if (reply.reply === 'words') showWords(desk, reply)
    else await desk.home(unexpected(reply, desk))
  }
  desk.show(
    head(none.make, create.lead, create.paper),
    choices(
      choice(create.twelve, begin(12), 'first'),
      choice(create.twentyFour, begin(24)),
      choice(back, () => void desk.home()),
    ),
  )
}

type Words = Extract<SurfaceReply, { reply: 'words' }>

function showWords(desk: Desk, reply: Words): void {
  const { back, create } = desk.words
  desk.show(
    head(create.write, create.writeLead),
    wordList(desk, reply.words),
    choices(
      choice(create.written, () => checkWords(desk, reply.check), 'first'),
      choice(back, () => void forget(desk)),
    ),
  )
}

function checkWords(desk: Desk, check: Words['check']): void {
  const { password, create } = desk.words
  desk.show(
    head(create.check, create.checkLead),
    form(desk, {
      fields: [
        ...check.map((place) => ({
          name: `word-${place}`,
          label: create.word(place + 1),
          kind: 'word' as const,
          ...kept,
        })),
        ...newPassword(desk, 'password', password).map((field) => ({ ...field, ...kept })),
      ],
      button: create.button,
      onSend: async (typed) => {
        const wrong = differs(desk, typed, 'password')
        if (wrong !== null) return wrong
        const answers = check.map((place) => typed(`word-${place}`))
        const reply = await desk.ask({ ask: 'finish-create', answers, password: typed('password') })
        if (reply.reply !== 'state') return wrongOf(reply, desk, { ...wordAt(reply), password: 'password' })
        await desk.home(create.made)
        return null
      },
      onBack: () => void forget(desk),
    }),
  )
}

/** One wrong word costs neither the others nor the passwords. */
const kept = { keptIfWrong: true } as const

/** The field of the first word that was not right. */
function wordAt(reply: SurfaceReply): { readonly words?: string } {
  const place = reply.reply === 'refused' ? reply.place : undefined
  return place === undefined ? {} : { words: `word-${place}` }
}

/** The signer keeps new words until they are given back, or until it is locked: there is nothing else to lock yet. */
async function forget(desk: Desk): Promise<void> {
  await desk.ask({ ask: 'lock' })
  await desk.home(desk.words.create.forgotten)
}
