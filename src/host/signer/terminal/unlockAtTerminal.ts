import { type Ending, ended, type Surface } from './Surface.ts'

/** Longer waits are not sat through: the sentence says when to come back. */
const shortWait = 5
const mostTries = 3

export async function unlockAtTerminal({ prompter, ask }: Surface): Promise<Ending> {
  for (let tries = 1; ; tries += 1) {
    const reply = await ask({ ask: 'unlock', password: await prompter.askHidden('The wallet’s password: ') })
    const wait = reply.reply === 'refused' ? reply.retryAfterSeconds : null
    if (wait === null || wait > shortWait || tries >= mostTries) return ended(reply, 'The wallet is open.')
    if (reply.reply === 'refused') prompter.say(reply.sentence)
    await prompter.wait(wait)
  }
}
