/**
 * What keeps the host out of the page's reach. Inside a shadow tree `!important` on :host beats the page's own
 * `!important`. The host itself is nothing but a place in the top layer; the surface in it stands in the viewport.
 */
export const POPOVER_HOST_STYLES = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  pointer-events: none !important;
}
:host(:not(:popover-open)) {
  display: none !important;
}
:host::before,
:host::after,
:host::backdrop {
  content: none !important;
  display: none !important;
}
.surface {
  position: fixed;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  inline-size: min(92vw, 400px);
  max-block-size: 60vh;
  outline: none;
  pointer-events: auto;
  user-select: text;
}
.surface[data-layout='sheet'] {
  inset: auto 0 0;
  inline-size: auto;
  max-inline-size: 640px;
  max-block-size: 70vh;
  margin-inline: auto;
}
.surface[data-scheme='light'] {
  color-scheme: light;
}
.surface[data-scheme='dark'] {
  color-scheme: dark;
}
@media print {
  :host {
    display: none !important;
  }
}
`;
