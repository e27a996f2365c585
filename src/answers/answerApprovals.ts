import type { Address } from 'viem'
import { isOfProtocol, knowsProtocol, spendersNamed } from '../chain/grants/spenderName.ts'
import type { Grants } from '../model/Grant.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { sameAddress } from '../model/Token.ts'
import { withDollarSign } from '../model/Usd.ts'
import { approvalsView } from './approvalsView.ts'

/** What may be taken from the account and by whom, in rows; what could not be read is one of them. */
export function answerApprovals(
  question: IntentOf<'show'>,
  snapshot: Snapshot,
  grants: Grants,
): Omit<StageOf<'answer'>, 'ms'> {
  const { protocol, venue } = question
  const asked =
    protocol === undefined
      ? venue === undefined
        ? grants
        : { ...grants, found: grants.found.filter(({ spender }) => isNamed(snapshot, spender, venue)) }
      : { ...grants, found: grants.found.filter(({ spender }) => isOfProtocol(snapshot.network, spender, protocol)) }
  const view = approvalsView(snapshot, asked)
  const rows = view.grants.map((grant): AnswerRow => {
    const { address } = grant.spender
    const name = grant.trap ? `${grant.spender.name}, which is a trap,` : grant.spender.name
    const claimed = grant.claimedName === null ? '' : ` (it calls itself “${grant.claimedName}”)`
    const usd = grant.couldTakeUsd === null ? '' : ` (${withDollarSign(grant.couldTakeUsd)})`
    const since = grant.since === null ? '' : `; set in block ${grant.since.block} by ${grant.since.transaction}`
    return {
      label: grant.known ? grant.what : `${grant.what}: ${grant.contract}${claimed}`,
      value: `${grant.allowed}, for ${name === null ? 'a contract that Sayso does not know' : name} at ${address}`,
      detail: `could take now: ${grant.couldTake}${usd}${since}`,
    }
  })
  const gaps = view.gaps.map((gap): AnswerRow => ({ label: 'Not read', value: gap, detail: '' }))
  const note = view.note === null ? [] : [{ label: 'Note', value: view.note, detail: '' }]
  const say = view.grants.flatMap(({ revoke }) => revoke ?? []).slice(0, mostSaid)
  const [only, ...more] = say
  const how =
    only === undefined
      ? ''
      : more.length === 0 && view.grants.length === 1
        ? ` To end it, say “${only}”.`
        : ` To end one, say so, like “${only}”; to end them all, say “${view.revokeAll}”.`
  const { name: chain } = snapshot.network
  const sentence =
    protocol === undefined
      ? venue === undefined
        ? view.sentence
        : view.grants.length === 0 && view.gaps.length === 0
          ? `Nothing called ${venue} may take anything from you on the ${chain}.`
          : `Of ${venue}: ${view.sentence}`
      : !knowsProtocol(snapshot.network, protocol)
        ? `Sayso knows no contract of ${protocol} on the ${chain}. Say “show approvals” to see everybody.`
        : view.grants.length === 0 && view.gaps.length === 0
          ? `No contract of ${protocol} may take anything from you on the ${chain}.`
          : `Of ${protocol}: ${view.sentence}`
  return {
    stage: 'answer',
    topic: 'approvals',
    sentence: `${sentence}${how}`,
    rows: [...rows, ...gaps, ...note],
    venues: [],
    ...(say.length > 0 && { say }),
  }
}

/** So many sentences that end a permission go with the list of them. */
export const mostSaid = 4

const isNamed = ({ network }: Snapshot, spender: Address, venue: string): boolean =>
  spendersNamed(network, venue).some((one) => sameAddress(one, spender))
