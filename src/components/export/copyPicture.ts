/**
 * Puts a PNG on the clipboard. Safari wants to be asked within the click and waits for the picture; Chromium before 98
 * wants the picture itself. `denied` where the page is kept from it; rejects where there is no picture.
 */
export async function copyPicture(make: () => Promise<Blob>): Promise<'copied' | 'denied'> {
  const picture = make();
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) {
    await picture;
    return 'denied';
  }
  const put = (given: Blob | Promise<Blob>): Promise<void> =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': given })]);
  try {
    await put(picture);
    return 'copied';
  } catch {
    const blob = await picture;
    return put(blob).then(
      () => 'copied' as const,
      () => 'denied' as const,
    );
  }
}
