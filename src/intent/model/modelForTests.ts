import type { AskModel } from './AskModel.ts'

/** A stand-in for a model: it says what a test wants said, and keeps what it was given. */
export function modelForTests(answer: unknown): AskModel & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    name: 'stand-in:1b',
    digest: 'ab',
    ask: async (request) => {
      asked.push(JSON.stringify(request))
      return { status: 'answered', text: typeof answer === 'string' ? answer : JSON.stringify(answer) }
    },
  }
}
