import { DownOutlined } from '@ant-design/icons'
import { Dropdown, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { Instant } from '../../engine/values/instant.js'
import { offsetText, wallTime } from '../../engine/values/zone-time.js'
import { minuteOf, presets, readTypedInstant } from '../coordinates/instant-field-view.js'
import { isComposing } from '../coordinates/shortcuts.js'
import { useWords } from '../language/use-words.js'

interface Props {
  readonly zone: string
  readonly at: Instant
  readonly onChange: (at: Instant) => void
}

/** The moment every answer is about, as clocks of the catalog's time zone show it. A mistyped moment stays until it is mended. */
export function InstantField({ zone, at, onChange }: Props) {
  const { t } = useWords()
  const id = useId()
  const shown = wallTime(zone, at)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const read = readTypedInstant(zone, typed)
  const commit = () => {
    if (read !== null && typed !== shown) onChange(read)
  }
  const now = minuteOf(new Date())
  const items = [
    { key: 'now', label: t('at.now'), onClick: () => onChange(now) },
    ...presets(zone, now).map((preset) => ({
      key: preset.key,
      label: (
        <span className="preset">
          {t(`at.${preset.key}`)} <span className="faint">{wallTime(zone, preset.at)}</span>
        </span>
      ),
      onClick: () => onChange(preset.at),
    })),
  ]
  return (
    <div className="instant-field">
      <label htmlFor={id} className="faint">
        {t('at.label')}
      </label>
      <Input
        id={id}
        className="instant-input"
        value={typed}
        status={read === null ? 'error' : ''}
        aria-invalid={read === null}
        aria-describedby={`${id}-hint`}
        suffix={<span className="faint">{offsetText(zone, at)}</span>}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) commit()
          if (event.key === 'Escape') setTyped(shown)
        }}
      />
      <span id={`${id}-hint`} role="status" className={read === null ? 'field-fault' : 'hidden-visually'}>
        {read === null ? t('at.fault') : ''}
      </span>
      <Dropdown menu={{ items }} trigger={['click']}>
        <button type="button" className="icon-button" aria-label={t('at.presets')}>
          <DownOutlined aria-hidden />
        </button>
      </Dropdown>
    </div>
  )
}
