/** Keys for a form inside the card: Escape leaves the form, not the card. */
export const leaveOnEscape = (leave: () => void) => (event: KeyboardEvent): void => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  leave();
};
