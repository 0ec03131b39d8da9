import { Select } from 'antd'
import { useMemo } from 'react'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { fit } from '../../parts/search.js'
import { useCatalog } from '../../source/use-catalog.js'
import { factCounts, filterRules, kindCounts, type RuleFilter, type RuleRow } from './rules-view.js'

interface Props {
  readonly rows: readonly RuleRow[]
  readonly filter: RuleFilter
}

/** Narrows the list by kind and by fact; each value says how many rules it leaves. */
export function RuleFacets({ rows, filter }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const { change } = useAddress()
  const kinds = useMemo(() => kindCounts(filterRules(documents, rows, { ...filter, kind: null })), [documents, rows, filter])
  const facts = useMemo(() => factCounts(filterRules(documents, rows, { ...filter, fact: null })), [documents, rows, filter])
  const nameOf = (fact: string) => documents.find('fact', fact)?.name ?? { en: fact, 'zh-CN': fact }
  return (
    <div className="rules-facets">
      <Select
        aria-label={t('facet.ruleKind')}
        placeholder={t('facet.ruleKind')}
        allowClear
        value={filter.kind}
        options={kinds.map(({ value, count }) => ({ value, label: `${t(`ruleKind.${value}`)} (${count})` }))}
        onChange={(kind) => change({ kind: kind ?? null })}
      />
      <Select
        aria-label={t('facet.fact')}
        placeholder={t('facet.fact')}
        allowClear
        value={filter.fact}
        showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
        popupMatchSelectWidth={false}
        options={facts.map(({ value, count }) => ({
          value,
          id: value,
          name: nameOf(value),
          label: `${nameOf(value)[language]} (${count})`,
        }))}
        onChange={(fact) => change({ fact: fact ?? null })}
      />
    </div>
  )
}
