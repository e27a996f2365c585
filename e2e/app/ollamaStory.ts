import { type StandIn, startStandIn } from '../ollama/standIn.ts'
import { story } from './story.ts'

/** A story with an Ollama on this machine: a stand-in that can be told how to behave. It is there before the app opens. */
export const ollamaStory = story.extend<{ readonly ollama: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern.
  ollama: async ({}, use) => {
    const standIn = await startStandIn()
    const before = process.env.OLLAMA_HOST
    process.env.OLLAMA_HOST = standIn.host
    await use(standIn)
    if (before === undefined) delete process.env.OLLAMA_HOST
    else process.env.OLLAMA_HOST = before
    await standIn.close()
  },
  // The profile needs the stand-in only so that the app, which needs the profile, opens after it.
  profile: async ({ profile, ollama }, use) => {
    if (ollama.host !== '') await use(profile)
  },
})
