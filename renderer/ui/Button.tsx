import type { ComponentProps } from 'react'

const kinds = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong font-semibold',
  danger: 'bg-hard text-ground hover:opacity-90 font-semibold',
  plain: 'border border-edge/60 bg-raised text-ink hover:border-accent hover:text-accent font-medium',
  quiet: 'text-soft hover:text-ink hover:bg-sunken font-medium',
} as const

type Props = ComponentProps<'button'> & { readonly kind?: keyof typeof kinds; readonly size?: 'normal' | 'small' }

export function Button({ kind = 'plain', size = 'normal', className = '', ...rest }: Props) {
  const room = size === 'small' ? 'min-h-8 px-3 text-sm' : 'min-h-10 px-4'
  return (
    <button
      type="button"
      className={`inline-flex items-center justify-center gap-2 rounded-lg py-1.5 transition-colors disabled:border disabled:border-edge/50 disabled:bg-transparent disabled:text-soft disabled:opacity-100 ${room} ${kinds[kind]} ${className}`}
      {...rest}
    />
  )
}
