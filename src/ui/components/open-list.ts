/** Panels that no common API opens: Chrome's side panel, Firefox's sidebar. */
type Panels = {
  readonly sidePanel?: { open(of: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/** Opens the list of statements beside a tab. Browsers allow it only straight from a click; rejects where there is no panel. */
export function openList(browser: object, { tabId }: { readonly tabId: number }): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  const opened = sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open();
  return opened ?? Promise.reject(new Error('This browser has no panel.'));
}
