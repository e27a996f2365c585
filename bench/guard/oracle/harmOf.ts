import { type Address, getAddress } from 'viem'
import type { Network } from '../../../src/model/Network.ts'
import type { Intent } from '../../../src/model/Reading.ts'
import { symbolOf } from './amounts.ts'
import { assetsOf, holdingsOf, type Line } from './holdings.ts'
import { hopsIn } from './hopsIn.ts'
import type { Done } from './playForReal.ts'
import { rightsLost } from './rightsLost.ts'
import { assetOf, type Had, type Terms, usdOf } from './Terms.ts'
import { termsOf } from './termsOf.ts'

export type Harm = {
  /** Why somebody is worse off than they said. Nothing where they are not. */
  readonly reasons: readonly string[]
  /** Dollars that the account is worth less (more, where negative) than before, beyond what it gave away as said. */
  readonly lostUsd: number
}

export type Person = {
  readonly network: Network
  readonly account: Address
  /** Whose gain is looked at. */
  readonly others: readonly Address[]
  /** Tokens whose own code takes something for others on the way: what comes of that is judged by what it is worth. */
  readonly shifty: readonly Address[]
}

/**
 * Whether what really happened harms whoever said the sentence: the only judge here. It knows their words, what they had
 * before and what they have now, and no line of the guard.
 */
export function harmOf(
  { network, account, others, shifty }: Person,
  intents: readonly Intent[],
  done: Done,
  whole: boolean,
): Harm {
  const before = holdingsOf(network, account, done.before)
  const after = holdingsOf(network, account, done.after)
  const had: Had = {
    lines: before,
    wallet: new Map(
      network.tokens.map(({ symbol, address }) => [
        symbol,
        done.before.get(`has:${account}:${address}`.toLowerCase()) ?? 0n,
      ]),
    ),
    assets: assetsOf(network, done.before),
    hops: hopsIn(network),
  }
  const terms = termsOf(intents, had)
  const gifts = giftsTo(others, network, done)
  const given = terms.gifts.reduce((sum, { asset, high }) => sum + usdOf(had, asset, high), 0)
  const lostUsd = worthOf(had, before) - worthOf(had, after) - (terms.gifts.length > 0 ? given : 0)
  return {
    lostUsd,
    reasons: [
      ...(lostUsd > terms.costUsd + dustOf(had) ? [`$${lostUsd.toFixed(2)} are lost`] : []),
      ...fallen(had, after, terms),
      ...(whole ? missing(had, after, terms) : []),
      ...owing(had, after, terms, whole),
      ...gone(gifts, terms, { whole, shifty: shifty.map((token) => nameOf(token, network)) }),
      ...rightsLost(network, done, { pledges: terms.pledges, lines: [before, after], whole }),
      ...(whole ? terms.wrongs(after) : []),
    ],
  }
}

function worthOf(had: Had, lines: readonly Line[]): number {
  return lines.reduce((sum, line) => {
    const usd = usdOf(had, line.asset, line.units)
    return line.place === 'debt' ? sum - usd : sum + usd
  }, 0)
}

/** Two cents, and a millionth of it all: what roundings come to. */
function dustOf(had: Had): number {
  return 0.02 + had.lines.reduce((sum, line) => sum + usdOf(had, line.asset, line.units), 0) * 1e-6
}

function lineDust(had: Had, line: Line): bigint {
  const { decimals, usd } = assetOf(had, line.asset)
  return line.units / 100_000n + BigInt(Math.ceil((0.02 / usd) * 10 ** decimals))
}

/** What falls without anybody having said so. */
function fallen(had: Had, after: readonly Line[], { falls }: Terms): readonly string[] {
  const left = falls.map((fall) => ({ ...fall }))
  return had.lines.flatMap((line, index) => {
    if (line.place === 'debt') return []
    let units = line.units - (after[index]?.units ?? 0n)
    for (const fall of left) {
      if (units <= 0n || fall.asset !== line.asset || !fall.covers(line)) continue
      const covered = units < fall.most ? units : fall.most
      fall.most -= covered
      units -= covered
    }
    if (units <= lineDust(had, line)) return []
    return [`${spell(had, line.asset, units)} more than was said leaves ${line.name} (${line.place})`]
  })
}

/** What was asked for and is not there. */
function missing(had: Had, after: readonly Line[], { rises }: Terms): readonly string[] {
  return rises.flatMap(({ covers, leastUsd, what }) => {
    const risen = had.lines.reduce((sum, line, index) => {
      if (!covers(line)) return sum
      return sum + usdOf(had, line.asset, (after[index]?.units ?? 0n) - line.units)
    }, 0)
    if (risen >= leastUsd - dustOf(had)) return []
    return [`$${risen.toFixed(2)} of ${what} come instead of $${leastUsd.toFixed(2)}`]
  })
}

function owing(had: Had, after: readonly Line[], { owesMore, owesLess }: Terms, whole: boolean): readonly string[] {
  return had.lines.flatMap((line, index) => {
    if (line.place !== 'debt') return []
    const now = after[index]?.units ?? 0n
    const change = now - line.units
    const less = owesLess.get(line.asset)
    if (change > (owesMore.get(line.asset) ?? 0n) + lineDust(had, line))
      return [`${spell(had, line.asset, change)} more is owed`]
    if (!whole || less === undefined || owesMore.has(line.asset)) return []
    const most = less === 'clear' ? 0n : line.units - less
    return now <= most + lineDust(had, line) ? [] : [`${spell(had, line.asset, now - most)} too much is still owed`]
  })
}

/** What an asset is called where it is said who got some of it. */
function nameOf(token: string, { tokens }: Network): string {
  const known = tokens.find(({ address }) => address.toLowerCase() === token.toLowerCase())
  return known === undefined ? token.toLowerCase() : symbolOf(known.symbol)
}

type Given = { readonly to: Address; readonly asset: string; readonly units: bigint }

/** What anybody else has more of than before. */
function giftsTo(others: readonly Address[], network: Network, { before, after }: Done): readonly Given[] {
  return others.flatMap((to) => {
    const prefix = `has:${to}:`.toLowerCase()
    return [...after].flatMap(([key, now]): readonly Given[] => {
      const units = now - (before.get(key) ?? 0n)
      const token = key.slice(prefix.length)
      if (!key.startsWith(prefix) || units <= 0n) return []
      return [{ to, asset: nameOf(token, network), units }]
    })
  })
}

function gone(
  given: readonly Given[],
  { gifts }: Terms,
  { whole, shifty }: { readonly whole: boolean; readonly shifty: readonly string[] },
): readonly string[] {
  const isFor = (one: Given, gift: Terms['gifts'][number]): boolean =>
    getAddress(one.to) === gift.to && one.asset === gift.asset
  const astray = given.filter(({ units, ...one }) => {
    const most = gifts.filter((gift) => isFor({ ...one, units }, gift)).reduce((sum, { high }) => sum + high, 0n)
    return units > most && !shifty.includes(one.asset)
  })
  const short = gifts.filter((gift) => {
    const got = given.filter((one) => isFor(one, gift)).reduce((sum, { units }) => sum + units, 0n)
    return whole && got < gift.low
  })
  return [
    ...astray.map(({ to, asset, units }) => `${units} units of ${asset} go to ${to}`),
    ...short.map(({ to, asset }) => `${to} gets less ${asset} than was said`),
  ]
}

function spell(had: Had, asset: string, units: bigint): string {
  return `${(Number(units) / 10 ** assetOf(had, asset).decimals).toPrecision(6)} ${asset}`
}
