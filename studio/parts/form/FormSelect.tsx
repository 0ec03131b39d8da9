import { Select } from 'antd'
import { useWords } from '../../language/use-words.js'
import { FormField } from './FormField.js'

interface Props<Value extends string> {
  readonly label: string
  /** `null` while nobody has chosen. */
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  readonly onChange: (value: Value) => void
}

/** A choice among a few. What nobody has chosen stays open: nothing is chosen for anybody. */
export function FormSelect<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const { t } = useWords()
  return (
    <FormField label={label}>
      {(id) => (
        <Select<Value>
          id={id}
          size="small"
          value={value}
          placeholder={t('priceForm.choose')}
          popupMatchSelectWidth={false}
          options={[...options]}
          onChange={onChange}
        />
      )}
    </FormField>
  )
}
