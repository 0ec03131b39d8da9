import { Select } from 'antd'
import { useMemo } from 'react'
import type { TemplateParameter } from '../../../engine/model/rule-template.js'
import { operatorWords } from '../../../engine/rules/operator-words.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { ruleFacts } from '../rule-fact.js'
import { useBuilder } from './builder-context.js'
import {
  type ComparisonLeaf,
  comparisonChoices,
  isParameter,
  suitableParameters,
  takesList,
  withOperator,
  withSubject,
} from './comparison-edit.js'
import { NamePicker } from './NamePicker.js'
import { ValueInput } from './ValueInput.js'

/** A comparison in three parts: what is compared, how, and with what. */
export function ComparisonView({ leaf }: { leaf: ComparisonLeaf }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { replace, mayUseSelection, parameters } = useBuilder()
  const choices = useMemo(() => comparisonChoices(documents, leaf.kind, leaf.subject), [documents, leaf.kind, leaf.subject])
  const subjects = useMemo(
    () => (leaf.kind === 'fact' ? ruleFacts(documents, mayUseSelection) : documents.all('decisionTable')),
    [documents, leaf.kind, mayUseSelection],
  )
  const operators =
    leaf.operator === null || choices.operators.includes(leaf.operator) ? choices.operators : [...choices.operators, leaf.operator]
  return (
    <>
      {leaf.kind === 'table' ? <span className="faint">{t('builder.outcomeOf')}</span> : null}
      <NamePicker
        control="subject"
        label={t(leaf.kind === 'fact' ? 'builder.fact' : 'builder.table')}
        value={leaf.subject}
        choices={subjects}
        onPick={(subject) => replace(withSubject(documents, leaf, subject))}
      />
      {leaf.subject === null ? null : (
        <>
          <span data-control="operator">
            <Select
              size="small"
              aria-label={t('builder.operator')}
              className="node-operator"
              value={leaf.operator}
              popupMatchSelectWidth={false}
              options={operators.map((operator) => ({ value: operator, label: say(operatorWords(operator, choices.type.kind)) }))}
              onChange={(operator) => replace(withOperator(documents, leaf, operator))}
            />
          </span>
          <Gap leaf={leaf} parameters={suitableParameters(parameters, choices.type, leaf.operator)} />
          {isParameter(leaf.value) ? null : (
            <ValueInput
              label={t('builder.value')}
              type={choices.type}
              list={takesList(leaf.operator)}
              value={leaf.value}
              onChange={(value) => replace({ ...leaf, value })}
            />
          )}
        </>
      )}
    </>
  )
}

interface GapProps {
  readonly leaf: ComparisonLeaf
  readonly parameters: readonly TemplateParameter[]
}

/** In a template: whether the value is written here or is a gap that each use fills in. */
function Gap({ leaf, parameters }: GapProps) {
  const { t, say } = useWords()
  const { replace } = useBuilder()
  const present = isParameter(leaf.value) ? leaf.value.parameter : ''
  if (parameters.length === 0 && present === '') return null
  const unknown = present === '' || parameters.some(({ id }) => id === present) ? [] : [{ value: present, label: present }]
  return (
    <span data-control="gap">
      <Select
        size="small"
        aria-label={t('builder.gap')}
        className="node-gap"
        value={present}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('builder.written') },
          ...parameters.map(({ id, name }) => ({ value: id, label: t('builder.parameter', { name: say(name) }) })),
          ...unknown,
        ]}
        onChange={(parameter) => replace({ ...leaf, value: parameter === '' ? null : { parameter } })}
      />
    </span>
  )
}
