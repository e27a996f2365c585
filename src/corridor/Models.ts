import type { AskModel } from '../intent/model/AskModel.ts'
import type { ModelsView, PullProgress } from '../model/ModelsView.ts'

/** The local models beside the built-in parser. The host opens the door to them. */
export type Models = {
  readonly view: () => Promise<ModelsView>
  /** Remembers which one to ask; null: none. */
  readonly choose: (name: string | null) => Promise<ModelsView>
  readonly pull: (name: string, signal: AbortSignal) => AsyncGenerator<PullProgress>
  /** The one that was chosen, to be asked where the parser is not sure. Null where none was. */
  readonly chosen: () => AskModel | null
}

/** Where there is no Ollama: Sayso works in full without one. */
export function noModels(): Models {
  const view: ModelsView = {
    status: 'absent',
    host: '',
    local: true,
    version: null,
    installed: [],
    chosen: null,
    recommended: null,
    warnings: [],
    guidance: 'No local model is set up here. The built-in parser reads every message.',
  }
  return {
    view: async () => view,
    choose: async () => view,
    pull: async function* () {
      yield { status: 'failed', detail: view.guidance, completed: null, total: null }
    },
    chosen: () => null,
  }
}
