import { createVault } from '../../createVault.ts'
import type { HeldVault } from '../../HeldVault.ts'
import { readWords } from '../../mnemonic.ts'
import { arePublished } from '../../publishedWords.ts'
import { sealNewVault } from '../../sealNewVault.ts'
import { refused, refusedFor } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { readVault, type VaultAccounts } from '../../vaultFormat.ts'
import { addressIn, makeSecret } from '../../vaultSecret.ts'
import type { Desk } from '../Desk.ts'
import { dropOlderPassword } from '../dropOlderPassword.ts'
import { passwordBytes } from '../passwordBytes.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { replaceKept } from '../replaceKept.ts'
import { lockedMeanwhile, stateOf } from '../stateOf.ts'

/**
 * A wallet from its words: where there is none, where its files are damaged (they are kept aside), or where the password of
 * this very wallet was forgotten. Another wallet gives way only where the person has its words, and says so of that very
 * one; its files are kept. Words that everybody knows are taken only where the person says so too.
 */
export async function restore(
  desk: Desk,
  given: {
    readonly words: string
    readonly passphrase?: string | undefined
    readonly password: string
    readonly insteadOf?: string | undefined
    readonly published?: true | undefined
  },
): Promise<SurfaceReply> {
  if (desk.open() !== null) return refused('The wallet is open already: there is nothing to restore.')
  const read = readWords(given.words)
  const problem = passwordProblem(given.password)
  // Both at once: who is told of one slip after the other has typed everything anew for each.
  if (read.status === 'wrong')
    return refusedFor('words', problem === null ? read.sentence : `${read.sentence} ${problem}`)
  if (problem !== null) {
    read.entropy.fill(0)
    return refusedFor('password', problem)
  }
  if (given.published !== true && arePublished(read.entropy)) {
    read.entropy.fill(0)
    const own = (given.passphrase ?? '') !== ''
    return refusedFor('published', own ? publishedButFor : publishedWords)
  }
  const { locks } = desk
  const unlock = passwordBytes(given.password)
  const secret = makeSecret(read.entropy, given.passphrase)
  read.entropy.fill(0)
  try {
    const held =
      (await writeRestored(desk, unlock, secret)) ?? (await replaceKept(desk, { unlock, secret }, given.insteadOf))
    if (held === null)
      return refusedFor(
        'wallet',
        'These words belong to another wallet than the one that is kept here. Look at the words. The one here gives way only once you say that you have its words too; its files are kept. Nothing was changed.',
      )
    desk.tries.clear()
    desk.begin(null)
    return desk.take(held, locks) ? stateOf(desk) : lockedMeanwhile
  } finally {
    unlock.fill(0)
    secret.fill(0)
  }
}

const publishedWords =
  'Everybody knows these words: they are printed in handbooks and tests, and whatever comes to this wallet is taken at once. Put no money there: go back and make a new wallet. Nothing was changed.'
const publishedButFor =
  'Everybody knows these words: they are printed in handbooks and tests. Only the passphrase keeps others out of this wallet, and programs guess short ones: better go back and make a new wallet. Nothing was changed.'

/** Null where another wallet stands there. */
async function writeRestored(desk: Desk, unlock: Uint8Array, secret: Uint8Array): Promise<HeldVault | null> {
  const { crypto, files } = desk.ports
  if (desk.found.status === 'damaged') files.setAside()
  if (desk.found.status !== 'vault') return createVault({ purpose: 'real', unlock, secret }, crypto, files)
  const first = addressIn(secret).toLowerCase()
  const before = [files.read(), files.readPrevious()].flatMap((bytes) => {
    const vault = bytes === null ? null : readVault(bytes)
    return vault !== null && 'accounts' in vault && vault.accounts.list[0]?.address === first ? [vault] : []
  })[0]
  if (before === undefined) return null
  const { header } = before
  const accounts = ownAccounts(desk, before.accounts, secret)
  const next = await sealNewVault({ purpose: 'real', unlock, secret, accounts, after: header }, crypto)
  files.write(next.bytes)
  dropOlderPassword(desk)
  return { sealed: next.sealed, dataKey: next.dataKey, onDisk: next.bytes }
}

/**
 * Those that the words themselves lead to, under their names. Without the password nothing else in the file is vouched for:
 * whoever could write there could have put an account of theirs among the watched.
 */
function ownAccounts({ notices }: Desk, { list, chosen }: VaultAccounts, secret: Uint8Array): VaultAccounts {
  const own = list.filter((one) => one.kind === 'own' && one.address === addressIn(secret, one.index).toLowerCase())
  if (own.length < list.length)
    notices.push(
      'Accounts that were only watched are not kept over a restore: without the password nobody could vouch for them. Add them again.',
    )
  return { list: own, chosen: own.some(({ address }) => address === chosen) ? chosen : (own[0]?.address ?? chosen) }
}
