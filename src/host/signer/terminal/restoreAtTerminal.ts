import { askTwice } from './askTwice.ts'
import { insteadOfKept } from './insteadOfKept.ts'
import { type Ending, ended, type Surface } from './Surface.ts'

/** Words that were written down once, and a password for this machine. */
export async function restoreAtTerminal({ prompter, ask }: Surface): Promise<Ending> {
  const given = await prompter.apart(async (screen) => ({
    words: await screen.ask('The 12 to 24 words of the wallet, on one line: '),
    passphrase: await screen.ask('The passphrase that belongs to them, where there is one (else Enter): '),
  }))
  const password = await askTwice(prompter, 'A password for the wallet on this machine')
  const { words, passphrase } = given
  const asked = { ask: 'restore', words, password, ...(passphrase === '' ? {} : { passphrase }) } as const
  let request: typeof asked & { readonly published?: true } = asked
  let reply = await ask(request)
  if (reply.reply === 'refused' && reply.about === 'published') {
    if (
      (await prompter.ask(`${reply.sentence} To restore it all the same, type yes: `)).trim().toLowerCase() === 'yes'
    ) {
      request = { ...asked, published: true }
      reply = await ask(request)
    }
  }
  if (reply.reply === 'refused' && reply.about === 'wallet') {
    const insteadOf = await insteadOfKept({ prompter, ask })
    if (insteadOf !== null) reply = await ask({ ...request, insteadOf })
  }
  const account = reply.reply === 'state' ? reply.wallet.chosen : null
  return ended(reply, `The wallet is restored. Its account is ${account ?? ''}.`)
}
