import { SectionTitle } from './SectionTitle.tsx'

export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <section>
      <SectionTitle>What can be lost, and what to know</SectionTitle>
      <ul className="list-disc space-y-1.5 pl-5 text-sm text-soft marker:text-edge">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </section>
  )
}
