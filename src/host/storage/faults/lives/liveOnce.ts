import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { deserialize } from 'node:v8'
import { openAccountChain } from '../../../../chain/AccountChain.ts'
import { connectChain } from '../../../../chain/ChainClient.ts'
import { Clock } from '../../../../chain/Clock.ts'
import { practice } from '../../../../chain/networks/practice.ts'
import { createExecutor, type Executor } from '../../../../execution/createExecutor.ts'
import { recover } from '../../../../execution/recover.ts'
import { approvePlan } from '../../../../wallet/approvePlan.ts'
import { createSigner } from '../../../../wallet/createSigner.ts'
import { connectPractice } from '../../../practice/chainClient.ts'
import { openJournal } from '../../openJournal.ts'
import { openPracticeVault } from '../../openPracticeVault.ts'
import { openProfile } from '../../profile.ts'
import { atRestart, markEffects, markJournal } from './boundaries.ts'
import type { ExecutorPorts } from './ExecutorPorts.ts'
import type { Life, Shown } from './Life.ts'
import { takeBack } from './takeBack.ts'
import { takesBlocksBack } from './takesBlocksBack.ts'
import { withTrouble } from './withTrouble.ts'

/**
 * A process that opens a profile, takes up what is left there, and carries out what a person approved: on a real chain,
 * with a real wallet and a real journal. It kills itself at a boundary, and says at which; or it ends.
 */
const life: Life = deserialize(Buffer.from(process.argv[2] ?? '', 'base64'))
const { trouble, dies } = life
const patienceMs = trouble.kind === 'waits' ? 60 : 400

let passed = 0
let restarting = true
function pass(what: string): void {
  passed += 1
  const name = restarting ? what + atRestart : what
  if (dies === null || (dies.name !== name && dies.number !== passed)) return
  writeSync(1, name)
  process.kill(process.pid, 'SIGKILL')
}

const profile = openProfile(life.folder)
const { vault } = await openPracticeVault(profile)
const journal = await openJournal({ path: profile.journal })
if (journal.notices.length > 0) throw new Error(journal.notices.join(' '))
const marked = markJournal(journal, pass)
const rpc = connectPractice(life.rpcUrl)
const client = await connectChain(practice, life.rpcUrl)
const chain = openAccountChain(client, new Clock(() => performance.now()), vault.account)
const signer = createSigner(vault)
const troubled = withTrouble(
  {
    chain: {
      ...chain,
      // Whoever waits for minutes waits for moments.
      waitForReceipt: (hash, signal) =>
        chain.waitForReceipt(hash, AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])),
    },
    journal: marked,
    pause: (milliseconds) => pause(Math.min(milliseconds, 5)),
    signal: new AbortController().signal,
    sign: signer.sign,
    replace: signer.replace,
  },
  { trouble, rpc, account: vault.account },
)
const ports: ExecutorPorts = markEffects(life.takesBack ? takesBlocksBack(troubled, rpc) : troubled, pass)

marked.append({ kind: 'opened', app: 'a test', chainId: practice.chainId })
await recover(ports)
restarting = false
const executor = createExecutor(ports)
if (life.shown !== null) await carryOut(life.shown, executor)
await executor.follow()
await journal.close()
profile.release()
process.exit(0)

async function carryOut({ notes, request }: Shown, { start, replace, follow }: Executor): Promise<void> {
  marked.appendAll(notes)
  const approval = approvePlan(request)
  if (approval.status === 'refused') throw new Error(approval.sentence)
  const { kind, from } = trouble
  const isHeld = kind === 'speed-up' || kind === 'cancel' || kind === 'waits'
  if (isHeld) await rpc.setAutomine(false)
  let over = false
  const { receipt } = start(approval.approved, async () => [])
  const ended = receipt.finally(() => {
    over = true
  })
  while (isHeld && !over) {
    if (kind !== 'waits' && (await isWaiting())) {
      await replace(request.planId, kind)
      await rpc.mine({ blocks: 1 })
    }
    await pause(5)
  }
  await ended
  if (isHeld) await rpc.setAutomine(true)
  if (kind !== 'takes-back' || !life.takesBack) return
  await takeBack({ rpc, url: life.rpcUrl }, from * 4)
  await follow()
}

async function isWaiting(): Promise<boolean> {
  const [latest, pending] = await Promise.all([chain.nonce('latest'), chain.nonce('pending')])
  return pending > latest
}
