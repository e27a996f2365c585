import type { Models } from '../../corridor/Models.ts'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { AskModel } from '../../intent/model/AskModel.ts'
import type { ModelsView } from '../../model/ModelsView.ts'
import { type ModelChoice, readModelChoice, writeModelChoice } from '../storage/modelChoice.ts'
import { chat } from './chat.ts'
import { hostOf } from './hostOf.ts'
import { type Found, listModels } from './listModels.ts'
import { describeProblem } from './OllamaProblem.ts'
import { pull } from './pull.ts'
import { recommend } from './recommend.ts'

export type ModelsOptions = {
  /** OLLAMA_HOST. */
  readonly host: string | undefined
  /** The file that remembers the choice. */
  readonly choice: string
  readonly freeMemory: () => number
  /** How long a person waits for a model at most. */
  readonly answerMs?: number
  readonly listMs?: number
  readonly stallMs?: number
}

const guidance =
  'A local model can read unfamiliar wording. It is no part of Sayso: get Ollama from ollama.com, start it, and look here again. Without it the built-in parser reads every message.'

/** The door to Ollama. Nothing is asked of it before somebody looks at the models, or chose one. */
export function openModels(options: ModelsOptions): Models {
  const { answerMs = 20_000, listMs = 2_000, stallMs = 30_000 } = options
  const host = hostOf(options.host)
  let chosen = readModelChoice(options.choice)
  const list = (signal?: AbortSignal) => {
    const soon = AbortSignal.timeout(listMs)
    return listModels(host.url, signal === undefined ? soon : AbortSignal.any([signal, soon]))
  }

  async function view(): Promise<ModelsView> {
    const found = await list().catch(() => null)
    const models = found?.models ?? []
    return {
      status: found === null ? 'absent' : 'ready',
      host: host.shown,
      local: host.local,
      version: found?.version ?? null,
      installed: models.map(({ name, digest, size }) => ({ name, digest, size })),
      chosen: chosen?.name ?? null,
      recommended: host.local ? recommend(options.freeMemory()) : null,
      warnings: warningsOf(found === null ? null : models, chosen),
      guidance,
    }
  }

  function warningsOf(models: readonly Found[] | null, choice: ModelChoice | null): string[] {
    const warnings = host.problem === null ? [] : [host.problem]
    if (!host.local)
      warnings.push(`Ollama is at ${host.shown}, which is not this machine: the words of a message would leave it.`)
    if (models === null || choice === null) return warnings
    const now = models.find(({ name }) => name === choice.name)
    if (now === undefined) warnings.push(`${choice.name} was chosen and is gone: it is not asked.`)
    else if (now.digest !== choice.digest) warnings.push(changed(choice.name))
    if (now?.cloud === true)
      warnings.push(`${choice.name} runs in a cloud: the words of a message would leave this machine.`)
    return warnings
  }

  async function choose(name: string | null): Promise<ModelsView> {
    if (name === null) {
      writeModelChoice(options.choice, null)
      chosen = null
      return view()
    }
    const found = await list().catch(() => null)
    if (found === null)
      throw new SaysoError('input-invalid', `Ollama does not answer at ${host.shown}. Nothing was chosen.`)
    const model = found.models.find((one) => one.name === name || one.name === `${name}:latest`)
    if (model === undefined)
      throw new SaysoError('input-invalid', `Ollama has no model named ${name}. Fetch it first; nothing was chosen.`)
    const choice = { name: model.name, digest: model.digest }
    writeModelChoice(options.choice, choice)
    chosen = choice
    return view()
  }

  /** What is asked is what was chosen: a name that stands for something else by now is not. */
  function asking({ name, digest }: ModelChoice): AskModel {
    return {
      name,
      digest,
      ask: async (request, signal) => {
        const bounded = AbortSignal.any([signal, AbortSignal.timeout(answerMs)])
        try {
          const { models } = await list(bounded)
          const now = models.find((model) => model.name === name)
          if (now === undefined) return { status: 'failed', sentence: `${name} is gone: it was not asked.` }
          if (now.digest !== digest) return { status: 'failed', sentence: changed(name) }
          return { status: 'answered', text: await chat(host.url, name, request, bounded) }
        } catch (thrown) {
          const why = bounded.aborted ? bounded.reason : thrown
          return { status: 'failed', sentence: describeProblem(why, name) }
        }
      },
    }
  }

  return {
    view,
    choose,
    pull: (name, signal) => pull(host.url, name, { signal, stallMs, maxBreaks: 5, pauseMs: 1_000 }),
    chosen: () => (chosen === null ? null : asking(chosen)),
  }
}

function changed(name: string): string {
  return `${name} is not what it was when you chose it (its digest changed): it is not asked. Choose it again if you meant to update it.`
}
