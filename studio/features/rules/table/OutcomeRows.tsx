import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { ChoiceValue, FactType } from '../../../../engine/model/fact.js'
import type { FactValue } from '../../../../engine/values/fact-value.js'
import type { Language } from '../../../../engine/values/localized-text.js'
import { useWords } from '../../../language/use-words.js'
import { DialogRow } from '../../../parts/dialog/FormDialog.js'
import { RemoveButton } from '../../../parts/dialog/RemoveButton.js'
import { RowCount } from '../../../parts/dialog/RowCount.js'

interface Props {
  readonly outcome: FactType
  /** The outcome as the table has it. */
  readonly before: FactType
  readonly counts: ReadonlyMap<FactValue, number>
  readonly onChange: (outcome: FactType) => void
}

const simpleTypes: readonly FactType[] = [{ kind: 'flag' }, { kind: 'choice', values: [] }, { kind: 'number' }, { kind: 'text' }]

/** What rows decide on: its type, and of a choice its values. Any other type stays as it is until another is picked. */
export function OutcomeRows({ outcome, before, counts, onChange }: Props) {
  const { t } = useWords()
  const types = [...new Map([...simpleTypes, before].map((type) => [type.kind, type])).values()]
  return (
    <>
      <DialogRow label={t('shape.type')}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={outcome.kind}
            options={types.map(({ kind }) => ({ value: kind, label: t(`factType.${kind}`) }))}
            onChange={(kind) => onChange(types.find((type) => type.kind === kind)!)}
          />
        )}
      </DialogRow>
      {'values' in outcome ? (
        <Choices values={outcome.values} counts={counts} onChange={(values) => onChange({ ...outcome, values })} />
      ) : null}
    </>
  )
}

interface ChoicesProps {
  readonly values: readonly ChoiceValue[]
  readonly counts: ReadonlyMap<FactValue, number>
  readonly onChange: (values: readonly ChoiceValue[]) => void
}

/** Choices that the table has keep their ids, which rows and conditions go by; new ones stand below them. */
function Choices({ values, counts, onChange }: ChoicesProps) {
  const { t } = useWords()
  const [added, setAdded] = useState(0)
  const [removed, setRemoved] = useState(0)
  const isNew = (at: number) => at >= values.length - added
  const replace = (at: number, changed: Partial<ChoiceValue>) => onChange(values.with(at, { ...values[at]!, ...changed }))
  const add = () => {
    setAdded(added + 1)
    onChange([...values, { value: '', name: { 'zh-CN': '', en: '' } }])
  }
  const remove = (at: number) => {
    if (isNew(at)) setAdded(added - 1)
    setRemoved(removed + 1)
    onChange(values.toSpliced(at, 1))
  }
  const nameInput = (at: number, { name }: ChoiceValue, language: Language, label: string) => (
    <Input
      size="small"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={name[language]}
      onChange={(event) => replace(at, { name: { ...name, [language]: event.target.value } })}
    />
  )
  return (
    <DialogRow label={t('shape.outcomes')}>
      {() => (
        <div className="shape-list">
          <ul className="shape-choices" aria-label={t('shape.outcomes')}>
            {values.map((choice, at) => (
              <li key={at} className="shape-line">
                {isNew(at) ? (
                  <Input
                    size="small"
                    autoFocus
                    aria-label={t('field.id')}
                    placeholder={t('field.id')}
                    maxLength={100}
                    value={choice.value}
                    onChange={(event) => replace(at, { value: event.target.value.trim() })}
                  />
                ) : (
                  <span className="mono faint shape-name">{choice.value}</span>
                )}
                {nameInput(at, choice, 'zh-CN', t('shape.chinese'))}
                {nameInput(at, choice, 'en', t('shape.english'))}
                <RowCount count={counts.get(choice.value)} />
                <RemoveButton name={choice.value} onClick={() => remove(at)} />
              </li>
            ))}
          </ul>
          <Button key={removed} autoFocus={removed > 0} size="small" icon={<PlusOutlined />} onClick={add}>
            {t('shape.addOutcome')}
          </Button>
        </div>
      )}
    </DialogRow>
  )
}
