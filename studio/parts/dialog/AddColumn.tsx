import { Select } from 'antd'
import { useMemo } from 'react'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { mostDimensions } from '../decision-table/table-shape.js'
import { type RuleFact, ruleFact, ruleFacts } from '../rule-fact.js'
import { fit } from '../search.js'

interface Props {
  readonly id: string
  readonly dimensions: readonly { readonly fact: string }[]
  /** Whether columns were added or taken away already: then it holds the focus again. */
  readonly isChanged: boolean
  /** Which facts may be columns; absent, all. */
  readonly mayBe?: (fact: RuleFact) => boolean
  readonly onAdd: (fact: RuleFact) => void
}

/** Adds a column of a table for a fact that has none yet. */
export function AddColumn({ id, dimensions, isChanged, mayBe = () => true, onAdd }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const facts = useMemo(
    () =>
      ruleFacts(documents, true)
        .filter((fact) => mayBe(fact) && dimensions.every((dimension) => dimension.fact !== fact.id))
        .map((fact) => ({ value: fact.id, label: fact.name[language], id: fact.id, name: fact.name })),
    [documents, language, dimensions],
  )
  const add = (chosen: string | null) => {
    const fact = chosen === null ? null : ruleFact(documents, chosen)
    if (fact !== null) onAdd(fact)
  }
  return (
    <Select
      key={dimensions.length}
      id={id}
      size="small"
      // Holds the focus again once a column is added, and when the one that held it is taken away.
      autoFocus={isChanged}
      placeholder={t('shape.addColumn')}
      value={null}
      disabled={dimensions.length >= mostDimensions}
      showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
      options={facts}
      onChange={add}
    />
  )
}

/** Names facts, those of the selection among them; one that is not in the dictionary by its id. */
export function useFactNames(): (fact: string) => string {
  const { say } = useWords()
  const { documents } = useCatalog()
  return (fact) => {
    const found = ruleFact(documents, fact)
    return found === null ? fact : say(found.name)
  }
}
