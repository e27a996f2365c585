export function SectionTitle({ children }: { readonly children: string }) {
  return <h3 className="mb-1.5 text-sm font-semibold">{children}</h3>
}
