/** Who made a picture and what it rests on, in the words that picture libraries and agencies read: XMP, IPTC's fields among it. Pure. */
import { escape } from './paint.ts';

export interface Credit {
  title: string;
  /** The text alternative. */
  alt: string;
  /** The finding, what it rests on, and where the chart is found. */
  description: string;
  creator: string;
  /** The page of the chart. */
  source: string;
  licence: { title: string; url: string };
}

const SPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/** The credit as RDF: it stands in the `<metadata>` of an SVG and in the XMP of a PNG. */
export function creditRdf(credit: Credit): string {
  const spaces = Object.entries(SPACES).map(([name, uri]) => ` xmlns:${name}="${uri}"`);
  const one = (name: string, value: string) => `<${name}>${escape(value)}</${name}>`;
  const said = (name: string, value: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(value)}</rdf:li></rdf:Alt></${name}>`;
  const { licence } = credit;
  return (
    `<rdf:RDF${spaces.join('')}><rdf:Description rdf:about="">` +
    said('dc:title', credit.title) +
    said('dc:description', credit.description) +
    `<dc:creator><rdf:Seq>${one('rdf:li', credit.creator)}</rdf:Seq></dc:creator>` +
    said('dc:rights', licence.title) +
    one('dc:source', credit.source) +
    one('photoshop:Credit', credit.creator) +
    one('xmpRights:WebStatement', licence.url) +
    said('Iptc4xmpCore:AltTextAccessibility', credit.alt) +
    `</rdf:Description></rdf:RDF>`
  );
}

/** The credit as a packet of XMP. */
export const creditXmp = (credit: Credit): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
  `<x:xmpmeta xmlns:x="adobe:ns:meta/">${creditRdf(credit)}</x:xmpmeta><?xpacket end="r"?>`;
