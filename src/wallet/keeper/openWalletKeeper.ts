import type { Address } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import { sameAddress } from '../../model/Token.ts'
import { createVault } from '../createVault.ts'
import { withAccountKey } from '../HeldVault.ts'
import { openVault } from '../openVault.ts'
import type { Vault } from '../Vault.ts'
import { makeSecret } from '../vaultSecret.ts'
import { answerRequest } from './answerRequest.ts'
import { Desk } from './Desk.ts'
import { ownPassword } from './ownPassword.ts'
import type { KeeperPorts, WalletKeeper } from './WalletKeeper.ts'

/**
 * The keeper of one wallet. A real one is locked until a person unlocks it; a practice one is made where there is none, and
 * opens by itself.
 * @throws SaysoError `vault-corrupt` (practice only), `disk-full` or `disk-failed`
 */
export async function openWalletKeeper(ports: KeeperPorts): Promise<WalletKeeper> {
  const desk = new Desk(ports)
  if (ports.purpose === 'practice') await openPractice(desk)
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = turn.then(act)
    turn = result.catch(() => {})
    return result
  }
  return {
    view: () => desk.view(),
    vaultOf: (account) => vaultOf(desk, account),
    answer: (request) =>
      request.ask === 'lock' && ports.purpose === 'real'
        ? // A lock waits for nobody.
          answerRequest(desk, request)
        : inTurn(() => answerRequest(desk, request)),
    refusePassword: (password) =>
      inTurn(async () => {
        const held = await ownPassword(desk, password)
        return 'reply' in held ? held : null
      }),
    lockNow: () => {
      if (ports.purpose === 'real') desk.lock()
    },
    touch: () => desk.touch(),
    tick: () => desk.tick(),
    onChange: (listener) => desk.onChange(listener),
    notices: () => [...desk.notices],
    close: () => desk.lock(),
  }
}

async function openPractice(desk: Desk): Promise<void> {
  const { files, crypto, practiceKey } = desk.ports
  if (practiceKey === null) throw new SaysoError('internal', 'A practice wallet without its key.')
  try {
    const opened = await openVault(practiceKey, crypto, files)
    desk.notices.push(...(opened?.notices ?? []))
    desk.take(opened?.held ?? (await createPractice(desk, practiceKey)))
  } finally {
    practiceKey.fill(0)
  }
}

async function createPractice({ ports: { crypto, files } }: Desk, unlock: Uint8Array) {
  const entropy = crypto.random(16)
  const secret = makeSecret(entropy)
  try {
    return await createVault({ purpose: 'practice', unlock, secret }, crypto, files)
  } finally {
    entropy.fill(0)
    secret.fill(0)
  }
}

function vaultOf(desk: Desk, account: Address): Vault {
  const known = desk.view().accounts.find(({ address }) => sameAddress(address, account))
  if (known?.kind !== 'own')
    throw new SaysoError('approval-refused', 'This wallet has no key for that account. Nothing was signed.')
  return {
    purpose: desk.ports.purpose,
    account: known.address,
    withKey: (use) => {
      const held = desk.held()
      desk.touch()
      return withAccountKey(held, known.address, desk.ports.crypto, use)
    },
    lock: () => desk.lock(),
  }
}
