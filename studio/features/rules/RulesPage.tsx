import { useEffect, useMemo, useState } from 'react'
import { refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { SearchInput } from '../../parts/SearchInput.js'
import { Empty, Loading } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { NewRule } from './NewRule.js'
import { RuleDetail } from './RuleDetail.js'
import { RuleFacets } from './RuleFacets.js'
import { RuleRows } from './RuleRows.js'
import './rules.css'
import { filterRules, readRuleFilter, ruleRows, ruleToEdit } from './rules-view.js'

/** Every rule of the catalog beside the one that is read and edited. */
export default function RulesPage() {
  const { t, language } = useWords()
  const { documents, drafts } = useCatalog()
  const { parameters, change } = useAddress()
  const addressed = useMemo(() => readRuleFilter(parameters), [parameters])
  const [typed, setTyped] = useState(addressed.typed)
  useEffect(() => setTyped(addressed.typed), [addressed.typed])
  const filter = useMemo(() => ({ ...addressed, typed }), [addressed, typed])
  const rows = useMemo(() => ruleRows(documents, language), [documents, language])
  const found = useMemo(() => filterRules(documents, rows, filter), [documents, rows, filter])
  const key = parameters.get('selected')
  const isComing = drafts.some(({ of }) => refText(of) === key)
  const selected = useMemo(() => ruleToEdit(documents, rows, key), [documents, rows, key])
  return (
    <div className="rules-page">
      <h1 className="hidden-visually">{t('nav.rules')}</h1>
      <div className="rules-side">
        <div className="rules-filter">
          <SearchInput label={t('rules.search')} typed={typed} onType={setTyped} />
          <RuleFacets rows={rows} filter={filter} />
          <div className="rules-count">
            <span role="status" className="faint">
              {t('catalog.count', { count: found.length, all: rows.length })}
            </span>
            <NewRule />
          </div>
        </div>
        <RuleRows rows={found} selected={key} filtered={found.length < rows.length} onSelect={(row) => change({ selected: row.key })} />
      </div>
      {selected === null ? (
        <section className="rule-detail" aria-label={t('rules.detail')}>
          {isComing ? (
            <Loading />
          ) : (
            <Empty title={key === null ? t('rules.choose') : t('state.gone', { id: key })}>
              <p className="muted">{t('rules.chooseHint')}</p>
            </Empty>
          )}
        </section>
      ) : (
        <RuleDetail key={selected.key} row={selected} />
      )}
    </div>
  )
}
