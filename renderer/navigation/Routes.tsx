import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch } from 'wouter'
import { home, type PageProps, pages } from './pages.ts'

/** The page that is looked at, beside the conversation. A way that leads nowhere leads back there. */
export function Routes(props: PageProps) {
  const t = useTranslations('navigation')
  return (
    <Suspense
      fallback={
        <p role="status" className="flex-1 animate-pulse-slow p-10 text-soft">
          {t('loading')}
        </p>
      }
    >
      <Switch>
        {pages.map(({ path, Content }) => (
          <Route key={path} path={path}>
            <Content {...props} />
          </Route>
        ))}
        <Route path={home} />
        <Route>
          <Redirect to={home} />
        </Route>
      </Switch>
    </Suspense>
  )
}
