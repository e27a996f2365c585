import { SaysoError } from '../../errors/SaysoError.ts'
import { isApprovedPlan } from '../../wallet/approvePlan.ts'
import { refusal } from '../../wallet/refusal.ts'
import type { SignerClient } from '../../wallet/SignerClient.ts'
import {
  readMessage,
  type SignerReply,
  type SignerRequest,
  signerReply,
  signerRequest,
  writeMessage,
} from './messages.ts'
import type { SignerChannel, StartSigner } from './SignerChannel.ts'

export type ConnectedSigner = SignerClient & {
  /** What came to light when the wallets were opened, one sentence each. */
  readonly notices: readonly string[]
  /** Resolves when the signer's process has ended. Nothing can be asked afterwards. */
  readonly close: () => Promise<void>
}

type Body = SignerRequest['body']
type Reply = SignerReply['body']
type Answer<K extends Reply['reply']> = Extract<Reply, { reply: K }>
type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }
/** One life of the signer's process. */
type Life = {
  readonly channel: SignerChannel
  readonly ask: (body: Body, patienceMs?: number) => Promise<Reply>
  readonly opened: Promise<Answer<'open'>>
}

/** Longer than a password takes to try on a slow machine. */
const usualPatienceMs = 120_000
/** Longer than anybody takes to write down words: what nobody answers, the signer's own surface leaves by itself. */
const surfacePatienceMs = 3_600_000
/** What it has to end by itself. */
const farewellMs = 2_000

/**
 * The core's end of the signer: starts its process, and starts it anew on the next call where it has died. Whatever was
 * asked when it died is rejected, and nothing of it comes later.
 *
 * @throws SaysoError `signer-gone` where it does not start, `vault-corrupt`, `disk-full` or `disk-failed`
 */
export async function connectSigner(options: { folder: string; start: StartSigner }): Promise<ConnectedSigner> {
  let life: Life | null = null
  let closed = false

  function begin(): Life {
    const channel = options.start()
    const waiting = new Map<number, Waiting>()
    let next = 0
    const one: Life = {
      channel,
      ask: (body, patienceMs = usualPatienceMs) =>
        new Promise<Reply>((resolve, reject) => {
          const id = next++
          const timer = setTimeout(() => channel.end(), patienceMs)
          const done = (): void => {
            clearTimeout(timer)
            waiting.delete(id)
          }
          waiting.set(id, {
            resolve: (reply) => {
              done()
              resolve(reply)
            },
            reject: (error) => {
              done()
              reject(error)
            },
          })
          try {
            channel.send(writeMessage(signerRequest, { id, body }))
          } catch (thrown) {
            waiting
              .get(id)
              ?.reject(new SaysoError('internal', 'That could not be put to the signer.', { cause: thrown }))
          }
        }),
      get opened() {
        return opened
      },
    }
    channel.onMessage((message) => {
      const reply = readMessage(signerReply, message)
      // Whoever speaks otherwise is not the signer that we started.
      if (reply === null) return channel.end()
      waiting.get(reply.id)?.resolve(reply.body)
    })
    channel.onGone(() => {
      if (life === one) life = null
      for (const { reject } of [...waiting.values()]) reject(goneError())
    })
    const opened = one.ask({ ask: 'open', folder: options.folder }).then((reply) => expect(reply, 'open'))
    opened.catch(() => channel.end())
    return one
  }

  async function alive(): Promise<Life> {
    if (closed) throw goneError()
    life ??= begin()
    const one = life
    await one.opened
    return one
  }

  async function call<K extends Reply['reply']>(wanted: K, body: Body, patienceMs?: number): Promise<Answer<K>> {
    const { ask } = await alive()
    return expect(await ask(body, patienceMs), wanted)
  }

  const { account, notices } = await (await alive()).opened
  return {
    account,
    notices,
    sign: async (approved, index, terms) => {
      if (!isApprovedPlan(approved)) throw refusal('This plan was not approved.')
      const { planId, hash, plan, prices } = approved
      const { raw, hash: signed } = await call('sign', {
        ask: 'sign',
        planId,
        hash,
        plan,
        prices: [...prices],
        index,
        terms: {
          ...terms,
          receipts: terms.receipts.map(({ index: at, transaction, status }) => ({ index: at, transaction, status })),
          measured: [...terms.measured],
        },
      })
      return { raw, hash: signed }
    },
    replace: async ({ planId, hash, plan, signed }, replacement) => {
      const bytes = signed.map((versions) => [...versions])
      const body: Body = { ask: 'replace', planId, hash, plan, signed: bytes, replacement }
      const { raw, hash: transaction } = await call('sign', body)
      return { raw, hash: transaction }
    },
    state: async () => (await call('state', { ask: 'state' })).wallets,
    lock: async () => void (await call('lock', { ask: 'lock' })),
    touch: async () => void (await call('touch', { ask: 'touch' })),
    limits: async (purpose) => (await call('limits', { ask: 'limits', purpose })).limits,
    changeLimit: async (purpose, change) =>
      (await call('change-limit', { ask: 'change-limit', purpose, change })).answer,
    surface: async (request) => (await call('surface', { ask: 'surface', request })).answer,
    terminal: async (task, clears) =>
      (await call('terminal-surface', { ask: 'terminal-surface', task, clears }, surfacePatienceMs)).outcome,
    close: async () => {
      closed = true
      const channel = life?.channel
      if (channel === undefined) return
      const gone = new Promise<void>((resolve) => channel.onGone(resolve))
      channel.leave()
      const timer = setTimeout(channel.end, farewellMs)
      await gone
      clearTimeout(timer)
    },
  }
}

function expect<K extends Reply['reply']>(reply: Reply, wanted: K): Answer<K> {
  if (reply.reply === 'failed')
    throw new SaysoError(reply.error.code, reply.error.message, { facts: reply.error.facts })
  if (!isReply(reply, wanted)) throw new SaysoError('internal', 'The signer answered something else. Nothing was sent.')
  return reply
}

function isReply<K extends Reply['reply']>(reply: Reply, wanted: K): reply is Answer<K> {
  return reply.reply === wanted
}

function goneError(): SaysoError {
  return new SaysoError(
    'signer-gone',
    'The part of Sayso that signs stopped before it answered. It starts again by itself; try once more.',
  )
}
