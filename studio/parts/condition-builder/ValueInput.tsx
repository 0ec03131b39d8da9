import { Input, Select } from 'antd'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { FactType } from '../../../engine/model/fact.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { isComposing } from '../../coordinates/shortcuts.js'
import { useWords } from '../../language/use-words.js'
import { yesNo } from '../../language/yes-no.js'
import { useCatalog } from '../../source/use-catalog.js'
import { readCell, typedCell } from '../decision-table/cell-text.js'
import { factOptions } from '../fact-values.js'
import { fit } from '../search.js'
import { valueNames } from '../value-names.js'

type Value = FactValue | readonly FactValue[]

interface Props {
  readonly label: string
  readonly type: FactType
  readonly list: boolean
  /** Whether there may be none. */
  readonly optional?: boolean
  readonly placeholder?: string
  readonly value: Value | null
  /** `null` while nothing, or nothing that can be read, is entered. */
  readonly onChange: (value: Value | null) => void
}

/** A value of a type, or a list of them: picked where the type says what there is, typed where it does not. */
export function ValueInput(props: Props) {
  const { kind } = props.type
  const closed = kind === 'flag' || kind === 'choice' || kind === 'set' || kind === 'place'
  return <span data-control="value">{closed ? <PickedValue {...props} /> : <TypedValue {...props} />}</span>
}

function PickedValue({ label, type, list, optional = false, placeholder, value, onChange }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const options = useMemo(() => {
    if (type.kind === 'flag')
      return [true, false].map((one) => ({ value: String(one), label: yesNo(one)[language], id: String(one), name: yesNo(one), depth: 0 }))
    return factOptions(documents, type).map(({ value: id, name, depth }) => ({ value: id, label: name[language], id, name, depth }))
  }, [documents, type, language])
  const back = (picked: string): FactValue => (type.kind === 'flag' ? picked === 'true' : picked)
  const common = {
    size: 'small' as const,
    'aria-label': label,
    placeholder: placeholder ?? t('builder.value'),
    popupMatchSelectWidth: false,
    options,
    showSearch: {
      filterOption: (typed: string, option: (typeof options)[number] | undefined) => option !== undefined && fit(option, typed) > 0,
    },
    optionRender: ({ data }: { data: (typeof options)[number] }) => (
      <span style={{ paddingInlineStart: data.depth * 12 }}>{data.label}</span>
    ),
  }
  if (list) {
    const picked = Array.isArray(value) ? (value as readonly FactValue[]).map(String) : []
    return (
      <Select
        {...common}
        className="node-values"
        mode="multiple"
        value={picked}
        onChange={(many: string[]) => onChange(many.length === 0 ? null : many.map(back))}
      />
    )
  }
  return (
    <Select
      {...common}
      className="node-value"
      value={value === null ? null : String(value)}
      allowClear={optional}
      onChange={(one: string | undefined) => onChange(one === undefined ? null : back(one))}
    />
  )
}

/** A mistake stays as it was typed with a word about it; the comparison is then not part of the document. */
function TypedValue({ label, type, list, placeholder, value, onChange }: Props) {
  const { t, phrase, language } = useWords()
  const { documents } = useCatalog()
  const faultId = useId()
  const names = useMemo(() => valueNames(documents, type), [documents, type])
  const shown = value === null ? '' : typedCell(names, value, language)
  const [typed, setTyped] = useState(shown)
  const given = useRef<Value | null>(value)
  const [composing, setComposing] = useState(false)
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(given.current)) return
    given.current = value
    setTyped(shown)
  }, [value, shown])
  const read = (text: string): { readonly value: Value | null; readonly fault: string | null } => {
    if (text.trim() === '') return { value: null, fault: null }
    const one = list ? readCell(names, 'equal', text) : names.read(text)
    if ('fault' in one) return { value: null, fault: phrase(one.fault) }
    if ('value' in one) return { value: one.value, fault: null }
    return { value: one.cell === null ? null : ([one.cell as Value].flat() as readonly FactValue[]), fault: null }
  }
  const fault = composing ? null : read(typed).fault
  const take = (text: string) => {
    setTyped(text)
    const next = read(text).value
    given.current = next
    onChange(next)
  }
  return (
    <span className="typed-value">
      <Input
        size="small"
        className={list ? 'node-values' : 'node-value'}
        aria-label={label}
        placeholder={placeholder ?? t(list ? 'builder.values' : 'builder.value')}
        value={typed}
        {...(type.kind === 'quantity' ? { suffix: <span className="faint">{type.unit}</span> } : {})}
        status={fault === null ? '' : 'error'}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false)
          take(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing || isComposing(event.nativeEvent as unknown as KeyboardEvent)) setTyped(event.target.value)
          else take(event.target.value)
        }}
      />
      {fault === null ? null : (
        <span id={faultId} className="typed-fault">
          {fault}
        </span>
      )}
    </span>
  )
}
