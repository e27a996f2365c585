import { missingCase } from '../../errors/missingCase.ts'
import { SaysoError, toErrorData } from '../../errors/SaysoError.ts'
import { limitsReply } from '../../wallet/surface/limitsReply.ts'
import { refused } from '../../wallet/surface/refused.ts'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'
import type { SurfaceRequest } from '../../wallet/surface/SurfaceRequest.ts'
import {
  readId,
  readMessage,
  type SignerReply,
  type SignerRequest,
  signerReply,
  signerRequest,
  writeMessage,
} from './messages.ts'
import { type OpenedWallets, openWallets } from './openWallets.ts'
import { openTty } from './terminal/openTty.ts'
import { terminalSurface } from './terminal/terminalSurface.ts'

type Body = SignerRequest['body']
type Reply = SignerReply['body']

export type ServedSigner = {
  /** One message of the core's. What is no such message is refused, and does nothing. */
  readonly hear: (message: unknown) => Promise<void>
  /** What a person asks at a surface that leads here directly. */
  readonly answerSurface: (request: SurfaceRequest) => Promise<SurfaceReply>
  /** Wipes what is held of the keys, and lets their files go. */
  readonly close: () => void
}

/** The signer's side of the channel: it opens the wallets, answers what is asked, and knows no other words. */
export function serveSigner(send: (text: string) => void): ServedSigner {
  let opening: Promise<OpenedWallets> | null = null
  let opened: OpenedWallets | null = null

  async function answer(body: Body): Promise<Reply> {
    if (body.ask === 'open') {
      if (opening !== null) throw new SaysoError('internal', 'The signer is open already.')
      opening = openWallets(body.folder)
      opened = await opening
      return { reply: 'open', account: opened.account, notices: [...opened.notices] }
    }
    if (opening === null) throw new SaysoError('internal', 'The signer is not open yet.')
    return answerOpen(body, await opening)
  }

  return {
    hear: async (message) => {
      const request = readMessage(signerRequest, message)
      const id = request?.id ?? readId(message)
      if (id === null) return
      const body = await (request === null ? notUnderstood() : answer(request.body)).catch(failed)
      send(writeMessage(signerReply, { id, body }))
    },
    answerSurface: async (request) => {
      if (opened !== null) return await answerSurface(request, opened)
      return refused('The wallet is not open yet. Please try again.')
    },
    close: () => opened?.close(),
  }
}

async function answerOpen(body: Exclude<Body, { ask: 'open' }>, wallets: OpenedWallets): Promise<Reply> {
  const { real, practice, books, signing } = wallets
  switch (body.ask) {
    case 'sign': {
      const { planId, hash, plan, prices, index, terms } = body
      const request = { planId, hash, plan, prices }
      const signed = await signing.sign(request, index, { ...terms, measured: new Map(terms.measured) })
      return { reply: 'sign', ...signed }
    }
    case 'replace': {
      const { planId, hash, plan, signed, replacement } = body
      return { reply: 'sign', ...(await signing.replace({ planId, hash, plan, signed }, replacement)) }
    }
    case 'state':
      return { reply: 'state', wallets: [practice.view(), real.view()] }
    case 'lock':
      real.lockNow()
      return { reply: 'lock' }
    case 'touch':
      real.touch()
      return { reply: 'touch' }
    case 'limits':
      return { reply: 'limits', limits: books[body.purpose].view() }
    case 'change-limit':
      return { reply: 'change-limit', answer: books[body.purpose].change(body.change, 'core') }
    case 'surface':
      return { reply: 'surface', answer: await answerSurface(body.request, wallets) }
    case 'terminal-surface': {
      const ports = { tty: openTty(), clears: body.clears, ask: real.answer }
      return { reply: 'terminal-surface', outcome: await terminalSurface(ports, body.task) }
    }
    default:
      return missingCase(body)
  }
}

async function answerSurface(request: SurfaceRequest, { real, books }: OpenedWallets): Promise<SurfaceReply> {
  if (request.ask === 'limits') return limitsReply(books.real.view())
  if (request.ask !== 'change-limit') return real.answer(request)
  const wrong = await real.refusePassword(request.password)
  if (wrong !== null) return wrong
  const answer = books.real.change(request.change, 'owner')
  return answer.status === 'refused' || answer.status === 'wants-password'
    ? refused(answer.sentence)
    : { reply: 'limit', status: answer.status, sentence: answer.sentence }
}

async function notUnderstood(): Promise<Reply> {
  throw new SaysoError('input-invalid', 'The signer does not know such a request. Nothing was signed.')
}

function failed(thrown: unknown): Reply {
  return { reply: 'failed', error: toErrorData(thrown) }
}
