import type { ApprovalSheet, SheetLoan, SheetStep } from '../../src/model/ApprovalSheet.ts'
import type { AmountView, FindingView } from '../../src/model/Stage.ts'
import { withDollarSign } from '../../src/model/Usd.ts'
import { element } from '../element.ts'
import { bound, exact, worth } from '../figures.ts'
import type { Words } from '../words/Words.ts'
import { recipientParts } from './recipientParts.ts'

type Said = Words['approval']

/** Of the core's own sentences, for whoever hears them read. */
const english = { lang: 'en' } as const

/** What would be signed, part by part: what can be lost first, then to whom, then what was found, then the steps. */
export function planParts(sheet: ApprovalSheet, words: Said): readonly HTMLElement[] {
  const parts = [
    alsoBacked(sheet.loan, words),
    amounts(words.leaves, sheet.leaves, 'leaves'),
    arrivals(sheet, words),
    owes(sheet, words),
    loan(sheet.loan, words),
    receivers(sheet, words),
    ends(sheet, words),
    findings(sheet.findings, words),
    steps(sheet.steps, words),
    facts(sheet, words),
  ]
  return parts.filter((part) => part !== null)
}

type Kind = 'backs' | 'leaves' | 'arrives' | 'owes' | 'loan' | 'receivers' | 'ends' | 'findings' | 'steps' | 'facts'

/** How a figure is rounded: a bound may be, what is moved is not. */
type Toward = 'exact' | 'up' | 'down'

function section(kind: Kind, title: string, ...children: readonly (Node | null)[]): HTMLElement {
  return element('section', { class: kind, 'aria-label': title }, element('h2', {}, title), ...children)
}

function amountLine(amount: AmountView, toward: Toward): HTMLElement {
  return element('li', {}, figure(amount, toward), ' ', element('span', { class: 'quiet' }, worth(amount)))
}

/** A number stays in one piece: one that is long is written smaller. */
function figure(amount: AmountView, toward: Toward): HTMLElement {
  const text = toward === 'exact' ? exact(amount) : bound(amount, toward)
  const number = text.slice(0, text.length - amount.token.length).trim()
  return element(
    'strong',
    {
      ...(number.length > longNumber ? { class: 'long' } : {}),
      ...(text === exact(amount) ? {} : { title: exact(amount) }),
    },
    element('span', { class: 'number' }, number),
    ` ${amount.token}`,
  )
}

/** Digits, points and commas that fit on one line of the narrowest window at the full size. */
const longNumber = 12

function amounts(title: string, each: readonly AmountView[], kind: Kind, toward: Toward = 'exact'): HTMLElement | null {
  return each.length === 0
    ? null
    : section(kind, title, element('ul', { class: 'amounts' }, ...each.map((one) => amountLine(one, toward))))
}

/** What may be owed is told with why it is more than was asked for. */
function owes({ owes: each }: ApprovalSheet, words: Said): HTMLElement | null {
  const part = amounts(words.owes, each, 'owes', 'up')
  part?.append(element('p', { class: 'quiet' }, words.owesWhy))
  return part
}

function arrivals({ arrives: alternatives, leaves }: ApprovalSheet, words: Said): HTMLElement | null {
  if (alternatives.length === 0) return null
  const lists = alternatives.map((each) =>
    element('ul', { class: 'amounts' }, ...each.map((one) => amountLine(one, 'down'))),
  )
  const [first, ...others] = lists
  if (first === undefined) return null
  return section(
    'arrives',
    words.arrives,
    first,
    ...others.flatMap((list) => [element('p', { class: 'quiet' }, words.or), list]),
    [...alternatives.flat(), ...leaves].some(({ place }) => place !== null)
      ? element('p', { class: 'quiet' }, words.rounded)
      : null,
  )
}

/** What stands behind the loan beside what was named: it can be lost, though nothing of it moves. */
function alsoBacked(of: SheetLoan | null, words: Said): HTMLElement | null {
  if (of === null || of.alsoBacked === null) return null
  return section('backs', words.alsoBacked, element('p', english, of.alsoBacked))
}

/** What it costs a year, how safe it is, and what that means. */
function loan(of: SheetLoan | null, words: Said): HTMLElement | null {
  if (of === null) return null
  const { healthBefore, healthAfter, fallPercent, ratePercent, interestPerYearUsd, netPerYearUsd, backedBy } = of
  return section(
    'loan',
    words.loan,
    element(
      'dl',
      {},
      ...(ratePercent === null ? [] : fact(words.rate, words.aYear(ratePercent, dollarsOrNothing(interestPerYearUsd)))),
      ...(netPerYearUsd === null ? [] : fact(words.inAll, yearInAll(netPerYearUsd, words))),
      ...fact(words.health, `${healthBefore ?? words.nothingOwed} → ${healthAfter}`),
      ...(backedBy.length === 0 ? [] : fact(words.backedBy, backedBy.join(', '))),
    ),
    element('p', { class: 'quiet' }, fallPercent === '0' ? words.soldNow : words.soldAt(fallPercent)),
  )
}

function dollarsOrNothing(usd: string | null): string {
  return usd === null ? '' : withDollarSign(usd)
}

/** Whether it earns or costs is said in words: a sign is overlooked. */
function yearInAll(usd: string, words: Said): string {
  return usd.startsWith('-') ? words.costs(withDollarSign(usd.slice(1))) : words.earns(withDollarSign(usd))
}

function receivers({ receivers: each }: Pick<ApprovalSheet, 'receivers'>, words: Said): HTMLElement | null {
  if (each.length === 0) return null
  const lines = each.map(({ to, amount, recipient }) =>
    element(
      'li',
      {},
      element('p', {}, figure(amount, 'exact'), ` ${words.to}`),
      ...recipientParts(to, recipient, words),
    ),
  )
  return section('receivers', words.receivers, element('ul', {}, ...lines))
}

/** What each permission is until then, and that nothing is left of it; whether they that have it are known for a trap. */
function ends({ ends: each }: Pick<ApprovalSheet, 'ends'>, words: Said): HTMLElement | null {
  if (each.length === 0) return null
  const lines = each.map(({ over, who, before, known }) =>
    element(
      'li',
      {},
      element('p', english, words.permissionOf(over, who)),
      element('p', {}, element('strong', {}, `${stood(before, over, words)} → ${words.nothingLeft}`)),
      known === 'trap' ? element('p', { class: 'finding warn' }, element('strong', {}, words.trap)) : null,
      known === 'stranger' ? element('p', { class: 'quiet' }, words.stranger) : null,
    ),
  )
  return section('ends', words.ends, element('ul', { class: 'plain' }, ...lines))
}

function stood(before: string | null, over: string, words: Said): string {
  if (before === null) return words.allowed
  return before === 'unlimited' ? words.unlimited : exact({ amount: before, token: over })
}

function findings(each: readonly FindingView[], words: Said): HTMLElement | null {
  if (each.length === 0) return null
  const lines = each.map(({ level, sentence, instead }) =>
    element(
      'li',
      { class: `finding ${level.toLowerCase()}` },
      element('strong', {}, words.levels[level]),
      element('p', english, sentence),
      instead === '' ? null : element('p', { class: 'quiet', ...english }, instead),
    ),
  )
  return section('findings', words.found, element('ul', { class: 'plain' }, ...lines))
}

function steps(each: readonly SheetStep[], words: Said): HTMLElement {
  const lines = each.map(({ sentence, facts }) =>
    element(
      'li',
      {},
      element('p', english, sentence),
      ...facts.map(({ name, value }) => element('p', { class: 'quiet', ...english }, `${name}: ${value}`)),
    ),
  )
  const title = each.length === 1 ? words.signed : words.signedIn(each.length)
  return section('steps', title, element('ol', {}, ...lines))
}

function fact(name: string, value: string, code = false): readonly HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, code ? element('code', {}, value) : value)]
}

function facts({ feeBudget, account, chain, hash, relay }: ApprovalSheet, words: Said): HTMLElement {
  const name = `${chain.name} (${chain.id})`
  const dollars = worth(feeBudget)
  return section(
    'facts',
    words.facts,
    element(
      'dl',
      {},
      ...fact(words.fee, dollars === '' ? exact(feeBudget) : `${exact(feeBudget)} (${dollars})`),
      ...fact(words.account, account, true),
      ...fact(words.on, chain.practice ? words.practice(name) : name),
      ...(relay === null ? [] : fact(words.sent, words.through(relay))),
      ...fact(words.fingerprint, hash, true),
    ),
    element('p', { class: 'quiet' }, words.whatFingerprint),
  )
}
