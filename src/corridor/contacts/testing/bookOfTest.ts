import { type Address, getAddress } from 'viem'
import { practice } from '../../../chain/networks/practice.ts'
import { writeBoundPlan } from '../../../journal/boundPlanJson.ts'
import { memoryJournal } from '../../../journal/memoryJournal.ts'
import { hashBoundPlan } from '../../../model/BoundPlan.ts'
import type { ContactChange } from '../../../model/Contacts.ts'
import { planFor } from '../../../wallet/planForTests.ts'
import { addContact } from '../addContact.ts'
import { bookInMemory } from '../ContactBook.ts'
import type { BookParts } from '../contactsView.ts'

export const own: Address = getAddress(`0x${'0a11ce'.padEnd(40, '7')}`)
export const alice: Address = '0x52908400098527886E0F7030069857D2E4169EE7'
export const bob: Address = '0xde709f2102306220921060314715629080e2fb77'
/** Somebody else's, made to be taken for alice's: the same four digits at both ends. */
export const poison: Address = getAddress(`0x5290${'b'.repeat(32)}9ee7`)

/** A book on the practice chain without a chain behind it. `sentTo`: who was paid by a plan that ended well. */
export function bookOfTest(sentTo: readonly Address[] = [], now = () => '2026-05-03T10:00:00.000Z') {
  const journal = memoryJournal(now)
  for (const [at, to] of sentTo.entries()) {
    const planned = planFor(own)
    const [first] = planned.bounds.mayReceive
    if (first === undefined) throw new Error('The plan for tests pays somebody.')
    const plan = { ...planned, bounds: { ...planned.bounds, mayReceive: [{ ...first, to }] } }
    const hash = hashBoundPlan(plan)
    const planId = `p${at}`
    const approved = { hash, plan: writeBoundPlan(plan), by: 'window', typed: null, titles: [], promised: [] } as const
    journal.append({ kind: 'approved', planId, ...approved, approvedAt: 1n })
    const receipt = {
      planHash: hash,
      leftAllowances: [],
      steps: [],
      stepsNotSent: [],
      changes: [],
      fee: 0n,
      sentence: '',
    }
    journal.append({ kind: 'finished', planId, receipt: { status: 'done', ...receipt } })
  }
  const parts: BookParts = {
    contacts: bookInMemory(),
    account: own,
    journal,
    client: { network: practice },
  }
  const add = (name: string, address: string, typed?: string): ContactChange =>
    addContact(parts, { name, address, note: '', typed })
  return { parts, add, names: () => parts.contacts.all().map(({ name }) => name) }
}
