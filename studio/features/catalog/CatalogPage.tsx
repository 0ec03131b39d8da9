import { Segmented } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { SearchInput } from '../../parts/SearchInput.js'
import { useCatalog } from '../../source/use-catalog.js'
import './catalog.css'
import { CatalogDetail } from './CatalogDetail.js'
import { CatalogList } from './CatalogList.js'
import { type CatalogRow, catalogRows, type DocumentGroup, documentGroups, filterRows, readFilter } from './catalog-view.js'
import { Facets } from './Facets.js'

/** Finds any document, and shows it beside the list without losing the place in it. */
export function CatalogPage() {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const { parameters, search, change } = useAddress()
  const { at } = readCoordinates(search)
  const addressed = useMemo(() => readFilter(parameters), [parameters])
  const [typed, setTyped] = useState(addressed.typed)
  useEffect(() => setTyped(addressed.typed), [addressed.typed])
  const filter = useMemo(() => ({ ...addressed, typed }), [addressed, typed])
  const rows = useMemo(() => catalogRows(documents, filter.group, at!, language), [documents, filter.group, at, language])
  const found = useMemo(() => filterRows(rows, filter), [rows, filter])
  const selected = parameters.get('selected')
  const select = (row: CatalogRow) => change({ selected: `${row.kind}/${row.id}` })
  const showGroup = (group: DocumentGroup) =>
    change(
      { kind: group === 'offerings' ? null : group, selected: null, category: null, content: null, channel: null, status: null },
      'push',
    )
  return (
    <div className={selected === null ? 'catalog' : 'catalog catalog-with-detail'}>
      <h1 className="hidden-visually">{t('nav.catalog')}</h1>
      <div className="catalog-head">
        <SearchInput label={t('catalog.search')} typed={typed} onType={setTyped} />
        <Segmented
          aria-label={t('catalog.kinds')}
          value={filter.group}
          onChange={showGroup}
          options={Object.keys(documentGroups).map((group) => ({
            value: group as DocumentGroup,
            label: t(`group.${group as DocumentGroup}`),
          }))}
        />
        <span role="status" className="faint catalog-count">
          {t('catalog.count', { count: found.length, all: rows.length })}
        </span>
      </div>
      {filter.group === 'offerings' ? <Facets rows={rows} filter={filter} /> : null}
      <CatalogList rows={found} selected={selected} onSelect={select} filtered={found.length < rows.length} />
      {selected === null ? null : <CatalogDetail key={selected} selected={selected} />}
    </div>
  )
}
