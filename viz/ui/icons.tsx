/** Icons of controls, drawn on a grid of 24; what they mean is said by the control. */
import type { ComponentChildren, JSX } from 'preact';

function Icon({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PlayIcon = (): JSX.Element => (
  <Icon>
    <path d="M7 4.5v15L20 12z" />
  </Icon>
);
export const PauseIcon = (): JSX.Element => (
  <Icon>
    <path d="M6.5 5h4v14h-4zM13.5 5h4v14h-4z" />
  </Icon>
);
export const BackIcon = (): JSX.Element => (
  <Icon>
    <path d="M17.5 5.5v13L8.5 12zM5.5 5.5H8v13H5.5z" />
  </Icon>
);
export const ForwardIcon = (): JSX.Element => (
  <Icon>
    <path d="M6.5 5.5v13l9-6.5zM16 5.5h2.5v13H16z" />
  </Icon>
);
export const CloseIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="m6 6 12 12M18 6 6 18" />
  </Icon>
);
export const TableIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="M4 5.5h16v13H4zM4 10h16M10 10v8.5" />
  </Icon>
);
export const TargetIcon = (): JSX.Element => (
  <Icon>
    <circle class="stroke" cx="12" cy="12" r="5.5" />
    <path class="stroke" d="M12 2.5v5M12 16.5v5M2.5 12h5M16.5 12h5" />
  </Icon>
);
export const ChevronIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="m6 9.5 6 6 6-6" />
  </Icon>
);
export const LeftIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="m14.5 6-6 6 6 6" />
  </Icon>
);

export const RightIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="m9.5 6 6 6-6 6" />
  </Icon>
);

export const PlusIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="M12 5v14M5 12h14" />
  </Icon>
);
export const MinusIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="M5 12h14" />
  </Icon>
);
export const WholeIcon = (): JSX.Element => (
  <Icon>
    <path class="stroke" d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
  </Icon>
);
