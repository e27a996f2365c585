import type { Address } from 'viem'
import packageJson from '../../../package.json' with { type: 'json' }
import { openAccountChain } from '../../chain/AccountChain.ts'
import type { ChainClient } from '../../chain/ChainClient.ts'
import type { Clock } from '../../chain/Clock.ts'
import type { Parts, SharedParts } from '../../corridor/Parts.ts'
import { createExecutor } from '../../execution/createExecutor.ts'
import type { ChainPort } from '../../execution/ports.ts'
import { recover } from '../../execution/recover.ts'
import { warnOfOthers } from '../../execution/warnOfOthers.ts'
import { findUnfinished } from '../../journal/findUnfinished.ts'
import type { WorthStore } from '../../model/NetWorth.ts'
import type { Receipt } from '../../model/Receipt.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Signer } from '../../wallet/Signer.ts'
import { followBlocks } from '../followBlocks.ts'

/** One account on one network, with everything that the corridor needs there. */
export type Place = {
  readonly parts: Parts
  /** What came to light of earlier plans here, one sentence each; more of them as time goes by. */
  readonly notices: () => readonly string[]
  readonly close: () => Promise<void>
}

export type PlaceOptions = {
  readonly client: ChainClient
  readonly clock: Clock
  readonly account: Address
  readonly otherChains: () => readonly ChainClient[]
  readonly joinEthereum: Parts['joinEthereum']
  readonly worth: WorthStore
  readonly shared: SharedParts
  readonly signer: Pick<Signer, 'sign' | 'replace'>
  /** Told of each plan that came to its end without anybody waiting for it. */
  readonly onReceipt: (receipt: Receipt) => void
  /** Puts something of the host's own between execution and the chain. */
  readonly around?: (chain: ChainPort) => ChainPort
}

/** A slow network is opened before it has said what became of everything: nothing is signed there until it has. */
const patienceMs = 5_000

/**
 * Brings the journal up to what the chain says of the account's plans there, and puts the corridor together.
 * @throws SaysoError `disk-full` or `disk-failed`
 */
export async function openPlace(options: PlaceOptions): Promise<Place> {
  const { client, clock, account, worth, shared, signer, around = (chain) => chain } = options
  const { journal, pause } = shared
  const { network } = client
  const closing = new AbortController()
  const portsOf = (owner: Address) => {
    const chain = around(openAccountChain(client, clock, owner))
    return { chain, journal, pause, signal: closing.signal }
  }
  const ports = portsOf(account)
  journal.append({ kind: 'opened', app: packageJson.version, chainId: network.chainId })
  const executor = createExecutor({ ...ports, sign: signer.sign, replace: signer.replace })
  const notices: string[] = []
  const tell = (sentences: readonly string[]): void => void notices.push(...sentences)

  const takingUp = executor.recover().then(tell)
  // Plans of accounts that were in use before: nothing is signed for them, and their end is looked up all the same.
  const others = findUnfinished(journal.entries())
    .filter(({ plan }) => plan.chainId === network.chainId && !sameAddress(plan.account, account))
    .map(({ plan }) => plan.account)
  for (const owner of new Set(others)) takingUp.then(() => recover(portsOf(owner)).then(tell)).catch(() => {})
  takingUp.catch(() => {})
  await (network.kind === 'practice' ? takingUp : Promise.race([takingUp, pause(patienceMs)]))
  tell(await warnOfOthers(account, ports))

  const stopFollowing = followBlocks(executor, (receipt) => {
    notices.push(receipt.sentence)
    options.onReceipt(receipt)
  })
  return {
    parts: {
      ...shared,
      client,
      clock,
      account,
      executor,
      worth,
      joinEthereum: options.joinEthereum,
      get otherChains() {
        return options.otherChains()
      },
    },
    notices: () => notices,
    close: async () => {
      stopFollowing()
      closing.abort()
      await executor.idle()
    },
  }
}
