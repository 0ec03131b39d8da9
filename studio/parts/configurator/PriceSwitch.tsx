import { Switch } from 'antd'
import { useId } from 'react'
import type { OpenPrices } from '../../../engine/configure/configuration.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { listed } from '../../language/yes-no.js'
import { useCatalog } from '../../source/use-catalog.js'

/** Whether options tell what they cost, and what everything comes to at least and at most. */
export function PriceSwitch({ prices, isOn }: { prices: OpenPrices | null; isOn: boolean }) {
  const { t } = useWords()
  const { change } = useAddress()
  const id = useId()
  return (
    <div className="price-switch">
      <Switch id={id} size="small" checked={isOn} onChange={(on) => change({ prices: on ? 'on' : null })} />
      <label htmlFor={id}>{t('configure.prices')}</label>
      {prices === null ? null : <PriceWords prices={prices} />}
    </div>
  )
}

function PriceWords({ prices }: { prices: OpenPrices }) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  switch (prices.kind) {
    case 'prices': {
      const { from, to, currency, months } = prices
      return (
        <span className="muted">{t(from === to ? 'configure.priceExactly' : 'configure.priceSpan', { from, to, currency, months })}</span>
      )
    }
    case 'not-priced': {
      const missing = listed(
        prices.missing.map((fact) => documents.find('fact', fact)?.name[language] ?? fact),
        language,
      )
      return <span className="mark-open">{missing === '' ? t('configure.notPriced') : t('configure.priceMissing', { missing })}</span>
    }
    case 'unproven':
      return <span className="mark-open">{t('configure.unfinished.unproven')}</span>
  }
}
