import { createCore } from '../../../src/api/createCore.ts'
import { callerFor } from '../../../src/api/router.ts'
import { onlyPlace } from '../../../src/corridor/Places.ts'
import { Sheets } from '../../../src/corridor/Sheets.ts'
import type { ShownPlan } from '../../../src/corridor/ShownPlans.ts'
import type { SheetAnswer } from '../../../src/model/ApprovalSheet.ts'
import { type BoundPlan, hashBoundPlan } from '../../../src/model/BoundPlan.ts'
import type { Stage } from '../../../src/model/Stage.ts'
import type { Scene } from './Attack.ts'
import { mutateBytes } from './mutateBytes.ts'

/** What was tried, whether anything was signed, and what answered. */
export type PageTry = { readonly kind: string; readonly signed: boolean; readonly by: string }

type Message = {
  readonly planId: string
  readonly hash: string
  readonly confirmation?: string
  readonly yesFlag?: boolean
}

/** A message of the page's, and what the person does where a sheet comes before them. */
type Try = { readonly kind: string; readonly message: Message; readonly answer: SheetAnswer }

const nobody: SheetAnswer = { decision: 'drop' }

/**
 * A page that was taken over, through the only door that it has: the contract's own messages. Nobody says yes to anything
 * that they were not shown, so that whatever is signed is harm. It shows on the chain.
 */
export async function pageAttack(scene: Scene, others: readonly Scene['situation'][]): Promise<PageTry | null> {
  const { dice, open } = scene
  const different = others.filter((one) => one.shown.hash !== scene.situation.shown.hash)
  if (different.length === 0) return null
  const one = dice.pick([messages, messages, exchanges])(scene, dice.pick(different).shown)
  if (one === null) return null
  const nonce = await open.rpc.getTransactionCount({ address: open.parts.account })
  const by = dice.chance(0.1) ? await askToSign(scene) : await approveBy(scene, one)
  const kind = by.startsWith('rpc') ? 'message: to sign something' : one.kind
  const signed = by === 'signed' || (await open.rpc.getTransactionCount({ address: open.parts.account })) !== nonce
  return { kind, signed, by }
}

/** Another plan than the one that is shown, or one that nobody says yes to. */
function messages({ dice, situation }: Scene, other: ShownPlan): Try {
  const { planId, hash, verdict, bound } = situation.shown
  const typed = verdict.confirmation
  const answer: SheetAnswer = { decision: 'approve', typed }
  const others = ['', 'yes', 'confirm', null, `${typed} `, `${typed}`.slice(1)].filter((text) => text !== typed)
  return dice.pick<Try>([
    { kind: 'message: the hash of another plan', message: { planId, hash: other.hash }, answer },
    { kind: 'message: another plan’s id', message: { planId: other.planId, hash }, answer },
    {
      kind: 'message: an id that never was',
      message: { planId: dice.pick(['x', '__proto__', 'constructor', 'toString']), hash },
      answer,
    },
    {
      kind: 'message: a hash of its own',
      message: { planId, hash: hashBoundPlan({ ...bound, feeBudget: bound.feeBudget + 1n }) },
      answer,
    },
    { kind: 'message: no hash', message: { planId, hash: dice.pick(['', '0x', hash.toUpperCase()]) }, answer },
    { kind: 'message: nobody in front of the sheet', message: { planId, hash }, answer: nobody },
    {
      kind: 'message: as if somebody had said so',
      message: { planId, hash, confirmation: typed ?? 'confirm', yesFlag: true },
      answer: nobody,
    },
    ...(typed === null
      ? []
      : [
          {
            kind: 'sheet: other words typed',
            message: { planId, hash, confirmation: typed },
            answer: { decision: 'approve', typed: dice.pick(others) } as const,
          },
        ]),
  ])
}

/** What stood before the person is exchanged under their eyes: they say yes to the plan with this hash, and to no other. */
function exchanges(scene: Scene, other: ShownPlan): Try | null {
  const { dice, open, situation } = scene
  const { shown } = situation
  const changed = changeBound(scene)
  const loose = loosened(shown.bound, scene)
  const [kind, exchanged] = dice.pick<readonly [string, ShownPlan]>([
    ['exchanged: another plan under this hash', { ...shown, bound: other.bound }],
    ['exchanged: another plan under this verdict', { ...shown, bound: other.bound, hash: other.hash }],
    ['exchanged: bytes changed', { ...shown, bound: changed }],
    ['exchanged: bytes changed', { ...shown, bound: changed }],
    ['exchanged: bounds loosened', { ...shown, bound: loose, hash: hashBoundPlan(loose) }],
    ['exchanged: a blocked verdict', { ...shown, verdict: { ...shown.verdict, level: 'BLOCK' } }],
    ['exchanged: a plan without a step', { ...shown, bound: { ...shown.bound, calls: [] } }],
  ])
  const isOther = hashBoundPlan(exchanged.bound) !== shown.hash || exchanged.verdict.level === 'BLOCK'
  if (!isOther) return null
  const planId = `exchanged ${dice.upTo(1_000_000_000)}`
  open.parts.shown.show({ ...exchanged, planId })
  const answer: SheetAnswer = { decision: 'approve', typed: shown.verdict.confirmation }
  return { kind, message: { planId, hash: exchanged.hash }, answer }
}

function pageOf({ open }: Scene, answer: SheetAnswer) {
  const { parts } = open
  const desk = { ask: () => Promise.resolve(answer), openWallet: () => Promise.resolve() }
  const sheets = new Sheets({ desk, monotonicMs: parts.monotonicMs, pause: parts.pause })
  const unasked = () => {
    throw new Error('Nobody asks this.')
  }
  const core = createCore(onlyPlace({ ...parts, sheets }), null, {
    info: unasked,
    networks: { list: unasked, choose: unasked, setNodes: unasked, setRelay: unasked, followWallet: async () => {} },
  })
  return callerFor(core, 'window')
}

async function approveBy(scene: Scene, { message, answer }: Try): Promise<string> {
  let answered = 'corridor: nothing'
  try {
    const stages: AsyncIterable<Stage> = await pageOf(scene, answer).approve(message)
    for await (const stage of stages) {
      if (stage.stage === 'approval') return 'signed'
      if (stage.stage === 'refuse') answered = `corridor: ${stage.reason}`
      if (stage.stage === 'error') answered = `corridor: ${stage.error.code}`
    }
  } catch {
    return 'the contract of messages'
  }
  return answered
}

async function askToSign(scene: Scene): Promise<string> {
  const methods = [
    'eth_sendTransaction',
    'eth_sign',
    'personal_sign',
    'eth_signTypedData_v4',
    'wallet_sendCalls',
  ] as const
  const asked = { method: scene.dice.pick(methods), params: [scene.open.parts.account, '0x'] }
  const answer = await pageOf(scene, nobody).rpc(asked)
  return answer.status === 'ok' ? 'signed' : `rpc: ${answer.code}`
}

function changeBound(scene: Scene): BoundPlan {
  const { dice, situation } = scene
  const { bound } = situation.shown
  const bytes = mutateBytes(scene)
  const gas = bound.calls[0]?.gas ?? 0n
  return dice.pick<BoundPlan>([
    { ...bound, feeBudget: bound.feeBudget * 100n },
    { ...bound, expiresAt: bound.expiresAt + 86_400n },
    { ...bound, chainId: 1 },
    { ...bound, account: scene.thief },
    { ...bound, bounds: { ...bound.bounds, atLeastIn: [[]] } },
    { ...bound, calls: bound.calls.map((call, index) => (index === 0 ? { ...call, gas: call.gas * 10n } : call)) },
    ...(bytes === null
      ? []
      : [{ ...bound, calls: bytes[1].calls.map((call) => ({ ...call, gas })), slots: bytes[1].slots }]),
  ])
}

/** A plan that says of itself that more may leave, or less need arrive. */
function loosened(plan: BoundPlan, { dice }: Scene): BoundPlan {
  const { bounds } = plan
  return {
    ...plan,
    bounds: dice.pick([
      { ...bounds, atLeastIn: [[]] },
      { ...bounds, maxOwedBase: bounds.maxOwedBase + 10n ** 12n },
      { ...bounds, atMostOut: bounds.atMostOut.map((line) => ({ ...line, units: line.units * 10n + 1n })) },
    ]),
  }
}
