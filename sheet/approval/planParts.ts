import type { ApprovalSheet, SheetStep } from '../../src/model/ApprovalSheet.ts'
import type { AmountView, FindingView } from '../../src/model/Stage.ts'
import type { FindingLevel } from '../../src/model/Verdict.ts'
import { element } from '../element.ts'
import { exact, worth } from '../figures.ts'
import { recipientParts } from './recipientParts.ts'

const levelWords: Readonly<Record<FindingLevel, string>> = {
  INFO: 'Good to know',
  WARN: 'Careful',
  HARD: 'Danger',
  BLOCK: 'Blocked',
}

/** What would be signed, part by part: what can be lost first, then to whom, then what was found, then the steps. */
export function planParts(sheet: ApprovalSheet): readonly HTMLElement[] {
  const parts = [
    amounts('Leaves you, at most', sheet.leaves, 'leaves'),
    arrivals(sheet.arrives),
    amounts('You owe afterwards, at most', sheet.owes, 'owes'),
    receivers(sheet.receivers),
    findings(sheet.findings),
    steps(sheet.steps),
    facts(sheet),
  ]
  return parts.filter((part) => part !== null)
}

type Kind = 'leaves' | 'arrives' | 'owes' | 'receivers' | 'findings' | 'steps' | 'facts'

function section(kind: Kind, title: string, ...children: readonly Node[]): HTMLElement {
  return element('section', { class: kind, 'aria-label': title }, element('h2', {}, title), ...children)
}

function amountLine(amount: AmountView): HTMLElement {
  return element(
    'li',
    {},
    element('strong', {}, exact(amount)),
    ' ',
    element('span', { class: 'quiet' }, worth(amount)),
  )
}

function amounts(title: string, each: readonly AmountView[], kind: Kind): HTMLElement | null {
  return each.length === 0 ? null : section(kind, title, element('ul', { class: 'amounts' }, ...each.map(amountLine)))
}

function arrivals(alternatives: readonly (readonly AmountView[])[]): HTMLElement | null {
  if (alternatives.length === 0) return null
  const lists = alternatives.map((each) => element('ul', { class: 'amounts' }, ...each.map(amountLine)))
  const [first, ...others] = lists
  if (first === undefined) return null
  return section(
    'arrives',
    'Arrives, at least',
    first,
    ...others.flatMap((list) => [element('p', { class: 'quiet' }, 'or'), list]),
  )
}

function receivers(each: ApprovalSheet['receivers']): HTMLElement | null {
  if (each.length === 0) return null
  const lines = each.map(({ to, amount, recipient }) =>
    element('li', {}, element('p', {}, element('strong', {}, exact(amount)), ' to'), ...recipientParts(to, recipient)),
  )
  return section('receivers', 'Goes to somebody else', element('ul', {}, ...lines))
}

function findings(each: readonly FindingView[]): HTMLElement | null {
  if (each.length === 0) return null
  const lines = each.map(({ level, sentence, instead }) =>
    element(
      'li',
      { class: `finding ${level.toLowerCase()}` },
      element('strong', {}, levelWords[level]),
      element('p', {}, sentence),
      instead === '' ? null : element('p', { class: 'quiet' }, instead),
    ),
  )
  return section('findings', 'What was found', element('ul', { class: 'plain' }, ...lines))
}

function steps(each: readonly SheetStep[]): HTMLElement {
  const lines = each.map(({ sentence, facts }) =>
    element(
      'li',
      {},
      element('p', {}, sentence),
      ...facts.map(({ name, value }) => element('p', { class: 'quiet' }, `${name}: ${value}`)),
    ),
  )
  const title = each.length === 1 ? 'What is signed' : `What is signed, in ${each.length} steps`
  return section('steps', title, element('ol', {}, ...lines))
}

function facts({ feeBudget, account, chain, hash }: ApprovalSheet): HTMLElement {
  const fact = (name: string, value: string, code = false): readonly HTMLElement[] => [
    element('dt', {}, name),
    element('dd', {}, code ? element('code', {}, value) : value),
  ]
  const dollars = worth(feeBudget)
  return section(
    'facts',
    'Gas, account and chain',
    element(
      'dl',
      {},
      ...fact('Gas, at most', dollars === '' ? exact(feeBudget) : `${exact(feeBudget)} (${dollars})`),
      ...fact('From your account', account, true),
      ...fact(
        'On',
        chain.practice ? `${chain.name} (${chain.id}): nothing on it has any worth` : `${chain.name} (${chain.id})`,
      ),
      ...fact('This very plan', hash, true),
    ),
  )
}
