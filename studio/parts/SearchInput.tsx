import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useAddress } from '../coordinates/use-address.js'

const pause = 200

/** What the list is searched for: the list follows every key, the address follows a pause, since browsers limit how often it may change. */
export function SearchInput({ label, typed, onType }: { label: string; typed: string; onType: (typed: string) => void }) {
  const { change } = useAddress()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const type = (text: string) => {
    onType(text)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => change({ q: text === '' ? null : text }), pause)
  }
  return (
    <Input
      className="catalog-search"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={typed}
      allowClear
      onChange={(event) => type(event.target.value)}
    />
  )
}
