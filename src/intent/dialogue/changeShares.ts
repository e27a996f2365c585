import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import type { Block, Draft, Target } from '../steps/Draft.ts'
import { isZero, minus, plainDecimal, plus, share } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { bareOf } from './onlyValue.ts'
import { tens } from './partsOfAll.ts'
import type { State } from './State.ts'
import { setSlot } from './setSlot.ts'

const figure = `(?:\\d{1,2}(?:\\.\\d{1,2})?|(?:${Object.keys(tens).join('|')})(?:[ -]five)?)(?: ?(?:%|percent|per cent))?`
const opening = '(?:(?:make|split|do|set|divide|turn|change|put|have) (?:it |that |them |this )?(?:to |into |up )?)?'
/** "50 50", "sixty-forty", "40, 40, 20" */
const figures = new RegExp(
  `^${opening}(?<figures>${figure}(?:(?: ?[/:-] ?|,? and |, ?| to | )${figure}){1,4})(?: split| ratio)?$`,
  'i',
)
const parts: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5 }
/** "a third each", "evenly", "half half" */
const even = new RegExp(
  `^${opening}(?:(?:a |one )?(?<part>half|third|quarter|fifth)(?: of)? (?:each|for each|of each)|(?<halves>half half|half and half|half/half|half-half)|(?:all )?(?:equal|equally|evenly|even|equal parts|equal shares|an? (?:even|equal) split|the same (?:share |amount )?(?:for|of) (?:each|all|every one)(?: of them)?))$`,
  'i',
)
/** "throw some link in there" */
const adds =
  /^(?:throw|add|put|mix|toss|include|work|sprinkle|get)(?: in)? (?:(?:some|a bit of|a little|a little bit of|a touch of) )?(?<coin>[a-z]{2,9})(?: (?:in there|in it|into it|into the mix|in the mix|to it|to that|to the mix|in|there|too|as well|also))*$/i
/** "leave it within four percent either way" */
const band =
  /^(?:(?:leave|keep|let) (?:it|that|them)(?: be)?,? (?:if )?(?:it is |it's |they are )?(?:within|inside|up to)|within|give or take|plus or minus|anything within) (?<held>[^,.;]+?)(?: (?:either way|either side|both ways|of (?:it|that|target)|is (?:fine|ok|okay)|or so))*$/di

/**
 * Other shares of the rebalancing in hand, in words: "50 50", "sixty-forty", "a third each"; how far off is let be; or one coin
 * more, of which the shares are then asked. Null where the turn says anything else.
 */
export function changeShares(state: State, turn: string, at: number): Outcome | null {
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  const targets = step?.said.targets?.value
  if (block === undefined || step?.kind !== 'rebalance' || more.length + others.length > 0) return null
  if (targets === undefined || step.unclear.includes('action')) return null
  const span = bareOf(turn)
  const text = straightQuotes(turn).slice(span.start, span.end)
  const from = [{ turn: at, ...span }]
  const ask = (): Outcome => ({ state, reading: asking('targets'), blocks: [] })
  const listed = figures.exec(text)?.groups?.figures?.match(new RegExp(figure, 'gi'))?.map(percentIn)
  if (listed !== undefined) return percents(listed)
  const found = even.exec(text)
  if (found !== null) {
    const count = found.groups?.halves === undefined ? parts[found.groups?.part?.toLowerCase() ?? ''] : 2
    return count === undefined || count === targets.length ? percents(evenly(targets.length)) : ask()
  }
  const tolerance = band.exec(text)
  const held = tolerance === null ? null : spanOf(tolerance, 'held')
  const percent = held === null ? null : heldIn(text, held, [])
  if (percent !== null && percent.asset === null && percent.quantity?.form === 'percent')
    return hold(setSlot(step, 'tolerancePercent', { value: percent.quantity.value, from }, null))
  const coin = adds.exec(text)?.groups?.coin
  const [word, ...rest] = coin === undefined ? [] : tag(coin, [])
  if (word?.lexeme.tag !== 'asset' || word.lexeme.asset === 'stablecoin' || word.repaired || rest.length > 0)
    return null
  const { asset } = word.lexeme
  if (targets.some((one) => one.asset === asset)) return ask()
  const open = setSlot(step, 'targets', { value: [...targets, { asset, percent: '0' }], from }, null)
  return hold({ ...open, unclear: [...new Set([...open.unclear, 'targets' as const])] })

  function percents(values: readonly string[]): Outcome {
    const sum = values.reduce((all, one) => plus(all, one), '0')
    if (targets === undefined || values.length !== targets.length || sum !== '100' || values.some(isZero)) return ask()
    const value = targets.map((target, i): Target => ({ asset: target.asset, percent: values[i] ?? '0' }))
    const before = step?.said.targets?.from ?? []
    return step === undefined ? ask() : hold(setSlot(step, 'targets', { value, from: [...before, ...from] }, 'targets'))
  }
  function hold(changed: Draft): Outcome {
    return block === undefined ? ask() : holding(state, [{ ...block, steps: [changed] } satisfies Block])
  }
}

function percentIn(said: string): string {
  const figure = /\d[\d.]*/.exec(said)?.[0]
  if (figure !== undefined) return plainDecimal(figure)
  const [, ten = '0'] = Object.entries(tens).find(([word]) => said.toLowerCase().startsWith(word)) ?? []
  return /five/i.test(said) ? ten.replace(/0$/, '5') : ten
}

function evenly(count: number): readonly string[] {
  const part = share(1n, BigInt(count))
  const others = Array.from({ length: count - 1 }, () => part)
  const first = minus(
    '100',
    others.reduce((all, one) => plus(all, one), '0'),
  )
  return [first ?? part, ...others]
}
