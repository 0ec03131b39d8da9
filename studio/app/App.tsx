import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import englishLocale from 'antd/locale/en_US'
import chineseLocale from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { readCoordinates } from '../coordinates/coordinates-view.js'
import { minuteOf } from '../coordinates/instant-field-view.js'
import { useAddress } from '../coordinates/use-address.js'
import { CatalogPage } from '../features/catalog/CatalogPage.js'
import { preferredLanguage, speak } from '../language/start-language.js'
import { useWords } from '../language/use-words.js'
import { Empty, Failure, Loading } from '../parts/States.js'
import { CatalogProvider, useCatalogSource } from '../source/use-catalog.js'
import { AbsentCatalog } from './AbsentCatalog.js'
import { Frame } from './Frame.js'
import { antdTheme, applyTheme, type ThemeName } from './theme.js'
import { keepTheme, keptTheme } from './theme-choice.js'

const OfferPage = lazy(() => import('../features/offer/OfferPage.js'))
const DocumentPage = lazy(() => import('../features/offer/DocumentPage.js'))
const RulesPage = lazy(() => import('../features/rules/RulesPage.js'))
const SimulatorPage = lazy(() => import('../features/simulator/SimulatorPage.js'))

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY } },
})

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Studio />
    </QueryClientProvider>
  )
}

/** The studio at the coordinates of the address. An address without a moment or language gets the present ones, once. */
function Studio() {
  const { search, change } = useAddress()
  const { at, language, changeSet } = readCoordinates(search)
  const [themeName, setTheme] = useState<ThemeName>(keptTheme)
  useLayoutEffect(() => applyTheme(themeName, document.documentElement), [themeName])
  useEffect(() => {
    if (at === null) change({ at: minuteOf(new Date()) })
    if (language === null) change({ lang: preferredLanguage(navigator.languages) })
    else void speak(language)
  }, [at, language, change])
  const chooseTheme = (name: ThemeName) => {
    keepTheme(name)
    setTheme(name)
  }
  if (at === null || language === null) return null
  return (
    <ConfigProvider
      theme={antdTheme(themeName)}
      locale={language === 'en' ? englishLocale : chineseLocale}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <CatalogProvider at={at} changeSet={changeSet}>
        <Frame at={at} themeName={themeName} onTheme={chooseTheme}>
          <Screens />
        </Frame>
      </CatalogProvider>
    </ConfigProvider>
  )
}

function Screens() {
  const source = useCatalogSource()
  const { t } = useWords()
  const { link } = useAddress()
  if (source.kind === 'loading') return <LoadingScreen />
  if (source.kind === 'absent') return <AbsentCatalog answer={source.answer} />
  if (source.kind === 'failed') return <Failure screen failure={source.failure} retry={source.retry} />
  return (
    <Suspense fallback={<LoadingScreen />}>
      <Switch>
        <Route path="/">
          <Redirect to={link('/catalog')} replace />
        </Route>
        <Route path="/catalog" component={CatalogPage} />
        <Route path="/offers/:id">{({ id }) => <OfferPage key={id} id={decodeURIComponent(id)} />}</Route>
        <Route path="/documents/:kind/:id">
          {({ kind, id }) => <DocumentPage key={`${kind}/${id}`} kind={kind} id={decodeURIComponent(id)} />}
        </Route>
        <Route path="/rules" component={RulesPage} />
        <Route path="/simulate" component={SimulatorPage} />
        <Route>
          <Empty screen title={t('state.noScreen')} />
        </Route>
      </Switch>
    </Suspense>
  )
}

function LoadingScreen() {
  const { t } = useWords()
  return (
    <>
      <h1 className="hidden-visually">{t('state.loading')}</h1>
      <Loading lines={12} />
    </>
  )
}
