export type Tone = 'neutral' | 'info' | 'success' | 'important' | 'warning'

export type IconName = Tone | 'clock' | 'close' | 'menu' | 'person' | 'arrow' | 'up' | 'down'

const circle = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z'

const shapes: Readonly<Record<IconName, string>> = {
  neutral: `${circle}M8 12h8`,
  info: `${circle}M12 11v5.5M12 7.2v.3`,
  success: `${circle}m-4 9.5 2.8 2.8L16 9.5`,
  important: 'M12 3 2.5 20h19ZM12 10v4.5M12 17v.3',
  warning: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 7.5V13M12 16v.3',
  clock: `${circle}M12 7v5l3.5 2`,
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 6h16M4 12h16M4 18h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20.5c1-4 4-6 8-6s7 2 8 6',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
}

/** A picture beside a word; it never stands alone, so screen readers pass it by. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className={`icon icon-${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={shapes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
