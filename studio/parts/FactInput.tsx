import { CloseOutlined, LockOutlined } from '@ant-design/icons'
import { Segmented, Select } from 'antd'
import { useCallback } from 'react'
import type { Facts } from '../../engine/model/fact.js'
import { useWords } from '../language/use-words.js'
import { useCatalog } from '../source/use-catalog.js'
import type { FactField } from './fact-fields.js'
import { factOptions, readTyped } from './fact-values.js'
import './facts.css'
import { fit } from './search.js'
import { TypedInput } from './TypedInput.js'

interface Props {
  readonly field: FactField
  readonly onChange: (value: Facts[string] | null) => void
}

/** One fact: its name, an input that fits its type, and a way back to "unknown". */
export function FactInput({ field, onChange }: Props) {
  const { t, say } = useWords()
  const unknown = field.value === null
  return (
    <div className={`fact${field.needed ? ' fact-needed' : ''}`} data-fact={field.id}>
      <label className="fact-name" htmlFor={`fact-${field.id}`} title={field.description === null ? field.id : say(field.description)}>
        <span>
          {say(field.name)}
          {field.fixed ? <LockOutlined aria-hidden className="fact-fixed" title={t('fact.fixed')} /> : null}
        </span>
        {field.needed ? <span className="fact-mark">{t('fact.needed')}</span> : null}
      </label>
      <div className="fact-value" onKeyDownCapture={letTabPass}>
        <FactControl field={field} onChange={onChange} />
        {unknown || field.type.kind === 'flag' ? null : (
          <button
            type="button"
            className="fact-clear"
            aria-label={t('fact.forget', { name: say(field.name) })}
            onClick={() => onChange(null)}
          >
            <CloseOutlined aria-hidden />
          </button>
        )}
      </div>
    </div>
  )
}

/** Tab leaves an input, as everywhere: an open list of values would otherwise take it for a choice and keep the focus. */
function letTabPass(event: React.KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation()
}

function FactControl({ field, onChange }: Props) {
  switch (field.type.kind) {
    case 'flag':
      return <FlagInput field={field} onChange={onChange} />
    case 'choice':
    case 'place':
      return <ChoiceInput field={field} onChange={onChange} />
    case 'set':
      return <SetInput field={field} onChange={onChange} />
    default:
      return <TextInput field={field} onChange={onChange} />
  }
}

function FlagInput({ field, onChange }: Props) {
  const { t, say } = useWords()
  const values = { unknown: null, yes: true, no: false } as const
  const present = field.value === null ? 'unknown' : field.value === true ? 'yes' : 'no'
  return (
    <Segmented<keyof typeof values>
      id={`fact-${field.id}`}
      aria-label={say(field.name)}
      block
      value={present}
      options={(['unknown', 'yes', 'no'] as const).map((value) => ({ value, label: t(`value.${value}`) }))}
      onChange={(value) => onChange(values[value])}
    />
  )
}

function ChoiceInput({ field, onChange }: Props) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const options = factOptions(documents, field.type).map(({ value, name, depth }) => ({
    value,
    label: name[language],
    id: value,
    name,
    depth,
  }))
  return (
    <Select
      id={`fact-${field.id}`}
      className="fact-select"
      aria-label={say(field.name)}
      placeholder={t('value.unknown')}
      value={typeof field.value === 'string' ? field.value : null}
      options={options}
      showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
      optionRender={({ data }) => <span style={{ paddingInlineStart: data.depth * 12 }}>{data.label}</span>}
      onChange={(value: string) => onChange(value)}
    />
  )
}

/** Several values; "none of them" is known and therefore a choice of its own. */
function SetInput({ field, onChange }: Props) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const options = factOptions(documents, field.type).map(({ value, name }) => ({ value, label: name[language], id: value, name }))
  const values = Array.isArray(field.value) ? field.value.map(String) : []
  const none = field.value !== null && values.length === 0
  return (
    <>
      <Select
        id={`fact-${field.id}`}
        className="fact-select"
        mode="multiple"
        aria-label={say(field.name)}
        placeholder={t(none ? 'value.none' : 'value.unknown')}
        value={values}
        options={options}
        showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
      {field.value === null ? (
        <button type="button" className="fact-none" onClick={() => onChange([])}>
          {t('value.none')}
        </button>
      ) : null}
    </>
  )
}

function TextInput({ field, onChange }: Props) {
  const { t, phrase } = useWords()
  const { type } = field
  const fault = useCallback(
    (typed: string) => {
      if (typed === '') return null
      const read = readTyped(type, typed)
      return 'fault' in read ? phrase(read.fault) : null
    },
    [type],
  )
  const take = (typed: string) => {
    if (typed === '') return onChange(null)
    const read = readTyped(type, typed)
    if ('value' in read) onChange(read.value)
  }
  const unit = type.kind === 'quantity' ? type.unit : null
  return (
    <TypedInput
      id={`fact-${field.id}`}
      value={field.value === null ? '' : String(field.value)}
      placeholder={t('value.unknown')}
      {...(unit === null ? {} : { suffix: <span className="faint">{unit}</span> })}
      numeric={type.kind === 'number' || type.kind === 'quantity'}
      fault={fault}
      onCommit={take}
    />
  )
}
