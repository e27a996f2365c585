import { getAddress } from 'viem/utils'
import { withAccountKey } from '../../HeldVault.ts'
import { refused } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import type { Desk } from '../Desk.ts'
import { ownPassword } from '../ownPassword.ts'
import { passwordBytes } from '../passwordBytes.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { sealKeystore } from '../sealKeystore.ts'
import { lockedMeanwhile } from '../stateOf.ts'
import { seconds } from '../Tries.ts'

/** One account's key as a keystore file that other wallets open, behind the password and a wait, and the password again. */
export async function exportKeystore(
  desk: Desk,
  given: { readonly password: string; readonly address: string; readonly keystorePassword: string },
): Promise<SurfaceReply> {
  const problem = passwordProblem(given.keystorePassword)
  if (problem !== null) return refused(`The keystore’s own password: ${problem}`)
  const held = await ownPassword(desk, given.password)
  if ('reply' in held) return held
  const address = given.address.toLowerCase()
  const account = held.sealed.accounts.list.find((one) => one.address === address)
  if (account?.kind !== 'own') return refused('This wallet has no key for that account, so there is nothing to export.')
  const wait = desk.delayed.ask(`key of ${address}`)
  if (wait > 0)
    return {
      reply: 'waiting',
      seconds: wait,
      sentence: `Whoever has this file and its password can take everything in the account. It is made in ${seconds(wait)}: ask again then.`,
    }
  const { crypto, settings } = desk.ports
  const { locks } = desk
  const unlock = passwordBytes(given.keystorePassword)
  // What the library gives out is a copy of its own, which is wiped below.
  const key = withAccountKey(held, getAddress(account.address), crypto, ({ privateKey }) => privateKey)
  try {
    if (key === null) return refused('This wallet has no key for that account, so there is nothing to export.')
    const keystore = await sealKeystore({ key, address, password: unlock, cost: settings.keystoreScrypt }, crypto)
    return desk.locks === locks ? { reply: 'exported', keystore } : lockedMeanwhile
  } finally {
    unlock.fill(0)
    key?.fill(0)
  }
}
