import type { SurfaceReply } from '../../../wallet/surface/SurfaceReply.ts'
import { askTwice } from './askTwice.ts'
import { insteadOfKept } from './insteadOfKept.ts'
import type { Ending, Surface } from './Surface.ts'
import { showWords } from './showWords.ts'

/** New words, shown once; some of them asked back; a password; and only then a wallet. */
export async function createAtTerminal({ prompter, ask }: Surface, count: 12 | 24): Promise<Ending> {
  const request = { ask: 'begin-create', words: count } as const
  let shown = await ask(request)
  if (shown.reply === 'refused' && shown.about === 'wallet') {
    const insteadOf = await insteadOfKept({ prompter, ask })
    if (insteadOf !== null) shown = await ask({ ...request, insteadOf })
  }
  if (shown.reply !== 'words') return { status: 'refused', sentence: sentenceOf(shown) }
  try {
    return await checkBack({ prompter, ask }, shown)
  } catch (thrown) {
    // Words that were left alone are forgotten at once, and not only when nobody has come back for long.
    await ask({ ask: 'lock' })
    throw thrown
  }
}

async function checkBack(
  { prompter, ask }: Surface,
  shown: Extract<SurfaceReply, { reply: 'words' }>,
): Promise<Ending> {
  await showWords(prompter, shown.words, [
    `These ${shown.words.length} words are the wallet: whoever has them has everything in it, and without them nobody has.`,
    'Write them on paper, in this order. Not into a file, not into a picture, not into a message.',
  ])
  let password: string | null = null
  for (;;) {
    const answers = await prompter.apart(async (screen) => {
      const given: string[] = []
      for (const place of shown.check) given.push(await screen.ask(`Word ${place + 1} of what you wrote down: `))
      return given
    })
    password ??= await askTwice(prompter, 'A password for the wallet')
    const made = await ask({ ask: 'finish-create', answers, password })
    if (made.reply === 'state')
      return { status: 'done', sentence: `The wallet is there. Its account is ${made.wallet.chosen ?? ''}.` }
    const sentence = sentenceOf(made)
    if (!sentence.startsWith('Not the word')) return { status: 'refused', sentence }
    prompter.say(sentence)
  }
}

function sentenceOf(reply: Awaited<ReturnType<Surface['ask']>>): string {
  return reply.reply === 'refused' ? reply.sentence : 'The wallet answered something else. Nothing was written.'
}
