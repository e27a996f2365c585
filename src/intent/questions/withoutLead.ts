import { isLead } from '../dialogue/isReason.ts'

const led =
  /^(?<lead>[^.?!;:]{4,120}?)(?:,? so|[.!]) +(?<asks>(?:could|can|would|how|what|please|tell|do|so|and|i am|i'm)\b.{4,160})$/i
/** "with my money" and "so I may need it back then" lead to a question as well. */
const besides =
  / with (?:my|our) (?:own )?(?:money|cash|savings|coins|funds)$|,? (?:so|and|but) i (?:may|might|could|will|shall) need (?:it|this|that|the money|this money|that money|my money|some of it)(?: back)?(?: (?:then|soon|later|by then))?$/i

/** "I am careful with my money, so could you tell me …": without what only leads to the question. */
export function withoutLead(turn: string): string {
  const { lead, asks } = led.exec(turn.trim())?.groups ?? {}
  return lead !== undefined && asks !== undefined && isLead(lead.replace(besides, ''), true) ? asks : turn
}
