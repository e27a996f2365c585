import type { Core } from '../api/Core.ts'
import { missingCase } from '../errors/missingCase.ts'
import type { PullProgress } from '../model/ModelsView.ts'
import type { Stage } from '../model/Stage.ts'

/**
 * All that the machine's own notifications ever say. They stand on locked screens, beside those of strangers: so no
 * amount, no name, and nothing that a chain, a model or a page has written.
 */
export const endSentences = {
  ready: 'Your plan is ready to look at.',
  answered: 'Sayso has answered.',
  done: 'A plan that you approved was carried out.',
  notDone: 'Something did not go as it should. Look at it in Sayso.',
  model: 'The model that you asked for is here.',
  noModel: 'The model that you asked for was not fetched to its end.',
} as const

/** The same core, which tells the shell what came to its end. What a person stopped has no end to tell of. */
export function tellEnds(core: Core, tell: (sentence: string) => void): Core {
  return {
    ...core,
    say: (input, signal) => telling(core.say(input, signal), endOfStage, tell),
    approve: (input) => telling(core.approve(input), endOfStage, tell),
    pullModel: (input, signal) => telling(core.pullModel(input, signal), endOfPull, tell),
  }
}

async function* telling<T>(
  steps: AsyncGenerator<T>,
  endOf: (last: T) => keyof typeof endSentences | 'same' | null,
  tell: (sentence: string) => void,
): AsyncGenerator<T> {
  let end: keyof typeof endSentences | null = null
  for await (const step of steps) {
    const now = endOf(step)
    end = now === 'same' ? end : now
    yield step
  }
  if (end !== null) tell(endSentences[end])
}

function endOfPull({ status }: PullProgress): 'model' | 'noModel' | null {
  if (status === 'done') return 'model'
  return status === 'failed' ? 'noModel' : null
}

function endOfStage(stage: Stage): 'ready' | 'answered' | 'done' | 'notDone' | 'same' | null {
  switch (stage.stage) {
    case 'verdict':
      return stage.hash === null ? 'answered' : 'ready'
    case 'receipt':
      return stage.status === 'done' ? 'done' : 'notDone'
    case 'answer':
    case 'ask':
    case 'unsupported':
      return 'answered'
    case 'refuse':
      // Closed by the person's own hand.
      return stage.reason === 'still-open' ? null : 'notDone'
    case 'error':
      return 'notDone'
    case 'reading':
    case 'place':
    case 'snapshot':
    case 'plan':
    case 'simulation':
    case 'wind':
    case 'asking':
    case 'approval':
    case 'step':
      return null
    case 'moving':
      // On its way is how the receipt left it.
      return stage.status === 'on-its-way' ? 'same' : stage.status === 'arrived' ? 'done' : 'notDone'
    default:
      return missingCase(stage)
  }
}
