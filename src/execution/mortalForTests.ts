import type { JournalStore } from '../journal/JournalStore.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { plainVault } from '../wallet/planForTests.ts'
import type { ChainForTests } from './chainForTests.ts'
import type { ChainPort, ExecutionPorts } from './ports.ts'

const vault = plainVault()

/** Ports that die at the given call, as a process does: from then on nothing happens any more. */
export function mortal(
  chain: ChainForTests,
  journal: JournalStore,
  diesAt: number,
  { pause = async () => {}, sign = createSigner(vault).sign }: Partial<Pick<ExecutionPorts, 'pause' | 'sign'>> = {},
) {
  let calls = 0
  let dead = false
  let die = () => {}
  const died = new Promise<'died'>((resolve) => {
    die = () => resolve('died')
  })
  const forever = new Promise<never>(() => {})
  /** Odd: before the call has an effect. Even: after it had. */
  function around<A extends readonly unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (mark()) return forever
      const result = await call(...args)
      return mark() ? forever : result
    }
  }
  function mark(): boolean {
    calls += 1
    if (calls === diesAt) {
      dead = true
      die()
    }
    return dead
  }
  const port: ChainPort = {
    nonce: around(chain.nonce),
    height: around(chain.height),
    blockHash: around(chain.blockHash),
    fees: around(chain.fees),
    dataFees: around(chain.dataFees),
    send: around(chain.send),
    find: around(chain.find),
    waitForReceipt: around(chain.waitForReceipt),
    network: chain.network,
    relay: chain.relay,
    account: chain.account,
    balances: around(chain.balances),
    allowances: around(chain.allowances),
    owed: around(chain.owed),
    logs: around(chain.logs),
    now: around(chain.now),
  }
  const store: JournalStore = {
    entries: journal.entries,
    append: (event) => {
      if (mark()) throw new Error('dead')
      const entry = journal.append(event)
      if (mark()) throw new Error('dead')
      return entry
    },
  }
  const ports: ExecutionPorts = {
    chain: port,
    journal: store,
    sign: around(sign),
    checkRest: around(async () => []),
    pause: around(pause),
    signal: new AbortController().signal,
  }
  return { ports, died, calls: () => calls }
}
