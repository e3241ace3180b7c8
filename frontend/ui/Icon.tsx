/** Signs of the controls, as paths on a grid of 16. */
const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  swap: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  up: 'M4 9.5 8 5.5 12 9.5',
  save: 'M8 2.5v7M5 6.8 8 9.8 11 6.8M2.5 10.5v3h11v-3',
  down: 'M4 6.5 8 10.5 12 6.5',
  left: 'M10 3.5 5.5 8 10 12.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  theme: 'M8 2a6 6 0 1 0 0 12V2Z',
  keys: 'M1.5 4.5h13v7h-13zM4 7h1M7.5 7h1M11 7h1M5 9.5h6',
  link: 'M6.5 9.5l3-3M7 4.5 8.5 3a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5 7.5 13a3 3 0 0 1-4.3-4.3l1.5-1.5',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  warning: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.2M8 11.6v.1',
  ring: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
  done: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM5.4 8.2 7.3 10 10.7 6.2',
  contested: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM5.2 6.7h5.6M5.2 9.3h5.6M9.7 4.9 6.3 11.1',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg
      class={filled ? 'icon filled' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Two corners and what is cut out between them. */
export function Brand() {
  return (
    <svg class="brand-mark" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <path d="M2 8V2h6M14 2h6v6M20 14v6h-6M8 20H2v-6" fill="none" stroke="currentColor" stroke-width="2.2" />
      <path d="M8 11h6" stroke="currentColor" stroke-width="2.6" />
    </svg>
  );
}
