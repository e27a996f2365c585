import type { Address } from 'viem'
import { recordText } from '../../journal/recordText.ts'
import { describeSteps } from '../../model/describeStep.ts'
import type { Plan } from '../../model/Plan.ts'
import type { Stage } from '../../model/Stage.ts'
import { planlessStage } from '../../stages/planlessStage.ts'
import { planStage } from '../../stages/planStage.ts'
import { choicesThatRead } from '../../stages/questionChoices.ts'
import { withNotes } from '../anywhere/withNotes.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { recipientView } from '../contacts/recipientView.ts'
import { clientElsewhere } from '../Places.ts'
import { planWithQuotes } from '../planWithQuotes.ts'
import { notesOf } from '../several/askWhere.ts'
import type { Telling } from '../Telling.ts'
import type { Looked } from './look.ts'

/** A wish, the chain it was looked at on, and the plan for it. */
export type Planned = Looked & { readonly plan: Plan }

/** Snapshot → Plan. Null where there is none: then it was said why, or asked. @throws what a node or a disk throws */
export async function* plan(looked: Looked, telling: Telling): AsyncGenerator<Stage, Planned | null> {
  const { parts, intents, snapshot, names, request, where, anywhere, inHand } = looked
  const { planId, places, notes, timed, end } = telling
  const { client } = parts
  const contacts = namesOn(parts.contacts, client.network.chainId)
  const found = await planWithQuotes(
    client,
    { intents, snapshot, settings: parts.planner, contacts, resolved: names },
    clientElsewhere(places),
  )
  const planned = withNotes(found, [...(anywhere?.notes ?? []), ...notesOf(where, found)])
  if (planned.status !== 'plan') {
    const told =
      planned.status === 'ask'
        ? { ...planned, choices: choicesThatRead(planned.choices, request, planned.insteadOf) }
        : planned
    yield end(planlessStage(told))
    return null
  }
  const titles = describeSteps(planned.plan)
  notes.take({ kind: 'planned', planId, summary: planned.plan.summary, titles, plan: recordText(planned.plan) })
  if (anywhere?.onward) notes.take({ kind: 'onward', planId, ...anywhere.onward })
  // From here on the page shows this one, whatever becomes of it: nobody is led to the one before any more.
  if (inHand !== null) {
    parts.sheets.withdraw(inHand, 'A newer plan took the place of this one.')
    parts.conversations.letGo(inHand)
  }
  const said = { request, slippageBps: parts.planner.slippageBps }
  const recipientOf = (address: Address) => recipientView(parts, address, names)
  const second = anywhere?.secondPart ?? null
  yield timed(planStage(planId, planned.plan, snapshot, recipientOf, said, second, client.relay?.name ?? null))
  return { ...looked, plan: planned.plan }
}
