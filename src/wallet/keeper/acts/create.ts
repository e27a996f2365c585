import { createVault } from '../../createVault.ts'
import { wordsOf } from '../../mnemonic.ts'
import { refused, refusedFor } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import type { VaultCrypto } from '../../VaultCrypto.ts'
import { makeSecret } from '../../vaultSecret.ts'
import type { Desk } from '../Desk.ts'
import { passwordBytes } from '../passwordBytes.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { replaceKept, speaksOfKept } from '../replaceKept.ts'
import { lockedMeanwhile, stateOf } from '../stateOf.ts'

/** So often the words may be given back wrong; then they count as not written down. */
const mostWrong = 5

/**
 * Makes words from the system's randomness and shows them once. Nothing is written. A wallet that is there gives way only
 * where the person has its words, and says so of that very one; its files are kept.
 */
export function beginCreate(
  desk: Desk,
  { words: count, insteadOf }: { readonly words: 12 | 24; readonly insteadOf?: string | undefined },
): SurfaceReply {
  if (desk.open() !== null) return refused(stillOpen)
  if (desk.found.status === 'vault' && !speaksOfKept(desk, insteadOf)) return refusedFor('wallet', kept)
  const { crypto } = desk.ports
  const entropy = crypto.random(count === 12 ? 16 : 32)
  const check = pickPlaces(count, count === 12 ? 3 : 4, crypto)
  desk.begin({ entropy, check, wrong: 0, insteadOf })
  return { reply: 'words', words: wordsOf(entropy), check }
}

const stillOpen =
  'There is a wallet already, and it is open; it is never written over. Lock it first to make another, or add an account to it.'
const kept =
  'There is a wallet already; it is never written over. It gives way only once you say that you have its words; its files are kept. Nothing was changed.'

/** The wallet is written only once some of its words came back right: words that nobody has are money that nobody has. */
export async function finishCreate(
  desk: Desk,
  { answers, password }: { readonly answers: readonly string[]; readonly password: string },
): Promise<SurfaceReply> {
  const { begun } = desk
  if (begun === null) return refused('There are no new words to check. Begin again to get some; nothing was written.')
  if (desk.open() !== null) return refused(stillOpen)
  const words = wordsOf(begun.entropy)
  const wrong = begun.check.filter((place, at) => answers[at]?.trim().toLowerCase() !== words[place])
  if (wrong.length > 0 || answers.length !== begun.check.length) {
    if (begun.wrong + 1 >= mostWrong) {
      desk.begin(null)
      return refused(
        'Too many of the words came back wrong, so they are forgotten. Begin again with new ones; nothing was written.',
      )
    }
    desk.begin({ ...begun, wrong: begun.wrong + 1 })
    const places = wrong.map((place) => place + 1).join(' and ')
    const sentence = `Not the word that was shown: number ${places}. Look at what you wrote down; nothing was written yet.`
    return { ...refusedFor('words', sentence), place: wrong[0] }
  }
  const problem = passwordProblem(password)
  if (problem !== null) return refusedFor('password', problem)
  const { locks } = desk
  const { crypto, files } = desk.ports
  const unlock = passwordBytes(password)
  const secret = makeSecret(begun.entropy)
  try {
    if (desk.found.status === 'damaged') files.setAside()
    const held =
      desk.found.status === 'vault'
        ? await replaceKept(desk, { unlock, secret }, begun.insteadOf)
        : await createVault({ purpose: 'real', unlock, secret }, crypto, files)
    if (held === null) return refusedFor('wallet', kept)
    desk.tries.clear()
    desk.begin(null)
    return desk.take(held, locks) ? stateOf(desk) : lockedMeanwhile
  } finally {
    unlock.fill(0)
    secret.fill(0)
  }
}

/** Different places at random, in the order in which they are written down. */
function pickPlaces(count: number, picks: number, crypto: VaultCrypto): readonly number[] {
  const left = Array.from({ length: count }, (_, place) => place)
  const picked = Array.from({ length: picks }, () => {
    // 65536 is hundreds of times more than the places: the first are preferred by less than a thousandth.
    const [high = 0, low = 0] = crypto.random(2)
    return left.splice(((high << 8) | low) % left.length, 1)[0] ?? 0
  })
  return picked.toSorted((a, b) => a - b)
}
