/** Selections that browsers offer beside the standard's. */
interface ShadowSelections {
  getSelection?(): Selection | null;
}

/** Whether text in a closed shadow root is selected. */
export function hasSelectionInside(root: ShadowRoot): boolean {
  const own = (root as ShadowRoot & ShadowSelections).getSelection?.();
  if (own) return !own.isCollapsed && root.contains(own.anchorNode);
  const selection = getSelection();
  if (!selection) return false;
  if (root.contains(selection.anchorNode)) return !selection.isCollapsed;
  const [range] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  return range !== undefined && !range.collapsed && root.contains(range.startContainer);
}
