import type { Block, Draft } from '../intent/steps/Draft.ts'
import { findMissing } from '../intent/steps/findMissing.ts'
import { settleUnits } from '../intent/steps/settleUnits.ts'
import { capital } from '../model/capital.ts'
import { titled } from '../model/describeLimit.ts'
import { listed } from '../model/listed.ts'
import type { MissingPart, WantedAmount } from '../model/Reading.ts'

type Said = Draft['said']

/**
 * A question for what is missing of an act, with all that is known of it: "How much ETH do you want to sell?". Null where
 * no act in hand lacks that part, or where no such words can be made of it.
 */
export function askAbout(part: MissingPart, blocks: readonly Block[]): string | null {
  const steps = blocks.flatMap((block) => block.steps.map((step) => ({ step, when: block.when })))
  const found =
    part === 'trigger'
      ? (steps.find(({ when }) => when === 'unclear') ?? steps.find(({ step }) => findMissing(step).includes(part)))
      : steps.find(({ step }) => findMissing(step).includes(part))
  const step = found === undefined ? null : settleUnits(found.step)
  if (step === null) return null
  switch (part) {
    case 'amount':
      return askShares(blocks) ?? askAmount(step)
    case 'asset':
      return askAsset(step)
    case 'to':
      return askWhom(step)
    case 'protocol':
      return askPlace(step)
    case 'chain':
      return askNetwork(step)
    case 'targets':
      return step.kind === 'rebalance' ? 'Into which shares do you want to split what you hold?' : null
    case 'trigger':
      return askTime(step)
    case 'action':
      return null
  }
}

/** How an act is asked about: "do you want to [take out] … [of Aave]". */
function wordsOf({ kind, said }: Draft): readonly [verb: string, tail: string] | null {
  switch (kind) {
    case 'send':
      return ['send', said.to === undefined ? '' : ` to ${whom(said.to.value)}`]
    case 'earn':
      return ['earn with', '']
    case 'supply':
      return ['put', placed(' into', said.protocol?.value)]
    case 'withdraw':
      return ['take out', placed(' of', said.protocol?.value)]
    case 'borrow':
      return [
        'borrow',
        `${placed(' at', said.protocol?.value)}${said.collateral === undefined ? '' : ` against ${named(said.collateral.value)}`}`,
      ]
    case 'repay':
      return ['pay back', placed(' at', said.protocol?.value)]
    case 'stake':
      return ['stake', placed(' with', said.protocol?.value)]
    case 'unstake':
      return ['unstake', placed(' at', said.protocol?.value)]
    case 'bridge':
      return ['bring', said.to === undefined ? '' : ` to ${titled(said.to.value)}`]
    case 'swap':
      return isPurchase(said)
        ? ['buy', said.sell === undefined ? '' : ` with ${named(said.sell.value)}`]
        : ['sell', said.buy === undefined ? '' : ` for ${named(said.buy.value)}`]
    default:
      return null
  }
}

const isPurchase = ({ sell, buy, exact }: Said): boolean =>
  exact?.value === 'buy' || (buy !== undefined && sell === undefined && exact?.value !== 'sell')

/** What is counted: of an exchange, one of its sides. */
function countedIn({ kind, said }: Draft): string | undefined {
  if (kind !== 'swap') return said.asset?.value
  return isPurchase(said) ? said.buy?.value : said.sell?.value
}

/** "How much USDC do you want to send to each: alice and bob?" */
function askShares(blocks: readonly Block[]): string | null {
  const steps = blocks.flatMap((block) => block.steps)
  const [first] = steps
  const people = steps.flatMap(({ kind, said: { to } }) => (kind === 'send' && to !== undefined ? [to.value] : []))
  const asset = first?.said.asset?.value
  if (people.length < 2 || people.length < steps.length || asset === undefined || asset === 'any') return null
  if (!steps.every((step) => findMissing(step).includes('amount') && step.said.asset?.value === asset)) return null
  return `How much ${asset.startsWith('0x') ? 'of ' : ''}${named(asset)} do you want to send to each: ${listed(people.map((one) => whom(one)))}?`
}

function askAmount(step: Draft): string | null {
  if (step.kind === 'limit') return `How many dollars${per(step.said)} should the limit be?`
  // "buy eth": nothing was counted yet, and what is bought is what a person has in mind.
  const { sell, buy } = step.said
  const draft =
    step.kind === 'swap' && sell === undefined && buy !== undefined
      ? { ...step, said: { ...step.said, exact: { value: 'buy' as const, from: [] } } }
      : step
  const words = wordsOf(draft)
  if (words === null) return null
  const [verb, tail] = words
  const asset = countedIn(draft)
  if (asset === undefined || asset === 'any') return `What do you want to ${verb}${tail}, and how much of it?`
  return `How much ${asset.startsWith('0x') ? 'of ' : ''}${named(asset)} do you want to ${verb}${tail}?`
}

function askAsset(step: Draft): string | null {
  const { said, kind } = step
  if (kind === 'revoke') return 'Of which asset do you want to take back what may be taken?'
  if (kind === 'swap') return askSide(step)
  const words = wordsOf(step)
  if (words === null) return null
  const [verb, tail] = words
  const counted = said.asset === undefined || said.asset.value === 'any' ? countOf(said.amount?.value) : null
  return `${counted === null ? 'Which asset' : `${capital(counted)} of which asset`} do you want to ${verb}${tail}?`
}

/** "What do you want to buy 500 dollars of ETH with?", "What do you want for half of your ETH?" */
function askSide({ said }: Draft): string | null {
  const { sell, buy, amount, exact } = said
  if (sell !== undefined && buy !== undefined && sell.value !== buy.value) return null
  if (exact?.value === 'buy') {
    if (buy === undefined) return null
    return `What do you want to buy ${much(amount?.value, buy.value)} with?`
  }
  if (sell !== undefined) return `What do you want for ${much(amount?.value, sell.value)}?`
  const counted = countOf(amount?.value)
  if (buy === undefined || counted === null) return null
  return `${capital(counted)} of which asset do you want to sell for ${named(buy.value)}?`
}

function askWhom(step: Draft): string | null {
  const { asset, amount } = step.said
  if (step.kind !== 'send') return null
  const isNamed = asset !== undefined && asset.value !== 'any'
  return `To whom do you want to send ${isNamed ? much(amount?.value, asset.value) : (countOf(amount?.value) ?? 'money')}?`
}

function askPlace({ kind, said }: Draft): string | null {
  if (kind === 'claim') return 'Where do you want to claim rewards?'
  const it = said.asset === undefined || said.asset.value === 'any' ? null : much(said.amount?.value, said.asset.value)
  if (it === null) return null
  if (kind === 'withdraw') return `From where do you want to take out ${it}?`
  const verb = { supply: 'put', earn: 'put', stake: 'stake', borrow: 'borrow', repay: 'pay back' }
  const found = Object.entries(verb).find(([name]) => name === kind)
  return found === undefined ? null : `Where do you want to ${found[1]} ${it}?`
}

function askNetwork(step: Draft): string | null {
  const { kind, said } = step
  const act = actOf(step)
  if (act === null) return null
  return kind === 'bridge' && said.to === undefined
    ? `To which network do you want to ${act}?`
    : `On which network do you want to ${act}?`
}

function askTime(step: Draft): string | null {
  if (step.kind === 'limit') {
    const { usd } = step.said
    return `${usd === undefined ? 'For what time' : `${usd.value} dollars for what time`}: a day, a week, a month, or each transaction by itself?`
  }
  const act = actOf(step)
  return act === null ? null : `When exactly do you want to ${act}?`
}

function actOf(step: Draft): string | null {
  const words = wordsOf(step)
  const asset = countedIn(step)
  if (words === null || asset === undefined || asset === 'any') return null
  return `${words[0]} ${much(step.said.amount?.value, asset)}${words[1]}`
}

const per = ({ per }: Said): string =>
  per === undefined ? '' : per.value === 'transaction' ? ' for each transaction' : ` a ${per.value}`
const placed = (word: string, place: string | undefined): string =>
  place === undefined ? '' : `${word} ${place === 'all' ? 'every place' : titled(place)}`
const whom = (to: string): string => (to.startsWith('0x') ? 'that address' : to)
const named = (asset: string): string =>
  asset.startsWith('0x') ? 'that token' : asset === 'stablecoin' ? 'stablecoins' : asset

function much(amount: WantedAmount | undefined, asset: string): string {
  const name = named(asset)
  if (amount === undefined) return name
  if (amount === 'previous') return 'it'
  if (amount === 'all') return `all your ${name}`
  if ('percent' in amount) return `${shareOf(amount.percent)} of your ${name}`
  if ('allBut' in amount) return `all your ${name} but ${amount.allBut.value}`
  return amount.unit === 'usd' ? `${dollars(amount.value)} of ${name}` : `${amount.value} ${name}`
}

/** The amount, where what it is of is asked. Null where no words can be made of it. */
function countOf(amount: WantedAmount | undefined): string | null {
  if (amount === undefined || amount === 'previous') return null
  if (amount === 'all') return 'all'
  if ('percent' in amount) return shareOf(amount.percent)
  if ('allBut' in amount) return null
  return amount.unit === 'usd' ? dollars(amount.value) : amount.value
}

const shareOf = (percent: string): string => (percent === '50' ? 'half' : `${percent} %`)
const dollars = (value: string): string => `${value} ${value === '1' ? 'dollar' : 'dollars'}`
