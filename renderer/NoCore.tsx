import { WordMark } from './ui/WordMark.tsx'

/** Where the page was opened without the shell: there is nothing behind it. */
export function NoCore() {
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 p-8 text-center">
      <WordMark />
      <h1 className="text-xl font-semibold">This window has no core behind it.</h1>
      <p className="max-w-md text-soft">Close it and start Sayso with "npm start": the window is opened from there.</p>
    </main>
  )
}
