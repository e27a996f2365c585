import { type Address, type Hex, keccak256 } from 'viem'
import { practice } from '../../../../chain/networks/practice.ts'
import { findUnfinished } from '../../../../journal/findUnfinished.ts'
import { foldHistory } from '../../../../journal/foldHistory.ts'
import { foldPlans } from '../../../../journal/foldPlans.ts'
import { foldStories } from '../../../../journal/foldStories.ts'
import type { JournalEntry } from '../../../../journal/rows.ts'
import { sameAddress } from '../../../../model/Token.ts'
import type { PracticeClient } from '../../../practice/chainClient.ts'
import { elsewhere } from './withTrouble.ts'

type OnChain = { readonly hash: Hex; readonly nonce: number; readonly status: 'mined' | 'reverted' }

/** From where on a journal tells of an account: the first block, and the first nonce. */
export type Begun = { readonly account: Address; readonly block: bigint; readonly nonce: number }

/**
 * Holds a journal that has come to rest against all that the account sent.
 * @returns what was lost, sent twice, or is told otherwise than it is: one sentence each
 */
export async function findLosses(
  rpc: PracticeClient,
  begun: Begun,
  entries: readonly JournalEntry[],
): Promise<readonly string[]> {
  const all = await sentSince(rpc, begun)
  const own = all.filter(({ to }) => !sameAddress(to, elsewhere))
  const onChain = new Map<Hex, OnChain['status']>(own.map(({ hash, status }) => [hash, status]))
  const losses: string[] = []
  const must = (holds: boolean, sentence: string): void => {
    if (!holds) losses.push(sentence)
  }

  const signed = entries.flatMap(({ event }) => (event.kind === 'signed' ? [event] : []))
  const replacing = entries.flatMap(({ event }) => (event.kind === 'replacing' ? [event] : []))
  const steps = signed.map(({ planId, index }) => `${planId} ${index}`)
  must(new Set(steps).size === steps.length, 'A step was signed twice.')
  for (const { raw, hash } of [...signed, ...replacing]) must(keccak256(raw) === hash, `Other bytes than of ${hash}.`)
  const known = new Set([...signed, ...replacing].map(({ hash }) => hash))
  for (const hash of onChain.keys()) must(known.has(hash), `${hash} is on the chain, and not in the journal.`)
  must(onChain.size === own.length, 'A transaction is on the chain twice.')
  must(
    all.every(({ nonce }, at) => nonce === begun.nonce + at),
    `The nonces are ${all.map(({ nonce }) => nonce).join(', ')}.`,
  )

  const told = new Map<Hex, OnChain['status']>()
  for (const { planId, steps: of } of foldPlans(entries))
    for (const { versions, outcome, state } of of) {
      const arrived = versions.filter(({ hash }) => onChain.has(hash)).length
      must(arrived < 2, `A step of ${planId} came to the chain ${arrived} times.`)
      must(outcome !== null, `Nobody says how a step of ${planId} ended: it is ${state}.`)
      if (outcome?.kind !== 'mined') continue
      must(!told.has(outcome.hash), `${outcome.hash} is told as of two steps.`)
      told.set(outcome.hash, outcome.status)
    }
  for (const hash of new Set([...told.keys(), ...onChain.keys()]))
    must(told.get(hash) === onChain.get(hash), `${hash} is ${onChain.get(hash)}, and told as ${told.get(hash)}.`)

  for (const { planId, state } of findUnfinished(entries)) losses.push(`${planId} is still ${state}.`)
  const signer = new Map(
    entries.flatMap(({ event }) =>
      event.kind === 'signed' || event.kind === 'replacing' ? [[event.hash, event.planId] as const] : [],
    ),
  )
  const history = foldHistory(entries).flatMap(({ transactions }) => transactions)
  must(
    history.toSorted().join() === [...onChain.keys()].toSorted().join(),
    `The history tells of ${history.length} transactions, and the chain has ${onChain.size}.`,
  )
  for (const { entry, receipt } of foldStories(entries)) {
    const ofPlan = receipt?.steps ?? []
    for (const { transaction, status } of ofPlan) {
      const isCancel = replacing.some(({ hash, how }) => hash === transaction && how === 'cancel')
      // The same bytes may have been signed for two plans: then they are the later one's.
      const is =
        isCancel || signer.get(transaction) !== entry.planId ? 'not-sent' : (onChain.get(transaction) ?? 'not-sent')
      must(status === is, `A receipt says ${status} of ${transaction}, which is ${is}.`)
    }
    const settled = ofPlan.every(({ status }) => status === 'mined')
    must(entry.status !== 'done' || settled, `${entry.planId} is told as done, and is not.`)
    const blockNumber = ofPlan.at(-1)?.blockNumber ?? null
    if (blockNumber === null || !settled || entry.status !== 'interrupted' || receipt?.stepsNotSent.length !== 0)
      continue
    const isKnown = await rpc.getCode({ address: practice.multicall3, blockNumber }).then(
      (code) => code !== undefined,
      () => false,
    )
    must(!isKnown, `${entry.planId} was not compared, and the balances of its block ${blockNumber} can be read.`)
  }
  return losses
}

async function sentSince(rpc: PracticeClient, { account, block }: Begun) {
  const sent: (OnChain & { readonly to: Address })[] = []
  const latest = await rpc.getBlockNumber({ cacheTime: 0 })
  for (let blockNumber = block; blockNumber <= latest; blockNumber += 1n) {
    const { transactions } = await rpc.getBlock({ blockNumber, includeTransactions: true })
    for (const { hash, nonce, from, to } of transactions) {
      if (!sameAddress(from, account)) continue
      const receipt = await rpc.getTransactionReceipt({ hash })
      sent.push({ hash, nonce, to: to ?? account, status: receipt.status === 'success' ? 'mined' : 'reverted' })
    }
  }
  return sent
}
