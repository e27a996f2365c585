import type { ChangeView, CrossingView, StageOf, StepView } from '../../src/model/Stage.ts'
import { isNegative, isZero } from '../ui/figures.ts'
import { unitOf } from './assetName.ts'

export type FlowPlace =
  | { readonly kind: 'wallet' | 'network' | 'recipient' | 'several' }
  | { readonly kind: 'named'; readonly name: string }

/** How much: of a token, in shares of a place, or in dollars. Never with a sign. */
export type FlowAmount =
  | { readonly in: 'token'; readonly amount: string; readonly token: string }
  | { readonly in: 'shares'; readonly amount: string }
  | { readonly in: 'dollars'; readonly usd: string }

export type FlowNode = { readonly id: string; readonly column: 'from' | 'through' | 'to'; readonly place: FlowPlace }
export type FlowLink = {
  readonly from: string
  readonly to: string
  readonly kind: 'money' | 'fee'
  readonly what: FlowAmount
  /** How thick it is drawn: for the eye alone, and no figure. */
  readonly weight: number
}
export type Flow = { readonly nodes: readonly FlowNode[]; readonly links: readonly FlowLink[] }

/** Money that leaves or arrives somewhere, as it was simulated. */
type Item = {
  readonly place: FlowPlace
  /** What is the same money under another name: ether is its wrapped form. */
  readonly asset: string
  readonly what: FlowAmount
  readonly cents: bigint | null
  /** It went over a bridge, whose place is seen: something of it stays there. */
  readonly bridged?: true
}

/**
 * Where the money of a plan goes: from what the simulation saw leave, to what it saw arrive. What leaves and arrives as
 * the same asset for the same worth is drawn straight; all else goes through the place that exchanges it. No figure is
 * computed here: each is a balance's own change, or what a step sends. Null where nothing moves or nothing is known.
 */
export function flowOf(
  plan: Pick<StageOf<'plan'>, 'steps' | 'crossings'>,
  simulation: StageOf<'simulation'> | null,
): Flow | null {
  if (simulation === null || simulation.status !== 'ok') return null
  const changes = worthShowing(simulation.changes)
  const leaving = changes.filter((change) => isOut(change)).map((change) => itemOf(change))
  const arriving = [
    ...changes.filter((change) => !isOut(change)).map((change) => itemOf(change)),
    ...sent(plan.steps),
    ...bridged(plan.crossings),
  ]
  if (leaving.length + arriving.length === 0) return null
  const pieces = piecesOf(leaving, arriving, plan.steps)
  const nodes = new Map<string, FlowNode>()
  const node = (column: FlowNode['column'], place: FlowPlace): string => {
    const id = `${column} ${place.kind === 'named' ? place.name : `(${place.kind})`}`
    nodes.set(id, { id, column, place })
    return id
  }
  const weights = weigh(pieces)
  const links = pieces.map(
    ({ from, to, item }, index): FlowLink => ({
      from: node(...from),
      to: node(...to),
      kind: 'money',
      what: item.what,
      weight: weights[index] ?? 1,
    }),
  )
  const { fee } = simulation
  if (isZero(fee.amount)) return { nodes: [...nodes.values()], links }
  const what: FlowAmount =
    fee.usd === null ? { in: 'token', amount: fee.amount, token: fee.token } : { in: 'dollars', usd: fee.usd }
  const thin = weights.reduce((sum, weight) => sum + weight, 0) * feeShare
  const paid: FlowLink = {
    from: node('from', { kind: 'wallet' }),
    to: node('to', { kind: 'network' }),
    kind: 'fee',
    what,
    weight: thin,
  }
  return { nodes: [...nodes.values()], links: [...links, paid] }
}

/** A fee of cents beside a million would not be seen: it is drawn as a thread, and its figure stands beside it. */
const feeShare = 0.02
/** Nothing that is drawn is thinner than this part of the widest. */
const thinnest = 0.06

type Spot = readonly [FlowNode['column'], FlowPlace]
type Piece = { readonly from: Spot; readonly to: Spot; readonly item: Item }

function piecesOf(leaving: readonly Item[], arriving: readonly Item[], steps: readonly StepView[]): readonly Piece[] {
  const straight: Piece[] = []
  const gathered: Item[] = []
  const spread: Item[] = []
  for (const asset of new Set([...leaving, ...arriving].map((item) => item.asset))) {
    const outs = leaving.filter((item) => item.asset === asset)
    const ins = arriving.filter((item) => item.asset === asset)
    const [out, ...moreOut] = outs
    const [into, ...moreIn] = ins
    const told = out !== undefined && into !== undefined && (moreOut.length === 0 || moreIn.length === 0)
    if (
      told &&
      ins.every((item) => item.bridged !== true) &&
      evenOut(outs, ins) &&
      outs.every(({ place }) => ins.every((other) => !samePlace(place, other.place)))
    ) {
      // What leaves says it best, unless it is parted on its way, or what comes into the wallet is the figure that was asked
      // for: a place that rounds in its own books takes a smallest unit less out of them.
      if (moreIn.length === 0) {
        const told = moreOut.length === 0 && into.place.kind === 'wallet' && into.what.in === out.what.in ? into : null
        straight.push(
          ...outs.map((item): Piece => ({ from: ['from', item.place], to: ['to', into.place], item: told ?? item })),
        )
      } else straight.push(...ins.map((item): Piece => ({ from: ['from', out.place], to: ['to', item.place], item })))
    } else {
      gathered.push(...outs)
      spread.push(...ins)
    }
  }
  if (gathered.length + spread.length === 0) return straight
  const exchange = exchangeOf(steps)
  const hub: Spot = [gathered.length === 0 ? 'from' : spread.length === 0 ? 'to' : 'through', exchange]
  return [
    ...straight,
    ...gathered.map((item): Piece => ({ from: ['from', item.place], to: hub, item })),
    ...spread.map((item): Piece => ({ from: hub, to: ['to', item.place], item })),
  ]
}

/** Whether the same worth leaves and arrives, to a hundredth: rounding and interest are no trade. */
function evenOut(outs: readonly Item[], ins: readonly Item[]): boolean {
  const out = total(outs)
  const into = total(ins)
  if (out === null || into === null) return outs.length === 1 && ins.length === 1 && same(outs[0]?.what, ins[0]?.what)
  const gap = out > into ? out - into : into - out
  return gap <= 2n || gap * 100n <= out
}

function same(a: FlowAmount | undefined, b: FlowAmount | undefined): boolean {
  return a?.in === 'token' && b?.in === 'token' && a.amount === b.amount
}

function total(items: readonly Item[]): bigint | null {
  return items.reduce<bigint | null>((sum, { cents }) => (sum === null || cents === null ? null : sum + cents), 0n)
}

/** Who exchanges: the places of the swaps, or where there is none, the place of the last step that moves something. */
function exchangeOf(steps: readonly StepView[]): FlowPlace {
  const swaps = new Set(steps.filter(({ kind }) => kind === 'swap').map(({ to }) => to.name))
  const [only, ...others] = swaps
  if (others.length > 0) return { kind: 'several' }
  const last = steps.findLast(({ kind }) => kind !== 'approve' && kind !== 'reset-approval' && kind !== 'send')
  const name = only ?? last?.to.name
  return name === undefined ? { kind: 'several' } : { kind: 'named', name }
}

function sent(steps: readonly StepView[]): readonly Item[] {
  return steps.flatMap(({ sends, recipient }): readonly Item[] => {
    if (sends === null) return []
    const { contact } = recipient ?? { contact: null }
    return [
      {
        // Half an address is worse than none: the whole one stands with the step.
        place: contact === null ? { kind: 'recipient' } : { kind: 'named', name: contact },
        asset: plain(sends.token),
        what: { in: 'token', amount: sends.amount, token: sends.token },
        cents: centsOf(sends.usd),
      },
    ]
  })
}

function bridged(crossings: readonly CrossingView[]): readonly Item[] {
  return crossings.map(({ network, arrives }) => ({
    place: { kind: 'named', name: network },
    asset: plain(arrives.token),
    what: { in: 'token', amount: arrives.amount, token: arrives.token },
    cents: centsOf(arrives.usd),
    bridged: true,
  }))
}

/** What is owed comes from the lender when it grows, and goes back to them when it shrinks. */
function isOut({ change, position }: ChangeView): boolean {
  return isNegative(change) !== (position?.kind === 'owed')
}

function itemOf(change: ChangeView): Item {
  const { position, changeUsd } = change
  const amount = change.change.replace(/^[+-]/, '')
  const usd = changeUsd?.replace(/^[+-]/, '') ?? null
  const unit = unitOf(change)
  const what = (): FlowAmount => {
    if (unit !== null) return { in: 'token', amount, token: unit }
    return usd === null ? { in: 'shares', amount } : { in: 'dollars', usd }
  }
  return {
    place: position === null ? { kind: 'wallet' } : { kind: 'named', name: position.place },
    asset: plain(position?.asset ?? change.token),
    what: what(),
    cents: centsOf(usd),
  }
}

/** Changes below a cent are interest of seconds or crumbs of rounding, unless there is nothing else. */
function worthShowing(changes: readonly ChangeView[]): readonly ChangeView[] {
  const moved = changes.filter(({ change }) => !isZero(change))
  const large = moved.filter(({ changeUsd }) => changeUsd === null || !isZero(changeUsd))
  return large.length > 0 ? large : moved
}

function weigh(pieces: readonly Piece[]): readonly number[] {
  const cents = pieces.map(({ item }) => item.cents)
  if (cents.some((each) => each === null || each === 0n)) return pieces.map(() => 1)
  const numbers = cents.map((each) => Number(each))
  const widest = Math.max(...numbers)
  return numbers.map((each) => Math.max(each / widest, thinnest))
}

function centsOf(usd: string | null): bigint | null {
  return usd !== null && /^\d+\.\d{2}$/.test(usd) ? BigInt(usd.replace('.', '')) : null
}

function plain(symbol: string): string {
  return symbol === 'WETH' ? 'ETH' : symbol
}

function samePlace(a: FlowPlace, b: FlowPlace): boolean {
  return a.kind === b.kind && (a.kind !== 'named' || (b.kind === 'named' && a.name === b.name))
}
