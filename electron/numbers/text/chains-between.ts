import { type Chain, type Cluster, chainsIn } from './groups';
import { createZoneCheck, type Zone } from './zones';

/** Everything in a text that could be numbers, in its order, but for the clusters in `zones`: they part a chain. */
export function* chainsBetween(text: string, zones: readonly Zone[]): Generator<Chain> {
  if (zones.length === 0) {
    yield* chainsIn(text);
    return;
  }
  const isInZone = createZoneCheck(zones);
  for (const chain of chainsIn(text)) {
    let free: Cluster[] = [];
    for (const cluster of chain) {
      if (!isInZone(cluster.start, cluster.end)) {
        free.push(cluster);
        continue;
      }
      if (free.length > 0) yield free;
      free = [];
    }
    if (free.length > 0) yield free;
  }
}
