import type { Mention, MentionOf } from '../mentions/Mention.ts'
import type { Draft, Target } from '../steps/Draft.ts'
import type { DraftMaker } from '../steps/DraftMaker.ts'
import type { HoldingMention } from '../steps/readAmount.ts'
import { minus, plus, share } from '../text/decimal.ts'

/** Shares of the whole: "60/40 eth usdc", "70% eth, the rest usdc", "equal parts of eth and dai", "25% each: …". */
export function rebalance(maker: DraftMaker): Draft {
  const { clause } = maker
  readTolerance(maker)
  // "five coins, 20% each": how many there are is said by their list.
  clause.take(
    ...clause
      .open('holding')
      .filter(
        (one) =>
          (one.asset === 'unclear' || one.asset === null) &&
          !one.each &&
          one.quantity?.form === 'number' &&
          Number(one.quantity.value) === assetsOf(maker).filter(({ asset }) => asset !== 'unclear').length,
      ),
  )
  // "split everything equally": a rebalancing is of all there is.
  const whole = clause.open('holding').filter((one) => one.asset === null && one.quantity?.form === 'all')
  clause.take(...whole)
  const targets = readSplit(maker) ?? readEqual(maker) ?? readListed(maker)
  if (targets === null || isOfSome(maker) || isAmongPlaces(targets)) return maker.ask('targets').takeChain().done()
  const from = targets.mentions.map((one) => clause.source(one))
  clause.take(...targets.mentions)
  maker.set('targets', { value: targets.targets, from, ...(targets.by !== undefined && { by: targets.by }) })
  return maker.takeChain().done()
}

/** "rebalance only dai and usdc": shares of all there is, or of those two alone? "on base only" is a place. */
function isOfSome({ clause }: DraftMaker): boolean {
  return clause.mentions.some(
    (one) => one.type === 'only' && [-1, 1].every((way) => clause.beside(one, way)?.type !== 'chain'),
  )
}

/** "half in aave, half in morpho": shares of their coins, or money put into either place? */
const isAmongPlaces = ({ targets }: Targets) => targets.every(({ asset }) => namedLikePlaces.has(asset))
const namedLikePlaces: ReadonlySet<string> = new Set(['AAVE', 'MORPHO', 'SKY', 'PENDLE', 'COMP', 'UNI'])

type Targets = { readonly targets: Target[]; readonly mentions: readonly Mention[]; readonly by?: string }

/** Whether the shares make a whole, each with an asset of its own. */
export function isWhole(targets: readonly Target[]): boolean {
  const sum = targets.reduce((all, target) => plus(all, target.percent), '0')
  return sum === '100' && new Set(targets.map((target) => target.asset)).size === targets.length
}

function assetsOf(maker: DraftMaker): { asset: string; mention: Mention }[] {
  const found: { asset: string; mention: Mention }[] = []
  for (const mention of maker.clause.mentions) {
    if (mention.type === 'holding' && mention.asset !== null) found.push({ asset: mention.asset, mention })
    if (mention.type === 'protocol' && mention.asset !== null) found.push({ asset: mention.asset, mention })
    if (mention.type === 'address') found.push({ asset: mention.valid ? mention.address : 'unclear', mention })
  }
  return found
}

function readSplit(maker: DraftMaker): Targets | null {
  const [split] = maker.clause.open('split')
  if (split === undefined) return null
  const assets = assetsOf(maker)
  const counted = assets.some(({ mention }) => mention.type === 'holding' && mention.quantity !== null)
  if (assets.length !== split.parts.length || counted) return null
  const targets = split.parts.map((percent, i) => ({ asset: assets[i]?.asset ?? 'unclear', percent }))
  return { targets, mentions: [split, ...assets.map(({ mention }) => mention)] }
}

function readEqual(maker: DraftMaker): Targets | null {
  const { clause } = maker
  const equal = clause.open('equal')
  const each = clause.open('holding').filter((one) => one.each && one.asset === null && one.quantity !== null)
  const assets = assetsOf(maker).filter(
    ({ mention }) => clause.isOpen(mention) && (mention.type !== 'holding' || mention.quantity === null),
  )
  if ((equal.length === 0 && each.length === 0) || assets.length < 2) return null
  const [stated] = each
  const part = share(1n, BigInt(assets.length))
  if (stated && percentOf(stated) !== part) return null
  const others = Array.from({ length: assets.length - 1 }).reduce<string>((all) => plus(all, part), '0')
  const first = minus('100', others) ?? part
  const targets = assets.map(({ asset }, i) => ({ asset, percent: i === 0 ? first : part }))
  return { targets, mentions: [...equal, ...each, ...assets.map(({ mention }) => mention)], by: 'equal parts' }
}

function percentOf(holding: MentionOf<'holding'>): string | null {
  const { quantity } = holding
  if (quantity?.form === 'percent') return quantity.value
  return quantity?.form === 'number' && quantity.unit === 'none' && !quantity.money ? quantity.value : null
}

function readListed(maker: DraftMaker): Targets | null {
  const holdings = maker.clause.open('holding').filter((one) => one.quantity !== null)
  const targets: Target[] = []
  const loose = maker.clause.open('holding').filter((one) => one.quantity === null && one.asset !== null)
  const [first] = loose
  // "eth 40%, usdc 60%": the asset comes before its share.
  const named = first !== undefined && holdings.every((one) => one.start > first.start)
  let left: string | null = '100'
  let by: string | undefined
  for (const holding of holdings) {
    const next: HoldingMention | undefined = holding.asset === null ? nearest(loose, holding, named) : undefined
    const asset = holding.asset ?? next?.asset ?? null
    if (next) loose.splice(loose.indexOf(next), 1)
    const rest: boolean = holding.quantity?.form === 'rest'
    const percent: string | null = rest ? left : percentOf(holding)
    if (rest) by = 'the rest'
    if (asset === null || asset === 'unclear' || percent === null) return null
    targets.push({ asset, percent })
    left = left === null ? null : minus(left, percent)
  }
  if (targets.length === 0 || loose.some((one) => one.prep !== 'of')) return null
  return { targets, mentions: maker.clause.open('holding'), ...(by !== undefined && { by }) }
}

/** The asset a bare share is of: the one before it where assets come first ("eth 40%"), else the one after it. */
function nearest(
  loose: readonly HoldingMention[],
  holding: HoldingMention,
  named: boolean,
): HoldingMention | undefined {
  const after = loose.find((one) => one.start > holding.start)
  if (holding.quantity?.form === 'rest' && after !== undefined) return after
  return named ? loose.findLast((one) => one.start < holding.start) : after
}

/** "tolerance 2%, "within 3%", "drifts more than 5%" outside an order. */
function readTolerance(maker: DraftMaker): void {
  const { clause } = maker
  for (const mention of clause.mentions) {
    const isNoun = mention.type === 'noun' && (mention.noun === 'tolerance' || mention.noun === 'drift')
    const after = clause.beside(mention, 1)
    const before = clause.beside(mention, -1)
    const near = [after, before].find((one) => one?.type === 'holding' && one.asset === null && one.quantity !== null)
    if (!isNoun || near?.type !== 'holding') continue
    const percent = near.quantity?.form === 'unclear' ? near.quantity.near : percentOf(near)
    if (percent === null) continue
    maker.set('tolerancePercent', clause.say(percent, near))
    return
  }
}
