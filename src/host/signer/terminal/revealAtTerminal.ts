import type { SurfaceReply } from '../../../wallet/surface/SurfaceReply.ts'
import type { KeeperRequest } from '../../../wallet/surface/SurfaceRequest.ts'
import type { Ending, Surface } from './Surface.ts'
import { showWords } from './showWords.ts'

/** The words of an open wallet: the password, the wait, the password again, and until Enter. */
export async function revealAtTerminal(surface: Surface): Promise<Ending> {
  const reply = await afterWait(surface, (password) => ({ ask: 'reveal', password }))
  if (reply.reply === 'refused') return { status: 'refused', sentence: reply.sentence }
  if (reply.reply !== 'revealed') return { status: 'refused', sentence: 'Nothing was shown.' }
  const above = ['Nobody but you should see this screen. Nobody honest ever asks for these words.']
  if (reply.passphrase)
    above.push('They lead to this wallet only together with the passphrase that was given with them.')
  await showWords(surface.prompter, reply.words, above)
  return { status: 'done', sentence: 'The words were shown, and are off the screen.' }
}

/** Asks for the password, sits through the wait, and asks for it again. */
export async function afterWait(
  { prompter, ask }: Surface,
  request: (password: string) => KeeperRequest,
): Promise<SurfaceReply> {
  const first = await ask(request(await prompter.askHidden('The wallet’s password: ')))
  if (first.reply !== 'waiting') return first
  prompter.say(first.sentence)
  await prompter.wait(first.seconds)
  return ask(request(await prompter.askHidden('The wallet’s password, once more: ')))
}
