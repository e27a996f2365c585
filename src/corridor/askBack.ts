import { portfolioView } from '../answers/portfolioView.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { MissingPart, ReadRequest } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { questionFor } from '../stages/question.ts'
import { choicesFor, dependsOnHoldings } from '../stages/questionChoices.ts'
import type { Parts } from './Parts.ts'

/** The question for what is missing, with choices from what the person holds: one round trip, and only where they need it. */
export async function askBack(
  parts: Parts,
  request: ReadRequest,
  missing: readonly MissingPart[],
): Promise<Omit<StageOf<'ask'>, 'ms'>> {
  const holdings = dependsOnHoldings(missing) ? await heldBy(parts) : null
  const places = parts.client.network.aave === null ? [] : ['Aave']
  return questionFor(missing, choicesFor(missing, request, { holdings, places }))
}

/** A question can be asked without the chain: then fewer choices come with it. */
async function heldBy({ client, clock, account }: Parts): Promise<readonly HoldingView[] | null> {
  try {
    return portfolioView(await takeSnapshot(client, clock, account)).holdings
  } catch {
    return null
  }
}
