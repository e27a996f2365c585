import { WordMark } from './ui/WordMark.tsx'
import { en } from './words/en/index.ts'

/** Where the page was opened without the shell: nothing is behind it, and nothing says which language it should speak. */
export function NoCore() {
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 p-8 text-center">
      <WordMark />
      <h1 className="text-xl font-semibold">{en.ui.noCore}</h1>
      <p className="max-w-md text-soft">{en.ui.noCoreNext}</p>
    </main>
  )
}
