const longest = 1_200

/** What the person wrote, as they wrote it. A novel is cut, and says so. */
export function PersonBubble({ message }: { readonly message: string }) {
  const cut = message.length - longest
  return (
    <div className="ml-auto max-w-[85%] rounded-2xl rounded-br-md bg-accent-wash px-4 py-2.5 whitespace-pre-wrap wrap-anywhere">
      {cut > 0 ? message.slice(0, longest) : message === '' ? '(nothing)' : message}
      {cut > 0 && <span className="block text-sm text-soft">… and {cut.toLocaleString('en')} more characters</span>}
    </div>
  )
}
