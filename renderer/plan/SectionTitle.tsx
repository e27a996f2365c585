export function SectionTitle({ children }: { readonly children: string }) {
  return <h3 className="mb-2 text-sm font-semibold">{children}</h3>
}
