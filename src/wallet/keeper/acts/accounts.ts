import { getAddress, isAddress } from 'viem/utils'
import { withSecret } from '../../HeldVault.ts'
import { type Refused, refused } from '../../surface/refused.ts'
import type { SurfaceReply } from '../../surface/SurfaceReply.ts'
import { mostAccounts, type VaultAccount, type VaultAccounts } from '../../vaultFormat.ts'
import { addressIn } from '../../vaultSecret.ts'
import { writeAccounts } from '../../writeAccounts.ts'
import { nameProblem } from '../accountName.ts'
import type { Desk } from '../Desk.ts'
import { notOpen, stateOf } from '../stateOf.ts'

/** The next account of the same words. */
export function addAccount(desk: Desk, name: string): SurfaceReply {
  return change(desk, ({ list, chosen }) => {
    const problem = nameProblem(name, list)
    if (problem !== null) return refused(problem)
    if (list.length >= mostAccounts) return refused(tooMany)
    const index = list.reduce((next, one) => (one.kind === 'own' ? Math.max(next, one.index + 1) : next), 0)
    const address = withSecret(desk.held(), desk.ports.crypto, (secret) => addressIn(secret, index)).toLowerCase()
    const watched = list.filter((one) => one.address !== address)
    return { list: [...watched, { kind: 'own', index, address, name: name.trim() }], chosen }
  })
}

/** An account to look at: there is no key for it here. */
export function watchAccount(desk: Desk, typed: string, name: string): SurfaceReply {
  const address = addressOfTyped(typed)
  if (address === null)
    return refused(
      'That is no address, or one of its characters is mistyped: its capital letters do not fit. Nothing was changed.',
    )
  return change(desk, ({ list, chosen }) => {
    const problem = nameProblem(name, list)
    if (problem !== null) return refused(problem)
    if (list.length >= mostAccounts) return refused(tooMany)
    if (list.some((one) => one.address === address)) return refused('This account is in the wallet already.')
    return { list: [...list, { kind: 'watch', address, name: name.trim() }], chosen }
  })
}

export function renameAccount(desk: Desk, typed: string, name: string): SurfaceReply {
  return change(desk, ({ list, chosen }) => {
    const account = find(list, typed)
    if (account === null) return refused(unknown)
    const problem = nameProblem(
      name,
      list.filter((one) => one !== account),
    )
    if (problem !== null) return refused(problem)
    return { list: list.map((one) => (one === account ? { ...one, name: name.trim() } : one)), chosen }
  })
}

export function forgetAccount(desk: Desk, typed: string): SurfaceReply {
  return change(desk, ({ list, chosen }) => {
    const account = find(list, typed)
    if (account === null) return refused(unknown)
    if (account.kind === 'own')
      return refused(
        'This account belongs to the wallet’s words and stays with them. Only a watched one can be forgotten.',
      )
    const left = list.filter((one) => one !== account)
    return { list: left, chosen: chosen === account.address ? (left[0]?.address ?? chosen) : chosen }
  })
}

export function chooseAccount(desk: Desk, typed: string): SurfaceReply {
  return change(desk, ({ list }) => {
    const account = find(list, typed)
    return account === null ? refused(unknown) : { list, chosen: account.address }
  })
}

const unknown = 'There is no such account in this wallet. Nothing was changed.'
const tooMany = `A wallet keeps up to ${mostAccounts} accounts.`

function change(desk: Desk, next: (now: VaultAccounts) => VaultAccounts | Refused): SurfaceReply {
  const held = desk.open()
  if (held === null) return refused(notOpen(desk))
  const accounts = next(held.sealed.accounts)
  if ('reply' in accounts) return accounts
  desk.take(writeAccounts(held, accounts, desk.ports.crypto, desk.ports.files))
  return stateOf(desk)
}

function find(list: readonly VaultAccount[], typed: string): VaultAccount | null {
  return list.find(({ address }) => address === typed.toLowerCase()) ?? null
}

/** Lower-case, as the vault keeps it. Null where capitals and small letters stand together and are not the checksum's. */
function addressOfTyped(typed: string): string | null {
  if (!isAddress(typed, { strict: false })) return null
  const plain = getAddress(typed.toLowerCase())
  if (/^0x0+$/.test(plain)) return null
  const mixed = /[a-f]/.test(typed.slice(2)) && /[A-F]/.test(typed.slice(2))
  return mixed && plain !== typed ? null : plain.toLowerCase()
}
