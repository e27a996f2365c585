import { isAddress } from 'viem'
import { missingCase } from '../../errors/missingCase.ts'
import { groupDigits } from '../decimal.ts'
import type { Aim, BuildFields, BuildPeriod, BuildPosition, BuildQuestion } from './BuildFields.ts'
import { type FigureProblem, figureIn } from './figureIn.ts'

/** A place of the sentence that is filled in. `share 0` is the first of them. */
export type Gap =
  | 'job'
  | 'amount'
  | 'coin'
  | 'other'
  | 'place'
  | 'position'
  | 'debt'
  | 'contact'
  | 'address'
  | `percent ${number}`
  | `share ${number}`
  | 'sum'
  | 'revoke'
  | 'usd'
  | 'lift'
  | 'about'

/** What is missing or wrong there. `same`: it would be exchanged for itself. `not-address`: `addressMistake` says why. */
export type GapProblem = FigureProblem | 'choose' | 'same' | 'twice' | 'sum' | 'not-there' | 'not-address'

/** In the order of the sentence. */
export type GapProblems = ReadonlyMap<Gap, GapProblem>

export type Built =
  | { readonly status: 'sentence'; readonly sentence: string }
  | { readonly status: 'gaps'; readonly gaps: GapProblems }

/** What can be named here. */
export type BuildKnown = {
  /** The window's language: "1.000" is not the same figure in each. */
  readonly language: string
  /** By ticker. */
  readonly decimals: ReadonlyMap<string, number>
  readonly places: readonly string[]
  readonly lent: readonly BuildPosition[]
  readonly owed: readonly BuildPosition[]
}

/** Words for all of it, in the languages of the window. */
const allWords = /^(?:all|everything|alles)$/i

export const isAll = (typed: string): boolean => allWords.test(typed.trim())

/**
 * The sentence that says what was filled in, in English, as the reader reads it; or what is missing, gap by gap. A test reads every kind of
 * sentence that can come of it back, so that none is ever taken for another.
 */
export function builtSentence(fields: BuildFields, known: BuildKnown): Built {
  const { job } = fields
  if (job === null) return { status: 'gaps', gaps: new Map([['job', 'choose']]) }
  const gaps = new Map<Gap, GapProblem>()
  const sentence = sentenceOf({ ...fields, job }, known, (gap, problem) => {
    gaps.set(gap, problem)
    return ''
  })
  return gaps.size > 0 ? { status: 'gaps', gaps } : { status: 'sentence', sentence }
}

type Chosen = BuildFields & { readonly job: NonNullable<BuildFields['job']> }
/** Notes what is wrong, and stands for the empty text. */
type Lacking = (gap: Gap, problem: GapProblem) => ''

function sentenceOf(fields: Chosen, known: BuildKnown, lacking: Lacking): string {
  const { coin, other, contact, address } = fields
  switch (fields.job) {
    case 'earn':
      return `Put ${much(fields, coinOf(coin, 'coin', lacking), known, lacking)} into ${placeOf(fields.place, known, lacking)}`
    case 'withdraw':
      return outOf(fields, known, lacking)
    case 'swap': {
      const into = coinOf(other, 'other', lacking)
      if (into !== '' && into === coin) lacking('other', 'same')
      return `Swap ${much(fields, coinOf(coin, 'coin', lacking), known, lacking)} for ${into}`
    }
    case 'split':
      return `Split everything: ${sharesOf(fields, known.language, lacking)}`
    case 'send': {
      const to = contact === '' ? addressIn(address, lacking) : contact
      return `Send ${much(fields, coinOf(coin, 'coin', lacking), known, lacking)} to ${to}`
    }
    case 'repay': {
      const debt = chosenOf(known.owed, fields.debt, 'debt', lacking)
      return debt === null ? '' : `Repay ${much(fields, debt.coin, known, lacking)}${onPlace(debt)}`
    }
    case 'revoke':
      return fields.revoke === '' ? lacking('revoke', 'choose') : fields.revoke
    case 'limit':
      return limitOf(fields, known.language, lacking)
    case 'ask':
      return asked(fields, lacking)
    default:
      return missingCase(fields.job)
  }
}

const coinOf = (coin: string, gap: 'coin' | 'other', lacking: Lacking): string =>
  coin === '' ? lacking(gap, 'choose') : coin

/** "1,000 USDC", "all my USDC". */
function much({ amount }: BuildFields, coin: string, known: BuildKnown, lacking: Lacking): string {
  if (isAll(amount)) return `all my ${coin}`
  // A token that nobody knows has as many digits as any: the planner says where they are too many.
  const figure = figureIn(amount, known.decimals.get(coin) ?? 18, known.language)
  return figure.status === 'ok' ? `${groupDigits(figure.plain)} ${coin}` : lacking('amount', figure.problem)
}

const aimWords: Readonly<Record<Aim, string>> = {
  balanced: 'the safest place with the highest yield',
  safety: 'the safest place',
  yield: 'the place with the highest yield',
}

const isAim = (place: string): place is Aim => place in aimWords

function placeOf(place: string, known: BuildKnown, lacking: Lacking): string {
  if (isAim(place)) return aimWords[place]
  return known.places.includes(place) ? place : lacking('place', 'not-there')
}

function chosenOf(
  of: readonly BuildPosition[],
  key: string,
  gap: 'position' | 'debt',
  lacking: Lacking,
): BuildPosition | null {
  const chosen = of.find((one) => one.key === key)
  if (chosen === undefined) lacking(gap, key === '' ? 'choose' : 'not-there')
  return chosen ?? null
}

const onPlace = ({ place }: BuildPosition): string => (place === null ? '' : ` on ${place}`)

function outOf(fields: BuildFields, known: BuildKnown, lacking: Lacking): string {
  const position = chosenOf(known.lent, fields.position, 'position', lacking)
  if (position === null) return ''
  const sum = much(fields, position.coin, known, lacking)
  return position.place === null ? `Unstake ${sum}` : `Take ${sum} out of ${position.place}`
}

function sharesOf({ shares }: BuildFields, language: string, lacking: Lacking): string {
  let sum = 0n
  let whole = true
  const said = shares.map(({ percent, coin }, at) => {
    const figure = figureIn(percent.replace(/ ?%$/, ''), 2, language)
    if (figure.status === 'ok') sum += hundredths(figure.plain)
    else {
      whole = false
      lacking(`percent ${at}`, figure.problem)
    }
    if (coin === '') lacking(`share ${at}`, 'choose')
    else if (shares.findIndex((other) => other.coin === coin) < at) lacking(`share ${at}`, 'twice')
    return figure.status === 'ok' ? `${figure.plain}% ${coin}` : ''
  })
  if (whole && sum !== 10_000n) lacking('sum', 'sum')
  const last = said.at(-1) ?? ''
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last
}

/** "33.5" is 3350n. @param percent a plain decimal of two digits after the point at most */
export function hundredths(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.')
  return BigInt(`${whole}${fraction.padEnd(2, '0')}`)
}

function addressIn(typed: string, lacking: Lacking): string {
  const text = typed.trim()
  if (text === '') return lacking('contact', 'choose')
  if (isAddress(text)) return text
  if (/^[a-z0-9][a-z0-9-]{0,60}\.eth$/i.test(text)) return text.toLowerCase()
  return lacking('address', 'not-address')
}

const perWords: Readonly<Record<BuildPeriod, string>> = {
  day: 'a day',
  week: 'a week',
  month: 'a month',
  transaction: 'per transaction',
}
const liftWords: Readonly<Record<BuildPeriod, string>> = {
  day: 'Remove my daily limit',
  week: 'Remove my weekly limit',
  month: 'Remove my monthly limit',
  transaction: 'Remove my limit per transaction',
}

function limitOf({ lift, usd, per }: BuildFields, language: string, lacking: Lacking): string {
  if (lift !== null) return liftWords[lift]
  const figure = figureIn(usd, 2, language)
  if (figure.status !== 'ok') return lacking('usd', figure.problem)
  return `Never more than $${groupDigits(figure.plain)} ${perWords[per]}`
}

const questionWords: Readonly<Record<Exclude<BuildQuestion, 'safe'>, string>> = {
  have: 'What do I have?',
  earns: 'Where does my money earn most?',
  paid: 'What did I pay so far?',
  done: 'What did I do so far?',
  takes: 'Who may take my money?',
  limits: 'Which limits do I have?',
}

function asked({ question, about }: BuildFields, lacking: Lacking): string {
  if (question !== 'safe') return questionWords[question]
  return about === '' ? lacking('about', 'choose') : `Is ${about} safe?`
}
