import { missingCase } from '../../src/errors/missingCase.ts'
import { dollars, shortAmount } from '../ui/figures.ts'
import type { Flow, FlowAmount, FlowPlace } from './flowOf.ts'
import type { PlanWords } from './PlanWords.ts'

/** The whole picture in one sentence, for who cannot see it. */
export function describeFlow({ nodes, links }: Flow, t: PlanWords): string {
  const placeOf = (id: string) => {
    const node = nodes.find((each) => each.id === id)
    return node === undefined ? '' : inSentence(node.place, t)
  }
  const said = links.map(({ from, to, kind, what }) =>
    kind === 'fee'
      ? t('flow.fee', { what: amountWords(what, t) })
      : t('flow.link', { what: amountWords(what, t), from: placeOf(from), to: placeOf(to) }),
  )
  return t('flow.name', { links: said.join('; ') })
}

export function amountWords(what: FlowAmount, t: PlanWords): string {
  switch (what.in) {
    case 'token':
      return `${shortAmount(what.amount)} ${what.token}`
    case 'shares':
      return t('flow.shares', { amount: shortAmount(what.amount) })
    case 'dollars':
      return dollars(what.usd)
    default:
      return missingCase(what)
  }
}

export function placeLabel(place: FlowPlace, t: PlanWords): string {
  return place.kind === 'named' ? place.name : t(`flow.${place.kind}Label`)
}

function inSentence(place: FlowPlace, t: PlanWords): string {
  return place.kind === 'named' ? place.name : t(`flow.${place.kind}`)
}
