import { type Mark, piecesOf } from './marks.ts'

const longest = 1_200

/** What the person wrote, as they wrote it. A novel is cut, and says so. Words that a value came from can be marked. */
export function PersonBubble({ message, marks }: { readonly message: string; readonly marks: readonly Mark[] }) {
  const cut = message.length - longest
  const pieces = piecesOf(cut > 0 ? message.slice(0, longest) : message, marks)
  return (
    <div className="ml-auto max-w-[85%] rounded-2xl rounded-br-md bg-accent-wash px-4 py-2.5 whitespace-pre-wrap wrap-anywhere">
      {message === '' && '(nothing)'}
      {pieces.map(({ text, marked, at }) =>
        marked ? (
          <mark key={at} className="rounded-sm bg-accent text-on-accent">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      {cut > 0 && <span className="block text-sm text-soft">… and {cut.toLocaleString('en')} more characters</span>}
    </div>
  )
}
