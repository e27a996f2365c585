import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { Desk } from './Desk.ts'
import { form } from './form.ts'
import { differs, newPassword } from './newPassword.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { wordList } from './wordList.ts'

/** Words are made, shown once, and some of them asked back: only then there is a wallet. */
export function createView(desk: Desk): void {
  const begin = (words: 12 | 24) => async (): Promise<void> => {
    const reply = await desk.ask({ ask: 'begin-create', words })
    if (reply.reply === 'words') showWords(desk, reply)
    else await desk.home(unexpected(reply))
  }
  desk.show(
    head(
      'Make a new wallet',
      'The wallet is made of words that you write on paper. Whoever has them has everything in it, and without them nobody can bring it back.',
      'Take pen and paper, and see that nobody looks on. Twelve words are enough; 24 are for those who want more.',
    ),
    choices(
      choice('Show me 12 words', begin(12), 'first'),
      choice('Show me 24 words', begin(24)),
      choice('Back', () => void desk.home()),
    ),
  )
}

type Words = Extract<SurfaceReply, { reply: 'words' }>

function showWords(desk: Desk, reply: Words): void {
  desk.show(
    head(
      'Write these words down',
      'In this order, on paper, not in a file and not in a picture. They are shown this once.',
    ),
    wordList(reply.words),
    choices(
      choice('I have written them down', () => checkWords(desk, reply.check), 'first'),
      choice('Back', () => void forget(desk)),
    ),
  )
}

function checkWords(desk: Desk, check: Words['check']): void {
  desk.show(
    head(
      'Give some of them back',
      'So that you know that what you wrote down is right. Then choose a password for this machine.',
    ),
    form({
      fields: [
        ...check.map((place) => ({ name: `word-${place}`, label: `Word ${place + 1}`, kind: 'word' as const })),
        ...newPassword('password', 'Password'),
      ],
      button: 'Make the wallet',
      onSend: async (typed) => {
        const wrong = differs(typed, 'password')
        if (wrong !== null) return wrong
        const answers = check.map((place) => typed(`word-${place}`))
        const reply = await desk.ask({ ask: 'finish-create', answers, password: typed('password') })
        if (reply.reply !== 'state') return unexpected(reply)
        await desk.home('The wallet is made. Keep the paper where only you find it.')
        return null
      },
      onBack: () => void forget(desk),
    }),
  )
}

/** The signer keeps new words until they are given back, or until it is locked: there is nothing else to lock yet. */
async function forget(desk: Desk): Promise<void> {
  await desk.ask({ ask: 'lock' })
  await desk.home('Those words are forgotten. Nothing was made.')
}
