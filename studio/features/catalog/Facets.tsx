import { Button } from 'antd'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { type CatalogFilter, type CatalogRow, type Facet, facetValues, type SaleStatus } from './catalog-view.js'

interface Props {
  readonly rows: readonly CatalogRow[]
  readonly filter: CatalogFilter
}

const shown: readonly Facet[] = ['status', 'category', 'content', 'channel']

/** Narrows the list; each value says how many offerings it leaves. */
export function Facets({ rows, filter }: Props) {
  const { t } = useWords()
  const { change } = useAddress()
  const narrowed = shown.some((facet) => filter[facet] !== null)
  return (
    <aside className="facets" aria-label={t('facet.title')}>
      {shown.map((facet) => (
        <FacetChoices key={facet} facet={facet} rows={rows} filter={filter} />
      ))}
      <Button size="small" disabled={!narrowed} onClick={() => change({ category: null, content: null, channel: null, status: null })}>
        {t('facet.clear')}
      </Button>
    </aside>
  )
}

function FacetChoices({ facet, rows, filter }: Props & { facet: Facet }) {
  const { t } = useWords()
  const { change } = useAddress()
  const nameOf = useValueName(facet)
  const values = facetValues(facet, rows, filter)
  if (values.length === 0) return null
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${facet}`)}</legend>
      {values.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className="facet-value"
          aria-pressed={filter[facet] === value}
          onClick={() => change({ [facet]: filter[facet] === value ? null : value })}
        >
          <span className="facet-name">{nameOf(value)}</span>
          <span className="facet-count">{count}</span>
        </button>
      ))}
    </fieldset>
  )
}

function useValueName(facet: Facet): (value: string) => string {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  switch (facet) {
    case 'status':
      return (value) => t(`status.sale.${value as SaleStatus}`)
    case 'content':
      return (value) => t(`content.${value as 'simple' | 'bundle'}`)
    case 'channel':
      return (value) => {
        const channel = documents.find('channel', value)
        return channel === undefined ? value : say(channel.name)
      }
    case 'category':
      return (value) => t(`category.${value}` as never, { defaultValue: value }) as string
  }
}
