import type { WalletView } from '../../src/model/Wallet.ts'
import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import { asideTick } from './asideTick.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { wordList } from './wordList.ts'
import { wrongLine } from './wrongLine.ts'
import { wrongOf } from './wrongOf.ts'

/**
 * Words are made, shown once, and some of them asked back: only then there is a wallet.
 * @param kept the wallet that is here by now, which gives way to it, and whose files are kept; null where there is none
 */
export function createView(desk: Desk, kept: WalletView | null = null): void {
  const { back, create, none } = desk.words
  const aside = asideTick(desk)
  const wrong = wrongLine()
  if (kept !== null) aside.offer(kept)
  aside.tick.addEventListener('input', wrong.unsay)
  const begin = (words: 12 | 24) => async (): Promise<void> => {
    const insteadOf = aside.insteadOf()
    if (!aside.line.hidden && insteadOf === null) {
      wrong.say(create.tickFirst)
      aside.tick.focus()
      return
    }
    const reply = await desk.ask({ ask: 'begin-create', words, ...(insteadOf === null ? {} : { insteadOf }) })
    if (reply.reply === 'words') showWords(desk, reply, insteadOf !== null)
    else await desk.home(unexpected(reply, desk))
  }
  desk.show(
    head(none.make, create.lead, create.paper, ...(kept === null ? [] : [create.instead])),
    aside.line,
    wrong.line,
    choices(
      choice(create.twelve, begin(12), 'first'),
      choice(create.twentyFour, begin(24)),
      choice(back, () => void desk.home()),
    ),
  )
}

type Words = Extract<SurfaceReply, { reply: 'words' }>

function showWords(desk: Desk, reply: Words, instead: boolean): void {
  const { back, create } = desk.words
  desk.show(
    head(create.write, create.writeLead),
    wordList(desk, reply.words),
    choices(
      choice(create.written, () => checkWords(desk, reply.check, instead), 'first'),
      choice(back, () => void forget(desk)),
    ),
  )
}

function checkWords(desk: Desk, check: Words['check'], instead: boolean): void {
  const { password, create, restore } = desk.words
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
        await desk.home(instead ? `${create.made} ${restore.kept}` : create.made)
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

/** The signer keeps new words until they are given back, or until it is locked: nothing else is open by then. */
async function forget(desk: Desk): Promise<void> {
  await desk.ask({ ask: 'lock' })
  await desk.home(desk.words.create.forgotten)
}
