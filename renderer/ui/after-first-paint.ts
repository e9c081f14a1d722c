/** Does it as soon as the page has been painted. @returns stops waiting for that */
export function afterFirstPaint(then: () => void): () => void {
  const observer = new PerformanceObserver((paints) => {
    // The first paint of all is that of an empty page.
    if (paints.getEntriesByName('first-contentful-paint').length > 0) then();
  });
  observer.observe({ type: 'paint', buffered: true });
  return () => observer.disconnect();
}
