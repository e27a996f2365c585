import { withSecret } from '../../HeldVault.ts'
import { wordsOf } from '../../mnemonic.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { entropyIn, needsPassphrase } from '../../vaultSecret.ts'
import type { Desk } from '../Desk.ts'
import { ownPassword } from '../ownPassword.ts'
import { seconds } from '../Tries.ts'

/** The words, behind the password and a wait, and the password again. */
export async function reveal(desk: Desk, password: string): Promise<SurfaceReply> {
  const held = await ownPassword(desk, password)
  if ('reply' in held) return held
  const wait = desk.delayed.ask('words')
  if (wait > 0)
    return {
      reply: 'waiting',
      seconds: wait,
      sentence: `Whoever sees these words can take everything, and nobody honest asks for them. They are shown in ${seconds(wait)}: ask again then.`,
    }
  return withSecret(held, desk.ports.crypto, (secret) => {
    const entropy = entropyIn(secret)
    const words = wordsOf(entropy)
    entropy.fill(0)
    return { reply: 'revealed', words, passphrase: needsPassphrase(secret) }
  })
}
