import { Select } from 'antd'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import { useWords } from '../../language/use-words.js'
import { fit } from '../search.js'

interface Props {
  readonly control: string
  readonly label: string
  readonly value: string | null
  readonly choices: readonly { readonly id: string; readonly name: LocalizedText }[]
  readonly onPick: (id: string) => void
}

/** Picks something by its name in either language, its id or its pinyin initials. */
export function NamePicker({ control, label, value, choices, onPick }: Props) {
  const { say, language } = useWords()
  return (
    <span data-control={control} className="node-picker">
      <Select
        size="small"
        aria-label={label}
        placeholder={label}
        value={value}
        popupMatchSelectWidth={false}
        showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
        options={choices.map(({ id, name }) => ({ value: id, label: name[language], id, name }))}
        optionRender={({ data }) => (
          <span className="picker-option">
            {say(data.name)} <span className="mono faint">{data.id}</span>
          </span>
        )}
        onChange={onPick}
      />
    </span>
  )
}
