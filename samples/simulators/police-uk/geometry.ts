// Which points lie in an area: a polygon (`lat,lng:lat,lng:…`) or a mile around a point, as data.police.uk takes them.

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export type Area =
  { readonly kind: 'poly'; readonly ring: readonly Point[] } | { readonly kind: 'mile'; readonly at: Point };

const NUMBER = /^-?\d{1,3}(\.\d+)?$/;

function parsePoint(text: string): Point | null {
  const [lat = '', lng = '', rest] = text.split(',');
  if (rest !== undefined || !NUMBER.test(lat) || !NUMBER.test(lng)) return null;
  return { lat: Number(lat), lng: Number(lng) };
}

/** Reads the area of a request; null where it cannot be read (the service answers 404 then). */
export function parseArea(poly: string | null, lat: string | null, lng: string | null): Area | null {
  if (poly === null) {
    const at = parsePoint(`${lat ?? ''},${lng ?? ''}`);
    return at === null ? null : { kind: 'mile', at };
  }
  const ring: Point[] = [];
  for (const part of poly.split(':')) {
    const point = parsePoint(part);
    if (point === null) return null;
    ring.push(point);
  }
  return { kind: 'poly', ring };
}

function insideRing(ring: readonly Point[], point: Point): boolean {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + ring.length - 1) % ring.length] ?? a;
    if (a.lat > point.lat === b.lat > point.lat) return;
    const crossing = ((b.lng - a.lng) * (point.lat - a.lat)) / (b.lat - a.lat) + a.lng;
    if (point.lng < crossing) inside = !inside;
  });
  return inside;
}

function withinMile(at: Point, point: Point): boolean {
  const miles = Math.hypot((point.lat - at.lat) * 69, (point.lng - at.lng) * 69 * Math.cos((at.lat * Math.PI) / 180));
  return miles <= 1;
}

/** True where the point is in the area. */
export function contains(area: Area, point: Point): boolean {
  return area.kind === 'poly' ? insideRing(area.ring, point) : withinMile(area.at, point);
}
